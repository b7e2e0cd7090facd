"""The folders of procedures, as they lie in docs/procedures/, each with its own page, its pages and its folders."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from handbook.content.handbook import Document, Handbook
from handbook.procedure.model import Procedure

INDEX = "index"  # the slug of a folder's own page, below the folder
PROCEDURES = "/procedures/"


@dataclass
class Folder:
    """A folder of procedures: `path` is empty for the outermost, or such as `returns/faulty-goods`."""

    path: str
    own: Document[Procedure] | None = None
    pages: list[Document[Procedure]] = field(default_factory=list)
    folders: list["Folder"] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The address of its own page, written or not."""
        return f"{PROCEDURES}{self.path}/" if self.path else PROCEDURES

    @property
    def title(self) -> str:
        """What its own page is called; where nobody wrote it, the folder's name as words."""
        return self.own.content.title if self.own else self.path.rpartition("/")[2].replace("-", " ").capitalize()

    @property
    def place(self) -> tuple[float, str]:
        """What it is sorted by in the folder around it."""
        return (self.own and self.own.content.number) or math.inf, self.path


def paths_of(slugs: Iterable[str]) -> set[str]:
    """Return the paths of all folders that hold pages with these slugs; that of the outermost is empty."""
    return {path for slug in slugs for path in _around(slug)}


def folders(handbook: Handbook) -> Mapping[str, Folder]:
    """Return every folder that holds a published page, by its path, the outermost first; empty where there is none."""
    return handbook.once(_folders)


def trail(handbook: Handbook, slug: str) -> list[Folder]:
    """Return the folders around the page, the outermost first; around a folder's own page, those around the folder."""
    around = _around(slug)
    return [folders(handbook)[path] for path in (around[:-1] if slug.rpartition("/")[2] == INDEX else around)]


def _around(slug: str) -> list[str]:
    parts = slug.split("/")[:-1]
    return ["/".join(parts[:depth]) for depth in range(len(parts) + 1)]


def _folders(handbook: Handbook) -> Mapping[str, Folder]:
    found = {path: Folder(path) for path in sorted(paths_of(handbook.procedures))}
    for slug, document in handbook.procedures.items():  # by number, then by name
        path, _, name = slug.rpartition("/")
        if name == INDEX:
            found[path].own = document
        else:
            found[path].pages.append(document)
    for path, folder in found.items():
        if path:
            found[path.rpartition("/")[0]].folders.append(folder)
    for folder in found.values():
        folder.folders.sort(key=lambda one: one.place)
    return found
