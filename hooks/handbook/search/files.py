"""The files that the search box reads: one of words, some of weights, some of pages; classic scripts, packed."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import pairwise
from typing import Any

from handbook.search.bm25 import Postings, Weights, weights
from handbook.search.entries import entries
from handbook.search.language import Language, read_rules
from handbook.search.phrases import phrases
from handbook.search.ranking import LEVELS
from handbook.search.synonyms import MARK, MOST_WORDS, Groups, groups
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.found import Entry
from handbook.site.print_marks import printed_text

FOLDER = "/assets/search/"
# A small handbook has its weights beside the words. In a large one each file has those of a few words, so that a
# search loads little however much there is: as many files as this number of pages goes into all, and so many results
# to a file.
SMALL, PER_WEIGHTS = 300, 80
PER_PAGES = {True: 32, False: 36}  # by whether it is small
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
STEPS = 9  # of rarity, from everywhere to nearly nowhere
HALF = len(DIGITS) // 2  # a digit below goes on, one above ends a number


@dataclass(frozen=True)
class Index:
    """The index of one handbook; made when the first of its files is wanted."""

    context: SiteContext

    @cached_property
    def entries(self) -> list[Entry]:
        """Everything that can be found."""
        return entries(self.context)

    @cached_property
    def language(self) -> Language:
        """How text is read."""
        return Language(read_rules(self.context.templates.folder))

    @cached_property
    def groups(self) -> Groups:
        """The groups of synonyms that a stem, or a run of stems, belongs to."""
        return groups(self.context.templates.data("search/synonyms.yml"), self.language)

    @cached_property
    def weights(self) -> Weights:
        """The weight of every term on every page."""
        return weights(self.entries, self.language, self.groups)

    @property
    def files_of_weights(self) -> int:
        """How many files the weights are in: known from how much there is to find, before anything is computed."""
        return 1 if self.is_small else len(self.entries) // PER_WEIGHTS

    @property
    def is_small(self) -> bool:
        """Whether one file can hold all weights."""
        return len(self.entries) < SMALL

    @property
    def per_pages(self) -> int:
        """How many results are in a file."""
        return PER_PAGES[self.is_small]

    @cached_property
    def _terms(self) -> list[tuple[str, str]]:
        """Every term as it is written and as it is counted, sorted; words that only synonyms know among them."""
        words = {member for member in self.groups if " " not in member}
        return sorted((self._written(term), term) for term in {*self.weights.postings, *words})

    def _written(self, term: str) -> str:
        """Return the term as a reader would write it; the browser finds the stem again."""
        return term if term.startswith(MARK) else self.language.written(term)

    @cached_property
    def _starts(self) -> list[int]:
        """The number of the first term in each file of weights, so that all files are about as large."""
        sizes = [1 + len(self.weights.postings.get(term, ())) for _, term in self._terms]
        share, before = sum(sizes) / self.files_of_weights, 0
        starts: list[int] = []
        for number, size in enumerate(sizes):
            if before >= share * len(starts):
                starts.append(number)
            before += size
        return starts

    def words(self) -> dict[str, Any]:
        """Return how text is read, every term with its rarity, the groups, and where everything is."""
        most = max(self.weights.rarity.values(), default=1)
        return {
            "language": self.language.rules,
            "levels": LEVELS,
            "terms": ",".join(_front_coded([written for written, _ in self._terms])),
            **({"weights": self.weights_file(0)} if self.is_small else {"rarity": self._rarity(most)}),
            "step": round(most / STEPS, 3),
            "groups": self._members(),
            "phrases": "".join(self._phrases()),
            "starts": self._starts,
            "longest": MOST_WORDS,
            "per_pages": self.per_pages,
            "counts": "".join(DIGITS[worth] for worth in self.weights.pages),
        }

    def _rarity(self, most: float) -> str:
        """Return a digit for each term; in a small handbook the browser counts pages instead."""
        rare = [self.weights.rarity.get(term) for _, term in self._terms]
        return "".join(DIGITS[max(1, round(STEPS * rarity / most)) if rarity else 0] for rarity in rare)

    def _phrases(self) -> Iterator[str]:
        """Yield each synonym of several words: the step from the number of the one before, and its group."""
        last = 0
        for number, group in phrases(self.groups):
            yield _number(number - last) + _number(group)
            last = number

    def _members(self) -> dict[str, str]:
        """Return the members of each group of synonyms that are one word, as packed numbers of terms."""
        found: dict[str, list[int]] = {name: [] for names in self.groups.values() for name in names}
        for number, (_, term) in enumerate(self._terms):
            for name in self.groups.get(term, ()):
                found[name].append(number)
        return {name: "".join(_number(b - a) for a, b in pairwise([0, *found[name]])) for name in sorted(found)}

    def weights_file(self, number: int) -> str:
        """Return the packed pages and weights of the terms in one file, term by term."""
        bounds = [*self._starts, len(self._terms)]
        terms = self._terms[bounds[number] : bounds[number + 1]]
        return " ".join(_packed(self.weights.postings.get(term, [])) for _, term in terms)

    def pages_file(self, number: int) -> list[list[str]]:
        """Return what results show of the pages in one file."""
        shown = self.entries[number * self.per_pages : (number + 1) * self.per_pages]
        printed = partial(printed_text, language=self.context.templates.language.tag)
        return [[e.address.lstrip("/"), e.kind, *map(printed, (e.title, e.summary, e.phrase))] for e in shown]


def search_files(context: SiteContext) -> Iterator[Download]:
    """Yield every file that the search box reads; nothing is worked out before one is wanted."""
    index = Index(context)
    yield _download("words", index.words)
    for number in range(0 if index.is_small else index.files_of_weights):
        yield _download(f"weights-{number}", partial(index.weights_file, number))
    for number in range(-(-len(index.entries) // index.per_pages)):
        yield _download(f"pages-{number}", partial(index.pages_file, number))


def _download(name: str, make: Callable[[], object]) -> Download:
    """Return a file of data as a classic script, for pages opened as files may load nothing else."""

    def script() -> bytes:
        data = json.dumps(make(), ensure_ascii=False, separators=(",", ":"))
        return f'rapport.provide("search/{name}",[],()=>({data}));\n'.encode()

    return Download(f"{FOLDER}{name}.js", "search", "handbook", script)


def _front_coded(terms: Sequence[str]) -> Iterator[str]:
    """Yield each term as a digit, how many letters it shares with the one before, and the rest."""
    for before, term in pairwise(["", *terms]):
        longest = min(len(before), len(term), len(DIGITS) - 1)
        same = max(length for length in range(longest + 1) if term.startswith(before[:length]))
        yield DIGITS[same] + term[same:]


def _packed(postings: Postings) -> str:
    """Return pages and weights as text: for each page the steps from the one before, then its weight."""
    text, last = "", -1
    for number, level in postings:
        text += _number((number - last) * (LEVELS + 1) + level)
        last = number
    return text


def _number(value: int) -> str:
    """Return a number in base 32, its last digit from the upper half."""
    text = DIGITS[HALF + value % HALF]
    while value := value // HALF:
        text = DIGITS[value % HALF] + text
    return text
