"""The handbooks that tests read: this repository's own, a small one of another trade, and a larger one built on it."""

import shutil
from pathlib import Path

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
