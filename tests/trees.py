"""The handbooks that tests read: this repository's own, a small one of another trade, and a larger one built on it."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from handbook.cache.disk_cache import FOLDER
from handbook.content.kinds import ASSETS
from handbook.publish.permalinks import write_lock
from handbook.publish.validation import BuildMode, validate

ROOT = Path(__file__).parents[1]
TREE = Path(__file__).with_name("tree")
MORE = Path(__file__).with_name("larger")  # files besides those of the small one, or in their place


def larger(folder: Path) -> Path:
    """Put the content of the larger handbook into the folder: chapters, situations, programmes, items of every type."""
    for part in (TREE, MORE):
        shutil.copytree(part, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / ASSETS, folder / ASSETS, dirs_exist_ok=True)  # its page for course builders links there
    write_lock(validate(folder, BuildMode.PUBLISH)[0], folder)
    return folder


def small(folder: Path) -> Path:
    """Put the small handbook into the folder, as who works on it has it: checked before."""
    return checked(_copied(folder))


def _copied(folder: Path) -> Path:
    # Without what a check of the original has left there.
    return Path(shutil.copytree(TREE, folder, ignore=shutil.ignore_patterns(Path(FOLDER).parts[0])))


def checked(root: Path) -> Path:
    """Put into a tree what a check of the small handbook keeps there: how large each of its cards is on paper."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, content in _kept().items():
        (root / FOLDER / name).write_bytes(content)
    return root


@cache
def _kept() -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        root = _copied(Path(folder) / "tree")
        validate(root, BuildMode.CHECK)
        return {file.name: file.read_bytes() for file in (root / FOLDER).glob("*")}
