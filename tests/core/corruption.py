"""Ways in which a content file goes wrong: slips of the hand, of the editor, of the disk and of a merge."""

import datetime as dt
import math
from collections.abc import Callable
from typing import Any

import yaml
from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[Any]], Any]

YAML = "- |: |:\n|\n|\t|  |'|\"|[|]|{|}|{{ x }}|&a |*a|!tag |!!binary |# |---\n|...\n|? |>-\n|null|~|%YAML 9".split("|")
CHARACTERS = ["\x00", "\x07", "\x85", "\ufeff", "\u200b", "\u2028", "\U0001f600", "|"]
PASTED = [
    "<script>alert(1)</script>",
    "draft: true\n",
    "<<<<<<< HEAD\n",
    "=======\n",
    ">>>>>>> theirs\n",
    "TODO",
    "```\n",
]
SNIPPETS = st.sampled_from([*YAML, *CHARACTERS, *PASTED])
HUGE = st.sampled_from(
    ["x" * 3_000, "word " * 2_000, "[" * 5_000, "- " * 5_000, "9" * 5_000, "x" * 300_000, "a:\n" * 3_000]
)
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(
        [None, True, 0, -1, 10**40, 1.5, math.inf, "", " ", "5", "no", [], {}, [[]], {"You": "x", "I": "y"}]
    ),
    st.just(dt.date(2026, 1, 1)),
    st.just(dt.datetime(2026, 1, 1, tzinfo=dt.UTC)),
    st.text(max_size=12),
)


def _spot(draw: Draw, text: str) -> int:
    return int(draw(st.integers(0, len(text))))


def insert(draw: Draw, text: str) -> str:
    """Put something in."""
    at = _spot(draw, text)
    return f"{text[:at]}{draw(SNIPPETS | st.text(max_size=3))}{text[at:]}"


def insert_much(draw: Draw, text: str) -> str:
    """Put in much more than fits."""
    at = _spot(draw, text)
    return f"{text[:at]}{draw(HUGE)}{text[at:]}"


def delete(draw: Draw, text: str) -> str:
    """Take a stretch out."""
    at = _spot(draw, text)
    return text[:at] + text[at + draw(st.integers(1, 40)) :]


def truncate(draw: Draw, text: str) -> str:
    """Lose the end."""
    return text[: _spot(draw, text)]


def shuffle_lines(draw: Draw, text: str) -> str:
    """Delete, repeat, swap or indent lines."""
    lines = text.split("\n")
    here, there = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    how = draw(st.sampled_from(["delete", "repeat", "swap", "indent", "outdent", "tab"]))
    if how == "delete":
        del lines[here]
    elif how == "repeat":
        lines.insert(there, lines[here])
    elif how == "swap":
        lines[here], lines[there] = lines[there], lines[here]
    else:
        lines[here] = {"indent": "  " + lines[here], "outdent": lines[here][1:], "tab": "\t" + lines[here]}[how]
    return "\n".join(lines)


def change_data(draw: Draw, text: str) -> str:
    """Change one value or key somewhere in the front matter, which is still whole, as it would be written then."""
    _, front, prose = text.split("---\n", 2)
    data = yaml.load(front, yaml.CSafeLoader)
    _change(draw, data)
    return f"---\n{yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)}---\n{prose}"


def _change(draw: Draw, data: object) -> None:
    while isinstance(data, dict | list) and data:
        key: Any = draw(st.sampled_from(list(data) if isinstance(data, dict) else range(len(data))))
        inside = data[key]
        if not isinstance(inside, dict | list) or draw(st.integers(0, 3)) == 0:
            if draw(st.booleans()):
                data[key] = draw(VALUES)
            elif isinstance(data, dict) and draw(st.booleans()):
                data[draw(st.sampled_from(["id", "key", "text", "type", "You", "x"]))] = data.pop(key)
            else:
                del data[key]
            return
        data = inside


EDITS = (insert, insert, insert_much, delete, delete, truncate, shuffle_lines, shuffle_lines)
ENCODINGS = ["utf-8"] * 12 + ["utf-8-sig", "latin-1", "utf-16", "utf-16-le"]


@st.composite
def corrupted(draw: Draw, original: str) -> bytes:
    """Return the text after a change of its data, or one to three edits, or both; in UTF-8 most of the time."""
    changes = draw(st.booleans())
    text = change_data(draw, original) if changes else original
    for edit in draw(st.lists(st.sampled_from(EDITS), min_size=1 - changes, max_size=3 - changes)):
        text = edit(draw, text)
    return text.encode(draw(st.sampled_from(ENCODINGS)), "replace")
