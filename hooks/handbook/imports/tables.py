"""On which side the text of a table's columns stands."""

import re

from bs4 import Tag

_RULE = re.compile(r"^\|(?: --- \|)+$", re.MULTILINE)  # below the head
_MARKS = {"left": ":---", "center": ":---:", "right": "---:"}
_STYLE = re.compile(r"text-align:\s*(\w+)")


def aligned(table: Tag, text: str) -> str:
    """Return the text, a table in Markdown, with the sides that the cells of the first row name.

    Where one of these cells spans columns, it stays as it is.
    """
    row = table.find("tr")
    cells = row.find_all(["th", "td"], recursive=False) if isinstance(row, Tag) else []
    rule = _RULE.search(text)
    if rule is None or rule[0].count("---") != len(cells):
        return text
    marks = " | ".join(_MARKS.get(_side(cell), "---") for cell in cells)
    return f"{text[: rule.start()]}| {marks} |{text[rule.end() :]}"


def _side(cell: Tag) -> str:
    style = _STYLE.search(str(cell.get("style") or ""))
    return style[1] if style else str(cell.get("align") or "")
