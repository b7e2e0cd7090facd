"""Which folders a build may replace or remove: those that builds made, by the mark that each has from its first moment.

The mark is a small file in the folder. It is empty while the folder is being filled or removed.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MARK = ".rapport"
WHOLE = "A build of the handbook made this folder, and replaces it as a whole: nothing else is safe in it.\n"
BEFORE_MARKS = frozenset(("404.html", "catalogue.json", "sitemap.xml"))  # together in every site of versions without
OF_THE_SYSTEM = "lost+found"  # in the root of a file system


class PlaceError(Exception):
    """A folder can't be built in or removed; the text says why, and what to do, in one line."""


def mark(folder: Path, *, whole: bool) -> None:
    """Say in the folder that a build made it, and whether it is whole."""
    (folder / MARK).write_text(WHOLE if whole else "", "utf-8")


def is_whole(folder: Path) -> bool:
    """Return whether a build finished the folder, and nobody began to remove it."""
    try:
        return (folder / MARK).stat().st_size > 0
    except FileNotFoundError:
        return folder.is_dir() and is_ours(folder)


def is_ours(folder: Path) -> bool:
    """Return whether a build made the folder, or nothing is in it but what builds keep there while they work."""
    names = {path.name for path in folder.iterdir() if not path.name.startswith(f"{MARK}.")} - {OF_THE_SYSTEM}
    return not names or MARK in names or names >= BEFORE_MARKS


def files(folder: Path) -> Iterator[str]:
    """Yield the path of every file in the folder, as it is written in addresses."""
    yield from _files(str(folder), "")


def _files(folder: str, inside: str) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not entry.is_dir():
                yield f"{inside}{entry.name}"
            elif entry.name != OF_THE_SYSTEM and not entry.is_symlink():
                yield from _files(entry.path, f"{inside}{entry.name}/")


def remove(folder: Path) -> None:
    """Remove a folder that a build made, its mark last. Raises PlaceError for any other, OSError where it can't be."""
    if not os.path.lexists(folder):
        return
    if folder.is_symlink() or not folder.is_dir() or not is_ours(folder):
        message = f"{folder} is in the way of the build, and no build made it. Move it away."
        raise PlaceError(message)
    mark(folder, whole=False)
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != MARK:
            entry.unlink()
    (folder / MARK).unlink(missing_ok=True)
    folder.rmdir()
