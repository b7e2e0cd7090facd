"""What the index has: every title, and of the keywords of each page the first few that somebody would look up."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path

from handbook.search.language import PATH, Language, read_rules
from handbook.site.context import SiteContext
from handbook.site.tools import tools

MOST_KEYWORDS = 6  # of one page
MOST_WORDS = 2  # of a keyword
ARTICLE = re.compile(r"^(an?|the) ")
Stems = tuple[str, ...]


@dataclass
class Entry:
    """A term of the index: how it is written, and where it leads, titles by address."""

    forms: Counter[str] = field(default_factory=Counter)  # how often it is written so
    places: dict[str, str] = field(default_factory=dict)
    title: str = ""  # if a page is called so, or an entry of the company file

    @cached_property
    def term(self) -> str:
        """The title, or the word as editors write it most often."""
        return self.title or min(self.forms, key=lambda form: (-self.forms[form], len(form), form))

    @cached_property
    def bare(self) -> str:
        """What the entry is sorted by: "An angry customer" is under A for "angry"."""
        return ARTICLE.sub("", self.term.casefold())

    @property
    def letter(self) -> str:
        """The letter that the entry is under."""
        return initial(self.term)


def initial(term: str) -> str:
    """Return the letter that a term is looked up under."""
    return next((char.upper() for char in ARTICLE.sub("", term.casefold()) if char.isalpha()), "0")


def entries(context: SiteContext) -> tuple[Entry, ...]:
    """Return every entry, sorted; words that differ by their endings alone are one."""
    folder = context.templates.folder
    given = (tuple(_titles(context)), tuple(_labels(context)), tuple(_keywords(context)))
    return _entries(folder, (folder / PATH).read_bytes(), *given)


@lru_cache(maxsize=1)  # most saves change none of it
def _entries(
    folder: Path,
    rules: bytes,  # noqa: ARG001 - other rules give other entries
    titles: tuple[tuple[str, str], ...],
    labels: tuple[tuple[str, str], ...],
    keywords_of: tuple[tuple[str, str, tuple[str, ...]], ...],
) -> tuple[Entry, ...]:
    language = Language(read_rules(folder))
    found: dict[Stems, Entry] = {}
    for address, title in titles:
        entry = found.setdefault(_stems(language, title), Entry())
        entry.title = entry.title or title
        entry.places[address] = title
    for address, label in labels:
        if language.ignored.isdisjoint(language.words(label)[:1]):  # nobody looks under W for "When somebody can't pay"
            entry = found.setdefault(_stems(language, label), Entry())
            entry.title = entry.title or label
            entry.places.setdefault(address, label)
    for address, title, keywords in keywords_of:
        for keyword in islice(_looked_up(language, title, keywords), MOST_KEYWORDS):
            _add(found, _stems(language, keyword), keyword, address, title)
    kept = (entry for stems, entry in found.items() if not _has_shorter(found, stems, entry))
    return tuple(sorted(kept, key=lambda entry: (entry.letter, entry.bare)))


def _add(found: dict[Stems, Entry], stems: Stems, term: str, address: str, title: str) -> None:
    entry = found.setdefault(stems, Entry())
    entry.forms[term] += 1
    entry.places.setdefault(address, title)


def _has_shorter(found: dict[Stems, Entry], stems: Stems, entry: Entry) -> bool:
    """Return whether an entry says no more than a shorter one beside it: "AI draft" stands beside "AI"."""
    shorter = found.get(stems[:1]) if len(stems) > 1 and not entry.title else None
    return shorter is not None and shorter.places.keys() >= entry.places.keys()


def _looked_up(language: Language, title: str, keywords: Iterable[str]) -> Iterator[str]:
    """Yield the keywords of one or two words that all say something, but for those that only repeat the title."""
    named, seen = {*_stems(language, title)}, set[Stems]()
    for keyword in (part.strip() for group in keywords for part in group.split(",")):
        words, stems = language.words(keyword), _stems(language, keyword)
        repeats = stems in seen or (initial(keyword) == initial(title) and named.issuperset(stems))
        says = 0 < len(words) <= MOST_WORDS and keyword[0].isalpha() and language.passed_over.isdisjoint(words)
        if says and not repeats:
            seen.add(stems)
            yield keyword


def _stems(language: Language, text: str) -> Stems:
    return tuple(map(language.stem, language.words(text))) or (text,)


def _titles(context: SiteContext) -> Iterator[tuple[str, str]]:
    """Yield address and title of every page that has a place of its own in the index."""
    book = context.handbook
    for address, title, _ in _keywords(context):
        yield address, title
    for chapter, _ in context.chapters:
        yield chapter.address, chapter.content.title
    for programme in book.programmes.values():
        yield programme.address, programme.content.title
    for name, address in tools(book).items():
        yield address, context.words["tool_names"][name]


def _labels(context: SiteContext) -> Iterator[tuple[str, str]]:
    """Yield address and label of every entry of the company file."""
    if company := context.handbook.company:
        for entry in company.content.entries.values():
            yield f"/company/#{entry.id}", entry.label


def _keywords(context: SiteContext) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for situation in context.handbook.situations.values():
        yield situation.address, situation.content.title, situation.content.keywords
    for practice in context.handbook.practices.values():
        yield practice.address, practice.content.title, practice.content.keywords
