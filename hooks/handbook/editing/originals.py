"""What an edition replaces or patches: each original is kept beside it, so that what changes there can be told."""

import difflib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook.core.problems import Problem
from handbook.edition.layers import Layers
from handbook.edition.patch import patch_of
from handbook.edition.text import text_of

KEPT = "originals"  # the folder of the edition that holds each original as it was last seen
SAME, CHANGED, GONE, UNSEEN = "same", "changed", "gone", "unseen"


@dataclass(frozen=True)
class Standing:
    """How a page of the edition stands to its original."""

    path: str
    ours: str  # the file of the edition
    theirs: str  # that of the original, as it is found from the edition's folder
    state: str
    difference: str = ""  # what changed, as a unified difference

    @property
    def kept(self) -> str:
        """Where the original is as it was last seen."""
        return f"{KEPT}/{self.path}"


def standings(tree: Layers) -> Iterator[Standing]:
    """Yield how each page that the edition replaces or patches stands, and each whose original is gone."""
    pairs = {path: path for path in tree.own} | tree.patches
    for path, ours in sorted(pairs.items()):
        now, seen = _text(tree.upstream / path), _text(tree.root / KEPT / path)
        if now is None and seen is None:
            continue  # a page of the edition's own
        theirs = tree.shown(path)
        if now is None:
            yield Standing(path, ours, theirs, GONE, _difference(path, theirs, seen or "", ""))
        elif seen is None:
            yield Standing(path, ours, theirs, UNSEEN)
        else:
            state = SAME if now == seen else CHANGED
            yield Standing(path, ours, theirs, state, _difference(path, theirs, seen, now))


def _difference(path: str, theirs: str, seen: str, now: str) -> str:
    lines = difflib.unified_diff(seen.splitlines(), now.splitlines(), f"{KEPT}/{path}", theirs, lineterm="")
    return "\n".join(lines)


def _text(file: Path) -> str | None:
    return file.read_bytes().decode("utf-8-sig", "replace") if file.is_file() else None


def see(tree: Layers, names: Sequence[str]) -> list[str] | Problem:
    """Keep the originals as they are now, of all pages or of those that are named; return what was done."""
    every = {standing.path: standing for standing in standings(tree)}
    wanted = [_path(tree, name) for name in names] or [*every]
    if unknown := next((path for path in wanted if path not in every), None):
        return Problem(unknown, 1, 1, "the edition neither replaces nor patches it", "Correct the name")
    done = []
    for path in wanted:
        if every[path].state != SAME:
            keep(tree, path)
            done.append(f"Kept {every[path].kept}" if every[path].state != GONE else f"Removed {every[path].kept}")
    return done


def keep(tree: Layers, path: str) -> None:
    """Keep the original of the page at `path` as it is now; of one that is gone, nothing."""
    kept, now = tree.root / KEPT / path, tree.upstream / path
    if now.is_file():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(now.read_bytes())
    else:
        kept.unlink(missing_ok=True)


def begin(tree: Layers, name: str, *, whole: bool) -> list[str] | Problem:
    """Begin a patch of the original of this name, or a page in its place; return what was done."""
    path = _path(tree, name)
    original = tree.upstream / path
    if not original.is_file():
        return Problem(path, 1, 1, "the original has no such file", "Correct the name, such as empathise/stay-calm")
    ours = path if whole else patch_of(path)
    if existing := next((each for each in (path, patch_of(path)) if os.path.lexists(tree.root / each)), None):
        return Problem(existing, 1, 1, "the edition has it already", "Edit it, or take it out first")
    text = original.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")
    file = tree.root / ours
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text if whole else _patch(path, text), "utf-8", newline="\n")
    keep(tree, path)
    return [f"Wrote {ours}", f"Kept {KEPT}/{path}"]


def _patch(path: str, content: str) -> str:
    """Return a patch that changes nothing yet: the first field as it is, to a list nothing added."""
    text = text_of(path, content)
    first = next((part for part in text.fields if part.name), None) if text else None
    lines = [line.text for line in first.lines] if first else []
    if text and first and isinstance(text.value(first.name), list):
        lines = ["add:", f"  {first.name}: []"]
    return "\n".join(["---", *lines, "---", ""])


def _path(tree: Layers, name: str) -> str:
    """Return the path of the content file of this name: of a page by its address, of a quiz by its path."""
    plain = name.strip("/").removesuffix(".md")
    plain = plain if plain.startswith(("docs/", "quizzes/")) else f"docs/{plain}"
    index = f"{plain}/index.md"
    return index if (tree.upstream / index).is_file() else f"{plain}.md"
