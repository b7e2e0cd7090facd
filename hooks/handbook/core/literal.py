"""Text as Markdown that shows it as it is, for front matter that a page's Markdown holds."""

import re

from markupsafe import escape

# What would begin something: emphasis, code, links, attributes, the end of a heading, or an address by itself.
_MARKED = re.compile(r"[\\`*_{}\[\]#@~]|:(?=//)|(?<=www)\.", re.IGNORECASE)


def literal(text: str) -> str:
    """Return the text on one line, with an entity for each character that Markdown or HTML would take for a mark."""
    one_line = " ".join(text.split())
    plain, marks = _MARKED.split(one_line), [*_MARKED.findall(one_line), ""]
    return "".join(str(escape(text)) + _entity(mark) for text, mark in zip(plain, marks, strict=True))


def _entity(mark: str) -> str:
    return f"&#{ord(mark)};" if mark else ""
