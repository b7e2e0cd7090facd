"""Mistakes that editors make, as data: what was done, what the first line of the report has to name, what mends it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from golden.goldens import Edit
from handbook.editing.moves import remove, rename
from handbook.publish.permalinks import write_lock
from handbook.publish.validation import BuildMode, validate

FOLDER = Path(__file__).with_name("mistakes")
Step = dict[str, Any]
COMMANDS: dict[str, Callable[..., object]] = {"rename": rename, "remove": remove}


@dataclass(frozen=True)
class Mistake:
    """What an editor did, the file that the first line names, words one of which it has, and the remedy."""

    name: str
    steps: tuple[Step, ...]
    path: str
    says: tuple[str, ...]
    remedies: tuple[Step, ...]


@cache
def mistakes() -> dict[str, Mistake]:
    """Return every mistake by its name."""
    found = {}
    for file in sorted(FOLDER.glob("*.yml")):
        for entry in yaml.safe_load(file.read_text("utf-8")):
            name = f"{file.stem}: {entry['mistake']}"
            found[name] = _of_files(name, entry) if "edits" in entry else _of_text(name, entry)
    return found


def _of_text(name: str, entry: Step) -> Mistake:
    file, old, new, mended = (entry[key] for key in ("file", "old", "new", "mended"))
    return Mistake(
        name,
        ({"file": file, "old": old, "new": new},),
        entry.get("path", file),
        tuple(entry["says"]),
        ({"file": file, "restore": True}, {"file": file, "old": old, "new": mended}),
    )


def _of_files(name: str, entry: Step) -> Mistake:
    restore = [{"file": edit["file"], "restore": True} for edit in entry["edits"] if "file" in edit]
    remedies = entry.get("remedies", restore)
    return Mistake(name, tuple(entry["edits"]), entry["path"], tuple(entry["says"]), tuple(remedies))


def do(root: Path, steps: tuple[Step, ...], original: Path) -> None:
    """Take the steps in the tree under `root`: edits, moves, commands, and putting a file back as it was."""
    for step in steps:
        if "move" in step:
            source, target = step["move"]
            (root / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.move(root / source, root / target)
        elif "run" in step:
            verb, *names = step["run"]
            COMMANDS[verb](root, *names)
        elif "restore" in step:
            shutil.copy(original / step["file"], root / step["file"])
        else:
            Edit(**step).apply(root)


def list_what_is_new(root: Path) -> None:
    """Run `handbook lock`, as the last line of a report may ask."""
    write_lock(validate(root, BuildMode.PUBLISH)[0], root)
