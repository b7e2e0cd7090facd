"""Which rows of a test are in the fast tests, where a few stand for all; the others are for the long ones.

`few` takes the first, or one of every kind; `each_once` takes as many as show every value of every column.
A row that is left to the long tests is marked as a `row`, too: what tries another handbook, or the site behind
a real server, with the fast tests takes those rows along. A test with no fast row has a namesake that has some.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any

import pytest

ALL_ROWS = "(not long or row)"  # for `-m`
LEFT = (pytest.mark.long, pytest.mark.row)
each_once = pytest.mark.each_once


def few(rows: Iterable[Any], number: int = 1, *, kind: Callable[[Any], object] | None = None) -> list[Any]:
    """Return the rows of a test, tuples or single values; the first, or the first of every kind, are fast."""
    kinds: set[object] = set()
    made: list[Any] = []
    for place, row in enumerate(rows):
        is_fast = place < number if kind is None else kind(row) not in kinds
        kinds.add(kind and kind(row))
        made.append(pytest.param(*(row if isinstance(row, tuple) else (row,)), marks=() if is_fast else LEFT))
    return made


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses by marks
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave to the long tests what `each_once` says; where all tests are at hand, see that each has fast rows."""
    for _, rows in groupby(items, key=lambda item: (item.path, _name(item))):
        for row in _with_nothing_new(rows):
            row.add_marker(pytest.mark.long)
            row.add_marker(pytest.mark.row)
    left = {_name(item) for item in items if item.get_closest_marker("row")}
    fast = {_name(item) for item in items if not item.get_closest_marker("long")}
    if (alone := left - fast) and config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        message = f"No row is in the fast tests, here or in a namesake: {', '.join(sorted(alone))}"
        raise pytest.UsageError(message)


def _name(item: pytest.Item) -> str:
    return getattr(item, "originalname", item.name)


def _with_nothing_new(rows: Iterable[pytest.Item]) -> Iterator[pytest.Item]:
    """Yield each row whose every value stands in a fast row before it."""
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if not row.get_closest_marker("each_once") or row.get_closest_marker("long"):
            continue
        values = {(name, repr(value)) for name, value in row.callspec.params.items()}  # type: ignore[attr-defined]
        if values <= seen:
            yield row
        seen |= values
