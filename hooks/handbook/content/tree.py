"""The content folders: the files in them, and what is no file to read, which is named before anything opens it."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from handbook.content.kinds import ASSETS, ROOTS
from handbook.content.names import is_left_behind
from handbook.core.problems import Problem
from handbook.core.source import contents

Fault = tuple[str, str]  # what is wrong, and what to do


class Tree:
    """Where content is read from: the folder `root`. What is read from several folders answers the same questions."""

    # The practices that were left out on purpose, by slug, with their titles: other pages may still speak of them.
    left_out: Mapping[str, str] = {}
    paths_left_out: frozenset[str] = frozenset()  # of every content file that was left out
    shortened: frozenset[str] = frozenset()  # the paths of files without what they say about pages that were left out
    pages_left_out: frozenset[str] = frozenset()  # addresses of pages made of others that were left out
    files_left_out: frozenset[str] = frozenset()  # kinds of files for others that were left out, by name

    def __init__(self, root: Path) -> None:
        """Read from the folder."""
        self.root = root

    def paths(self) -> Iterable[str]:
        """Return the paths of all content files."""
        return content_files(self.root)

    def problems(self) -> Iterable[Problem]:
        """Return what is wrong with the folders."""
        return tree_problems(self.root)

    def exists(self, path: str) -> bool:
        """Return whether there is a file at the path."""
        return (self.root / path).exists()

    def contents(self, path: str) -> bytes | Problem:
        """Return what the content file at the path holds."""
        return contents(self.root, path)

    def assets(self) -> Mapping[str, Path]:
        """Return each file that is published as it is, by its path."""
        return asset_files(self.root)

    def told(self, problem: Problem) -> Problem:
        """Return the problem at the place where an editor mends it."""
        return problem


def asset_files(root: Path) -> dict[str, Path]:
    """Return each file that is published as it is, by its path; nothing hidden, no Markdown."""
    files = {file.relative_to(root).as_posix(): file for file in (root / ASSETS).rglob("*")}
    return {
        path: file
        for path, file in sorted(files.items())
        if file.is_file() and "/." not in path and file.suffix != ".md" and not is_left_behind(file.name)
    }


def content_files(root: Path) -> Iterator[str]:
    """Yield the paths, relative to `root`, of all files in the content folders; no assets, nothing hidden."""
    for folder in ROOTS:
        for path in sorted(_paths(root, folder), key=lambda path: path.split("/")):
            if _is_read(path) and os.path.isfile(f"{root}/{path}"):  # noqa: PTH113 - a Path raises where a folder may not be searched
                yield path


def _paths(root: Path, folder: str) -> Iterator[str]:
    for place, _, names in os.walk(root / folder):
        inside = place.removeprefix(f"{root}{os.sep}").replace(os.sep, "/")
        yield from (f"{inside}/{name}" for name in names)


def _is_read(path: str) -> bool:
    name = path.rpartition("/")[2]
    return not path.startswith(ASSETS) and "/." not in path and _is_utf_8(path) and not is_left_behind(name)


def tree_problems(root: Path) -> Iterator[Problem]:
    """Yield every entry of the content folders that can't be read, is no file, or leads astray; nothing hidden."""
    for top in ROOTS:
        unreadable: list[OSError] = []
        for place, folders, names in os.walk(root / top, onerror=unreadable.append):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in [*folders, *names]:
                if name.startswith(".") or _is_plain(f"{place}/{name}"):
                    continue
                if fault := _fault(root, Path(place, name)):
                    yield Problem(_shown(root, Path(place, name)), 1, 1, *fault)
        for error in unreadable:
            if Path(error.filename) != root / top or (root / top).exists():
                what = f"the folder can't be opened: {error.strerror}"
                yield Problem(_shown(root, Path(error.filename)), 1, 1, what, "Check who may read it")


def _is_plain(entry: str) -> bool:
    """Return whether it is a file or a folder that has no fault: nearly all are."""
    try:
        mode = os.lstat(entry).st_mode
    except OSError:
        return False
    return (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) and _is_utf_8(entry)


def _fault(root: Path, entry: Path) -> Fault | None:
    if not _is_utf_8(entry.name):
        return "the name is not UTF-8", "Rename it"
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        return _unopened(entry, error)
    if entry.is_symlink() and stat.S_ISDIR(mode):
        return _of_linked_folder(root, entry)
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        return "this is no file, but a pipe, a socket or a device", "Take it out"
    return None


def _unopened(entry: Path, error: OSError) -> Fault:
    if not os.path.islink(entry):  # noqa: PTH114 - as above
        return f"it can't be opened: {error.strerror}", "Check who may read it"
    if isinstance(error, FileNotFoundError):
        return "the symbolic link leads to nothing", "Correct it, or take it out"
    return f"the symbolic link leads nowhere: {error.strerror}", "Correct it, or take it out"


def _of_linked_folder(root: Path, entry: Path) -> Fault | None:
    """Judge a link to a folder: assets may be elsewhere, but nothing may lie in itself."""
    if entry.parent.resolve().is_relative_to(entry.resolve()):
        return "the symbolic link leads to a folder around it, and so on without end", "Take it out"
    if not entry.relative_to(root).as_posix().startswith(ASSETS):
        return "this is a symbolic link to a folder, whose files would not be read", "Put the folder itself here"
    return None


def _is_utf_8(path: str) -> bool:
    return path.isascii() or not any("\ud800" <= char <= "\udfff" for char in path)


def _shown(root: Path, entry: Path) -> str:
    path = entry.relative_to(root).as_posix()
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
