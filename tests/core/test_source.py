"""A content file as text: where every value stands, what is prose, and what can't be read at all."""

import textwrap
from pathlib import Path

import pytest

from handbook.core.source import contents, prose_lines, read

FILE = """\
---
title: Greet people
use_when: [a door opens, "the phone rings"]
steps:
  - do: Look up
    how: >-
      Let go
      of things.
  - do: Say hello
---

Prose
"""


def _saved(text: str, newline: str = "\n", encoding: str = "utf-8") -> bytes:
    return text.replace("\n", newline).encode(encoding)


def test_every_value_has_its_line_and_column() -> None:
    source, problems = read("page.md", _saved(FILE))
    assert source
    assert not problems
    lines = FILE.splitlines()
    places = {
        ("title",): "Greet people",
        ("use_when", 0): "a door opens",
        ("use_when", 1): '"the phone rings"',
        ("steps",): "steps:",
        ("steps", 0): "do: Look up",
        ("steps", 0, "how"): ">-",
        ("steps", 1, "do"): "Say hello",
    }
    for loc, text in places.items():
        line, column = source.place(*loc)
        assert lines[line - 1][column - 1 :].startswith(text), loc


def test_what_has_no_place_has_that_of_the_nearest_thing_around_it() -> None:
    source, _ = read("page.md", _saved(FILE))
    assert source
    assert source.place("steps", 1, "how", "nothing") == source.place("steps", 1) == (9, 5)
    assert source.place("nothing") == (2, 1)


def test_windows_files_and_byte_order_marks_read_the_same() -> None:
    plain, _ = read("page.md", _saved(FILE))
    for newline, encoding in (("\r\n", "utf-8"), ("\n", "utf-8-sig"), ("\r\n", "utf-8-sig"), ("\r", "utf-8")):
        assert read("page.md", _saved(FILE, newline, encoding)) == (plain, [])


def test_reading_goes_on_after_a_character_that_nobody_types() -> None:
    source, problems = read("page.md", _saved(FILE.replace("Prose", "Pro\x07se")))
    assert source
    assert [(problem.line, problem.col) for problem in problems] == [(12, 4)]
    assert source.body.strip() == "Pro se"


def test_a_file_that_cannot_be_opened_is_a_problem_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "page.md").mkdir()
    assert str(contents(tmp_path, "page.md")).startswith("page.md:1:1: the file can't be opened: ")


def test_code_is_no_prose_unless_its_fence_is_never_closed() -> None:
    body = textwrap.dedent("""\
        one
        ```python
        code
        ```
        ```inline``` two
        ~~~
        ```
        ~~~
        three
        ````
        ```
        four
        """)
    source, _ = read("page.md", _saved(f"---\ntitle: x\n---\n{body}"))
    assert source
    lines = [(number, line) for number, line in prose_lines(source) if line]
    assert lines == [(4, "one"), (8, "```inline``` two"), (12, "three"), (13, "````"), (14, "```"), (15, "four")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_whatever_ends_lines_the_place_is_where_an_editor_shows_it(newline: str, mark: bytes) -> None:
    for odd, what in ((b"\xff", "not UTF-8"), (b"\0", "not UTF-8"), (b"\xc2\xa0", "U+00A0")):
        for line, old in ((1, b"---"), (2, b"Greet"), (12, b"Prose")):
            content = mark + _saved(FILE, newline).replace(old, odd + old, 1)
            (first, *_) = read("page.md", content)[1]
            column = FILE.splitlines()[line - 1].index(old.decode()) + 1
            assert (first.line, first.col) == (line, column), (odd, line)
            assert what in first.what
