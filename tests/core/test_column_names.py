"""In prose, each cell of a table of three columns has the name of its column, but the first; other tables have none."""

import re

import pytest

from handbook.content.prose_markdown import render

HEADS = re.compile(r'data-head="([^"]*)"')


def _table(*heads: str) -> str:
    row = "|".join("x" for _ in heads)
    return f"|{'|'.join(heads)}|\n|{'|'.join('-' for _ in heads)}|\n|{row}|\n|{row}|"


@pytest.mark.parametrize(
    ("heads", "named"),
    [
        (("a", "b"), []),
        (("a", "b", "c", "d"), []),
        (("system", "take *this*", "`results`"), ["take this", "results"] * 2),
        (("a", "", "c"), []),
    ],
)
def test_cells_are_named_where_there_are_three_columns(heads: tuple[str, ...], named: list[str]) -> None:
    assert HEADS.findall(render(_table(*heads)).html) == named
