"""How search reads English: from text to stems, for the index as search/language.js does for queries."""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from handbook.core.data_file import read_data, read_shaped
from handbook.core.field_types import Many, Part

_APOSTROPHE = re.compile("[\u2018\u2019`]")
_BREAK = re.compile(r"[\W_]+")

Rule = tuple[re.Pattern[str], str]
PATH = "search/language.yml"


def _expression(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        message = f"is no regular expression: {error}"
        raise ValueError(message) from error
    return text


Expression = Annotated[str, AfterValidator(_expression)]


class Rules(Part):
    """All that language.yml holds."""

    endings: Expression
    ignored: str
    faint: str
    forms: dict[str, str]
    stems: Many[Many[Annotated[Many[Expression], Field(min_length=3, max_length=3)]]]


def _without_marks(text: str) -> str:
    """Return the text without the accents and other marks of its letters; a browser knows them as a category, too."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    return "".join(one for one in apart if not unicodedata.category(one).startswith("M"))


def read_rules(folder: Path) -> dict[str, Any]:
    """Return what the file holds. Raises DataError."""
    read_shaped(folder / PATH, Rules)
    return read_data(folder / PATH)


@dataclass(frozen=True)
class Language:
    """The rules in hooks/handbook/search/language.yml, ready to be applied."""

    rules: dict[str, Any]
    known: dict[str, str] = field(default_factory=dict)  # stems by word, for text says the same words again and again
    seen: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # words by stem

    @cached_property
    def ignored(self) -> frozenset[str]:
        """Words that say nothing about what somebody looks for."""
        return frozenset(self.rules["ignored"].split())

    @cached_property
    def passed_over(self) -> frozenset[str]:
        """These, and words that say little about it."""
        return self.ignored | {*self.rules["faint"].split()}

    @cached_property
    def _stages(self) -> list[list[Rule]]:
        return [[(re.compile(f"({stays})(?:{goes})"), comes) for stays, goes, comes in s] for s in self.rules["stems"]]

    def words(self, text: str) -> list[str]:
        """Return the text's words: small letters of any script, and digits; no apostrophes, endings such as 'll off."""
        plain = _APOSTROPHE.sub("'", _without_marks(text.lower()))
        return _BREAK.sub(" ", re.sub(self.rules["endings"], "", plain).replace("'", "")).split()

    def stem(self, word: str) -> str:
        """Return what the word is counted as, whichever ending it has."""
        if word not in self.known:
            self.known[word] = self._stem(word)
        self.seen[self.known[word]][word] += 1
        return self.known[word]

    def written(self, stem: str) -> str:
        """Return the word that was most often counted as the stem."""
        return min(self.seen[stem], key=lambda word: (-self.seen[stem][word], word))

    def _stem(self, word: str) -> str:
        for stage in self._stages:
            word = self.rules["forms"].get(word, word)
            for pattern, comes in stage:
                if match := pattern.fullmatch(word):
                    word = match[1] + comes
                    break
        return word
