"""The prose of a content file, line by line, as rules look at it."""

import re
from collections.abc import Iterator
from typing import Any

from handbook.content.handbook import Document
from handbook.core.source import prose_lines

_CODE = re.compile(r"(?<!\\)(`+)(?!`).+?(?<!`)\1(?!`)")


def prose(document: Document[Any]) -> Iterator[tuple[int, str]]:
    """Yield each line of the prose with its number in the file; code in backticks is blank."""
    for number, line in prose_lines(document.source):
        yield number, _CODE.sub(lambda code: " " * len(code[0]), line)
