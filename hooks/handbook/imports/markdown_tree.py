"""A tree of Markdown pages from elsewhere, as procedures: what each file becomes, and where its links lead then."""

import re
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path, PurePosixPath

from bs4 import BeautifulSoup

from handbook.content.prose import read_prose
from handbook.imports.dialects import html_of
from handbook.imports.first_paragraphs import first_paragraphs
from handbook.imports.front_matter import Foreign, read_foreign
from handbook.imports.last_lines import PAGES
from handbook.imports.links import MARKDOWN, Links
from handbook.imports.names import is_own_page, number, places
from handbook.imports.notes import Notes
from handbook.imports.our_markdown import OurMarkdown
from handbook.imports.steps import join_steps

_UNTYPED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b\u200c\u2060\ufeff\ufffd]")
_TAB = 4  # columns


@dataclass(frozen=True)
class Written:
    """A page as it will be written: the front matter that it had, its title, its prose, and its place in its folder.

    `first` are the paragraphs with which it begins.
    """

    foreign: Foreign
    title: str
    body: str
    first: tuple[str, ...]
    number: int | None


@dataclass
class MarkdownTree:
    """The files below `source`, and what they become below `docs/procedures/{to}`; everything that changes is noted.

    Links keep the anchors that are known, by path in the handbook: those that an earlier reading found.
    """

    source: Path
    to: str
    notes: Notes
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def files(self) -> dict[PurePosixPath, None]:
        """Every file below, hidden ones left out, relative to the source."""
        found = sorted(self.source.rglob("*"))
        relative = (PurePosixPath(file.relative_to(self.source).as_posix()) for file in found if file.is_file())
        return {path: None for path in relative if not any(part.startswith(".") for part in path.parts)}

    @cached_property
    def targets(self) -> dict[PurePosixPath, str]:
        """The path in the handbook of every page, by its file."""
        found = places(path for path in self.files if path.suffix.lower() in MARKDOWN)
        folder = f"{PAGES}/{self.to}" if self.to else PAGES
        return {path: f"{folder}/{place}.md" for path, place in found.items()}

    @cached_property
    def links(self) -> Links:
        """Where links lead."""
        around = self.source.resolve().parts
        return Links(self.files, self.targets, self.anchors, self.to, self.notes, around)

    @cached_property
    def pages(self) -> dict[PurePosixPath, Written]:
        """Every page that could be read."""
        found = {path: text for path in self.targets if (text := self._text(path)) is not None}
        return {path: self._written(path, text) for path, text in found.items()}

    def found_anchors(self) -> dict[str, frozenset[str]]:
        """Return the anchors of each page by its path in the handbook: those of its headings."""
        return {self.targets[path]: frozenset(read_prose(page.body).anchors) for path, page in self.pages.items()}

    def _text(self, path: PurePosixPath) -> str | None:
        content = (self.source / path).read_bytes()
        if b"\0" in content:
            self.notes.refuse(str(path), "it is not text")
            return None
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", "replace")
            self.notes.change(str(path), "the file is not UTF-8, and was read as Windows-1252")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\N{NO-BREAK SPACE}", " ").expandtabs(_TAB)
        if _UNTYPED.search(lines):
            self.notes.change(str(path), "characters that nobody types are left out")
        return _UNTYPED.sub("", lines)

    def _written(self, path: PurePosixPath, text: str) -> Written:
        foreign = read_foreign(text)
        changed = partial(self.notes.change, str(path))
        soup = BeautifulSoup(html_of(foreign.body, changed), "html.parser")
        join_steps(soup, changed)
        first = soup.find("h1")
        heading = first.get_text(" ", strip=True) if first else ""
        if first and foreign.title in {"", heading}:
            first.decompose()
        shift = 1 if soup.find("h1") else 0
        ours = OurMarkdown(partial(self.links.resolve, path), changed, shift)
        paragraphs = tuple(ours.convert_soup(copy(each)) for each in first_paragraphs(soup))  # for it changes links
        body = ours.convert_soup(soup)
        return Written(
            foreign,
            foreign.title or heading or _title(path, self.source.name),
            re.sub(r"\n{3,}", "\n\n", body).strip(),
            paragraphs,
            number(path.stem) if foreign.number is None else foreign.number,
        )


def _title(path: PurePosixPath, folder: str) -> str:
    """Return the words of a file's name, or of its folder's, as a title."""
    name = (path.parent.name if is_own_page(path) else path.stem) or folder
    return re.sub(r"^\d+[-_. ]+|[-_]+", " ", name).strip().capitalize() or name
