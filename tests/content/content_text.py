"""The words of a content file, apart from its structure: what a reader reads, sentence by sentence."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
# Fields whose values are names, not sentences.
NAMES = frozenset(
    "id type channel channels trade use related sources research authors work venue identifier read keywords owner "
    "company practices situations learn_more shows ring teaches subject find audience who number label draft key "
    "granted reviewed pass_mark per_practice".split()
)


def content_files() -> list[str]:
    """Return the path of every content file, relative to the repository."""
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "quizzes").rglob("*.md")]
    return sorted(file.relative_to(ROOT).as_posix() for file in files if "project" not in file.parts)


def parts(path: str) -> tuple[dict[str, Any], str]:
    """Return a file's front matter and its prose."""
    _, front, body = (ROOT / path).read_text("utf-8").split("---\n", 2)
    return yaml.load(front, yaml.CSafeLoader), body


def texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text below `value` with the name of its field; names are left out."""
    if isinstance(value, str) and name not in NAMES:
        yield name, " ".join(value.split())
    elif isinstance(value, dict):
        for key, child in value.items():
            if key not in NAMES or isinstance(child, list | dict):
                yield from texts(child, key)
    elif isinstance(value, list):
        for child in value:
            yield from texts(child, name)


def paragraphs(body: str) -> list[str]:
    """Return the paragraphs of prose, without code and Markdown's marks."""
    prose = re.sub(r"```.*?```|`[^`]*`", "", body, flags=re.DOTALL)
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"[*#>]", "", prose))
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", plain) if block.strip()]


def reading(path: str) -> str:
    """Return all that is read in a file, a full stop after each text, for measures of a whole page."""
    front, body = parts(path)
    sentences = [f'"{text}"' if name == "say" else text for name, text in texts(front)] + paragraphs(body)
    return " ".join(text if text.endswith((".", "!", "?", "…", '"')) else f"{text}." for text in sentences)
