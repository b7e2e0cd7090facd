"""The page of all rooms of the code, written from what each file says of itself, so that it can't go stale."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handbook.site.templates import FOLDER, Templates

PAGE = "docs/project/rooms.md"
SUFFIXES = frozenset(".py .html .md .xml .txt .typ .js .css .sql .yml".split())
# How a file says what it is for: a docstring, or the comment that it begins with.
_SAYS = re.compile(
    r'\A(?:"use strict";\s*)?(?:"""|\{#-?|/\*|//|#)\s*(?P<words>.+?)\s*(?:"""|#\}|\*/|\n(?:\n|[^/#]))', re.DOTALL
)
_END = re.compile(r"(?<=[.?])\s")


@dataclass(frozen=True)
class Room:
    """A folder of the code, or the files beside all folders: what it is for, and each of its files."""

    name: str
    purpose: str
    files: tuple[tuple[str, str], ...]  # name and purpose
    others: tuple[str, ...]  # names of files that say nothing of themselves


def rooms_page(root: Path) -> str:
    """Return the page as Markdown; the layers are those in pyproject.toml under `root`."""
    rooms = list(_rooms(FOLDER))
    return Templates().text("editing/rooms.md", "/", rooms=rooms, layers=_layers(root)).strip() + "\n"


def _layers(root: Path) -> list[str]:
    """Return the layers that import-linter holds, the highest first."""
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    return [layer for contract in contracts if contract["type"] == "layers" for layer in contract["layers"]]


def _rooms(folder: Path) -> Iterator[Room]:
    for place in [folder, *sorted(path for path in folder.rglob("*") if path.is_dir())]:
        files = sorted(file for file in place.iterdir() if file.is_file() and file.suffix in SUFFIXES)
        said = {file.name: _purpose(file) for file in files}
        purpose = said.pop("__init__.py", "")
        if said and place.name != "mistakes":
            name = place.relative_to(folder.parent).as_posix()
            described = tuple((file, words) for file, words in said.items() if words)
            yield Room(name, purpose, described, tuple(file for file, words in said.items() if not words))


def _purpose(file: Path) -> str:
    """Return the first sentence of what the file says of itself, on one line; empty where it says nothing."""
    match = _SAYS.match(file.read_text("utf-8"))
    if match and "{{" in match["words"]:
        return ""  # a heading of Markdown, filled in when the page is made
    words = " ".join(re.sub(r"(?m)^\s*(?:\*|//|#)\s?", "", match["words"]).split()) if match else ""
    return _END.split(words, maxsplit=1)[0].replace("|", "\\|").replace("<", "&lt;")


def write(root: Path) -> str:
    """Write the page under `root` and return its path."""
    (root / PAGE).write_text(rooms_page(root), "utf-8")
    return PAGE


def is_stale(root: Path) -> bool:
    """Return whether the page under `root` is missing or says something else than the files."""
    page = root / PAGE
    return not page.is_file() or page.read_text("utf-8") != rooms_page(root)
