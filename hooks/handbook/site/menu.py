"""The menu: its sections, and what each is made from."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from handbook.content.handbook import Document, Handbook

Nav = list[Any]  # as MkDocs takes it: source paths of pages, and lists of such under their labels
MOST_ENTRIES = 60  # of one section: a menu of hundreds helps nobody, and every page of the section would carry it


@dataclass(frozen=True)
class Menu:
    """What the menu is made from: `files` has the source path of every page by its address."""

    handbook: Handbook
    files: Mapping[str, str]
    words: Mapping[str, str]

    def brief(self, index: str, pages: Iterable[str]) -> Nav:
        """Return a section's entries by their addresses; of a large one only its index, which lists them all."""
        entries = [self.files[address] for address in pages]
        return [self.files[index], *entries] if len(entries) <= MOST_ENTRIES else [self.files[index]]

    def of_kind(self, index: str, documents: Mapping[str, Document[Any]]) -> Nav:
        """Return the entries of a section of one kind: its index, and the page of every document."""
        folder = index.rstrip("/")
        return self.brief(index, (f"{folder}/{slug}/" for slug in documents))

    def by_chapter(self, folder: str) -> Nav:
        """Return the entries of a section that has a page for all situations, perhaps, and one for each chapter."""
        moments = f"/{folder}/situations/"
        first = [{self.words["situations"]: self.files[moments]}] if moments in self.files else []
        chapters = self.handbook.chapters.items()
        labelled = [{chapter.content.title: self.files[f"/{folder}/{slug}/"]} for slug, chapter in chapters]
        return [self.files[f"/{folder}/"], *first, *labelled]


@dataclass(frozen=True)
class Section:
    """A section of the menu: its label, by its name under `nav` in the words, and its entries; None for no section."""

    word: str
    entries: Callable[[Menu], Nav | None]
    bar: str = ""  # the link of the bar at the foot of phones that is marked there, by its name under `bar`
