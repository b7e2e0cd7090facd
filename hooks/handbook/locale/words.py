"""The words of the interface: everything that a reader sees and no editor wrote, in one file."""

from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("words.yml")


def read_words(file: Path = FILE) -> dict[str, Any]:
    """Return what the words file holds: texts by name, in groups, some with a form for each plural category."""
    words: dict[str, Any] = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
    return words
