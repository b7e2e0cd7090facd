"""The version of a page: by its mark and its changes a browser knows whether it changed since somebody read it."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.content.handbook import Document, Handbook
from handbook.core.change import Change
from handbook.practice.model import Practice
from handbook.situation.model import Situation

ACTED_ON = frozenset({"first", "first_on", "steps", "say", "avoid", "still_fails", "checklist"})
_VOWELS = frozenset("aeiou")
WORDS = 10_000  # whose bones are remembered: a handbook has few more


@dataclass(frozen=True)
class Version:
    """A page as it is now, as the browser keeps that it was read."""

    page: str  # unique among pages: a situation may have a practice's slug
    mark: str  # eight hexadecimal digits that change with what the page says to do or to say
    practice: str  # its slug, if the page is a practice's
    changes: tuple[Change, ...]  # the newest first

    @property
    def dates(self) -> str:
        """The days of the changes, parted by spaces."""
        return " ".join(str(change.date) for change in self.changes)


def version(document: Document[Practice] | Document[Situation]) -> Version:
    """Return the version of the document's page."""
    slug, changes = document.slug, document.content.changes
    if isinstance(document.content, Practice):
        return Version(slug, _mark(document), slug, changes)
    return Version(f"situations.{slug}", _mark(document), "", changes)


def readings(handbook: Handbook) -> list[tuple[str, str, Version]]:
    """Return title, address and version of every page that a browser knows versions of."""
    pages: tuple[Document[Practice] | Document[Situation], ...] = (
        *handbook.situations.values(),
        *handbook.practices.values(),
    )
    return [(page.content.title, page.address, page.once(version)) for page in pages]


def _mark(document: Document[Practice] | Document[Situation]) -> str:
    """Return digits that stay the same for most corrections of typing.

    These are corrections of case, accents and punctuation, and in a word of vowels, doubled letters and their order.
    """
    lines = _texts(document.content.model_dump(include=set(ACTED_ON)))
    return hashlib.sha256("\n".join(map(_bones, lines)).encode()).hexdigest()[:8]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield name
            yield from _texts(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _texts(part)


def _bones(text: str) -> str:
    if not text.isascii():
        letters = (letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
        text = "".join(letters)
    plain = re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}_]", "", text.casefold())
    return " ".join(filter(None, map(_bone, re.findall(r"\w+", plain))))


@lru_cache(WORDS)
def _bone(word: str) -> str:
    """Return what misspelling seldom changes of a word: which consonants it has; a number is kept whole."""
    return word if any(map(str.isdecimal, word)) else "".join(sorted({*word} - _VOWELS))
