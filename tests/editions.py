"""Editions of the handbook in tests/tree, as tests make them."""

import shutil
from pathlib import Path

from fontTools.ttLib import TTFont

from handbook.content.handbook import Handbook
from handbook.content.load import load
from handbook.core.problems import report
from handbook.edition.layers import tree_of
from handbook.print.typst_compiler import FONTS
from handbook.publish.permalinks import LOCK
from handbook.publish.validation import BuildMode, validate
from trees import TREE, checked

SMALLEST = "upstream: ../upstream\n"


def edition(folder: Path, text: str = SMALLEST, files: dict[str, str] | None = None) -> Path:
    """Write an edition into the folder `ours`, beside a copy of the small handbook, and return where it is."""
    shutil.copytree(TREE, folder / "upstream", dirs_exist_ok=True)
    root = checked(folder / "ours")
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


def typeface(root: Path, family: str, source: str) -> None:
    """Write one of our typefaces under another name into the edition, for pages and for PDF files."""
    font, name = TTFont(FONTS / source), family.lower().replace(" ", "-")
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in {1, 2, 4, 6}]
    for number, text in ((1, family), (4, family), (6, family.replace(" ", ""))):
        table.setName(text, number, 3, 1, 0x409)
    table.names = [record for record in table.names if record.platformID == 3]
    (root / "fonts").mkdir(parents=True, exist_ok=True)
    (root / "docs/assets").mkdir(parents=True, exist_ok=True)
    font.save(root / f"fonts/{name}.ttf")
    font.flavor = "woff2"
    font.save(root / f"docs/assets/{name}.woff2")


def told(root: Path) -> list[str]:
    """Return what a check says of the edition, a line each, without the lines of the files."""
    lines = report(validate(root, BuildMode.CHECK)[1]).splitlines()
    return lines[:-1]


def handbook_of(root: Path) -> Handbook:
    """Return the handbook that an edition makes."""
    return load(tree_of(root))[0]
