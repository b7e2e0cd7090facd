"""Editions of the handbook in tests/tree, as tests make them."""

import shutil
from pathlib import Path

from handbook.core.problems import report
from handbook.publish.permalinks import LOCK
from handbook.publish.validation import BuildMode, validate
from trees import TREE

SMALLEST = "upstream: ../upstream\n"


def edition(folder: Path, text: str = SMALLEST, files: dict[str, str] | None = None) -> Path:
    """Write an edition into the folder `ours`, beside a copy of the small handbook, and return where it is."""
    shutil.copytree(TREE, folder / "upstream", dirs_exist_ok=True)
    root = folder / "ours"
    root.mkdir()
    shutil.copy(TREE / LOCK, root)
    text = text if text.startswith("upstream") else SMALLEST + text
    for path, content in ({"edition.yml": text} | (files or {})).items():
        write(root, path, content)
    return root


def write(root: Path, path: str, content: str) -> None:
    """Write a file."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(content, "utf-8")


def change(file: Path, old: str, new: str) -> None:
    """Change a text that stands there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def told(root: Path) -> list[str]:
    """Return what a check says of the edition, a line each, without the lines of the files."""
    lines = report(validate(root, BuildMode.CHECK)[1]).splitlines()
    return lines[:-1]
