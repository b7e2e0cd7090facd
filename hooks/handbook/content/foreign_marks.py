"""Marks of other systems, and those of Markdown gone wrong, that readers would see as they were typed."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class ForeignMark(NamedTuple):
    """A mark found in text as readers would see it: what stands there, what it is, and what to do."""

    text: str
    what: str
    remedy: str


_NOTE = 'Write `!!! note "Title"`, and its text below, indented by four spaces'
_ALERT = "Write `> [!NOTE]` on a line, and `> ` before each of its lines"
_CLOSE_UP = "Take out the space between `]` and `(`"
_TABLE = "Put an empty line before the table, and a line `|---|---|` below its head"
_HTML = (
    "a abbr b big blockquote br center code div em font h1 h2 h3 h4 h5 h6 hr i iframe img kbd li mark ol p pre s "
    "script small span strike strong style sub sup table td th tr tt u ul video"
).replace(" ", "|")
_LINKS_BELOW = "Write the words alone, and put the link into the prose below"
_PLAIN = "Write it in plain words"
_EMPHASIS = "Write `**words**` for what matters, with a star pair on both sides"
# Each is looked for in the text of a paragraph, a heading, a cell or an entry; where several fit, the first counts.
_MARKS = tuple(
    (re.compile(pattern, re.MULTILINE), what, remedy)
    for pattern, what, remedy in (
        (r"^!!!.*", "a note that is not written as one", _NOTE),
        (r"^\?\?\?\+?.*", "a note that folds, which pages don't have", 'Write `!!! note "Title"` for `???`'),
        (r"\[!\w+\]", "an alert that is not written as one", _ALERT),
        (r"^=== +[\"'].*", "a tab of another system", "Write a heading, and the text below it"),
        (r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{\{.*?\}\}", "a shortcode or a variable of another system", _PLAIN),
        (r"!?\[\[.*?\]\]", "a wiki link", "Write `[words](path/to/page.md)`"),
        (r"\[\^[^\]\s]+\]", "a footnote, which pages don't have", "Write it into the sentence, or leave it out"),
        (r"\[[^\[\]\n]+\] ?\[[^\[\]\n]*\]", "a link whose address is not defined", "Write `[words](path/to/page.md)`"),
        (r"\[[^\[\]\n]+\]\s+\([\w./#:-]+\)", "a link with a space in its middle", _CLOSE_UP),
        (r"\[/?(?:b|i|u|url|img|quote|code)(?:=[^\]]*)?\]", "a mark of a forum", _EMPHASIS),
        (r"(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])", "a short name of an emoji, or a role of another system", _PLAIN),
        (r"==[^\s=](?:[^=\n]*[^\s=])?==", "a highlight of another system", _EMPHASIS),
        (r"~~[^\s~](?:[^~\n]*[^\s~])?~~", "a text that is struck out in other systems", "Take the text out"),
        (r"\+\+[^\s+](?:[^+\n]*[^\s+])?\+\+|\^\^[^\s^][^\^\n]*\^\^", "a mark of another system", _PLAIN),
        (r"\$\$.*", "a formula of another system", _PLAIN),
        (r"^:{3,}.*", "a block of another system", _NOTE),
        (r"^\+\+\+$|^%%.*", "a mark of another system", "Take it out"),
        (r"^\.\. ?\w+::.*|^h[1-6]\. .*", "a block of another system", "Write it in Markdown"),
        (r"^\{(?:code|info|note|panel|quote|tip)(?::[^}\n]*)?\}", "a block of another system", "Write it in Markdown"),
        (r"^\|.*\|$|^\|?(?: *:?-+:? *\|)+.*$", "a row of a table that is none", _TABLE),
        (r"(?<=\n)(?:[-*+]|\d+[.)]) +\S.*", "an entry of a list that is none", "Put an empty line before the list"),
        (r"(?<=\n)> .*", "a quotation that is none", "Put an empty line before it"),
        (r"\*\*(?=\S)|(?<=\S)\*\*|(?<!\w)__(?=\w)", "a mark of emphasis without its partner", _EMPHASIS),
        (r"`+", "a backtick without its partner", "Close the code with another one, or take it out"),
    )
)  # fmt: skip
# What only fields show as typed, for prose refuses or renders it.
_IN_FIELDS = tuple(
    (re.compile(pattern, re.IGNORECASE), what, remedy)
    for pattern, what, remedy in (
        (rf"</?(?:{_HTML})(?:\s[^<>]*)?/?>", "an element of HTML", "Write the words alone; `**so**` for what matters"),
        (r"<!--.*?-->", "a comment of HTML", "Take it out, or begin a line with `#` for a note to editors"),
        (r"<(?:https?:|mailto:)[^<>\s]*>", "a link", _LINKS_BELOW),
        (r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,6});", "a character written as in HTML", "Type the character itself"),
        (r"!?\[[^\[\]]*\]\([^()\s]*\)", "a link", _LINKS_BELOW),
        (r"^\[[ x]\] .*", "a task of a list", "Take out the box"),
        (r"^#{1,6} .*", "a heading", "Take out the `#`"),
    )
)  # fmt: skip


def in_text(text: str) -> Iterator[ForeignMark]:
    """Yield the marks in the text of one block of prose, code left out."""
    yield from _found(text, _MARKS)


def in_field(text: str) -> Iterator[ForeignMark]:
    """Yield the marks in a text of front matter, which has been freed of emphasis and code."""
    yield from _found(text, (*_IN_FIELDS, *_MARKS))


def _found(text: str, marks: tuple[tuple[re.Pattern[str], str, str], ...]) -> Iterator[ForeignMark]:
    taken: list[tuple[int, int]] = []
    for pattern, what, remedy in marks:
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield ForeignMark(match[0], what, remedy)


def explained(text: str) -> ForeignMark:
    """Return what the mark is that was found as this text."""
    known = next(in_text(text), None) or next(in_text(f"\n{text}"), None)
    return known or ForeignMark(text, "a mark of another system", _PLAIN)
