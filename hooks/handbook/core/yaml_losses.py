"""What YAML takes from a text without a word: comments in it, numbers it reads in its own way, fields it swallows."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from handbook.core.field_types import field_names

Loss = tuple[int, int, str, str]  # line and column as YAML counts them, from 0; what is wrong; what to do
_COMMENT = re.compile(r"\s+#(?P<next>.?)")
_NULLS = frozenset({"~", "null", "Null", "NULL"})
_PLAIN_NUMBER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_INT, _STR = "tag:yaml.org,2002:int", "tag:yaml.org,2002:str"
# Typographic quotation marks of any language, by their code points; a text may end in a straight one.
_OPENING = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2018\u2019\u201a"
_CLOSING = _OPENING + "\"'"
_APOSTROPHES = "'\u2019"
_FIELD = re.compile(r"\s*(?:- )?(?P<key>[a-z_]+):(?:\s|$)")
_FOLDING = ("", ">")  # the styles of texts that fold into one line: plain ones, and those after `>`
_ENTRY = re.compile(r"\s*- \S")
_IN_QUOTES = "Put the whole text in double quotes"


def losses(event: Any, tag: str | None, value: object, lines: Sequence[str]) -> Iterator[Loss]:  # noqa: ANN401 - the parser's events have no types
    """Yield what is lost of a scalar: an event of PyYAML, with its tag if it is plain, and the lines of the text."""
    start, end = event.start_mark, event.end_mark
    here = (start.line, start.column)
    if tag is not None:
        yield from ((*here, *loss) for loss in _of_plain(event.value, tag, value))
        yield from _comment(event.value, tag, end, lines)
    if end.line > start.line:
        yield from _swallowed(event.style or "", here, end, lines)


def _of_plain(text: str, tag: str, value: object) -> Iterator[tuple[str, str]]:
    if text in _NULLS:
        yield f"`{text}` means nothing at all in YAML", "Put it in quotes, or leave the line out"
    elif tag == _INT and not _PLAIN_NUMBER.fullmatch(text):
        yield f"`{text}` is read as the number {value}", f"Write {value}, or put it in quotes if it is text"
    elif tag == _STR and len(text) > 1 and text[0] in _OPENING and text[-1] in _CLOSING and not _quotes(text[1:-1]):
        what = f"the text is in typographic quotation marks, {text[0]} and {text[-1]}, which readers would see"
        yield what, 'Use straight ones, `"`, or none; to show them, put straight ones around them'


def _quotes(text: str) -> set[str]:
    return set(text) & (set(_CLOSING) - set(_APOSTROPHES))


def _comment(text: str, tag: str, end: Any, lines: Sequence[str]) -> Iterator[Loss]:  # noqa: ANN401 - as above
    """Yield a comment behind a plain text, for it was meant to be part of it; behind a number or one word it is one."""
    rest = lines[end.line][end.column :] if end.line < len(lines) else ""
    match = _COMMENT.match(rest) if rest else None
    if match and (not text or (tag == _STR and (" " in text or match["next"].strip()))):
        lost = rest.strip()
        what = f"'{lost[:30]}{'…' if len(lost) > 30 else ''}' is lost: `#` after a space begins a comment in YAML"  # noqa: PLR2004 - characters that are shown
        yield end.line, end.column + rest.index("#"), what, _IN_QUOTES


def _swallowed(style: str, start: tuple[int, int], end: Any, lines: Sequence[str]) -> Iterator[Loss]:  # noqa: ANN401 - as above
    last = end.line if end.column else end.line - 1
    for number in range(start[0] + 1, min(last, len(lines) - 1) + 1):
        line = lines[number]
        column = len(line) - len(line.lstrip())
        field = _FIELD.match(line)
        if field and style and field["key"] in field_names():
            if style in "\"'":
                what = f"the quotation mark {style} here takes in the next lines, `{field['key']}:` among them"
                yield *start, what, "Close it where the text ends"
                return
            what = f"`{field['key']}:` is part of the text above it, and no field"
            yield number, column, what, "Indent it like the key of that text, or write the word otherwise"
        elif style in _FOLDING and _ENTRY.match(line):
            what = "the entry is part of the text above it, with its `- `"
            yield number, column, what, "Indent it like the entries above, or write it as a sentence"
