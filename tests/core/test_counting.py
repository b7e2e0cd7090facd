"""Numbers in messages for editors: `1 act`, `2 acts`, and nowhere a plural that is written by hand."""

import ast
from collections.abc import Iterator

import pytest

from handbook.core.counting import counted
from trees import ROOT

SOURCES = sorted((ROOT / "hooks").rglob("*.py"))


@pytest.mark.parametrize(("count", "said"), [(0, "0 acts"), (1, "1 act"), (2, "2 acts")])
def test_a_noun_has_the_number_of_its_count(count: int, said: str) -> None:
    assert counted(count, "act") == said


def test_a_plural_can_be_given() -> None:
    assert [counted(count, "entry", "entries") for count in (1, 2)] == ["1 entry", "2 entries"]


def _plurals(source: str) -> Iterator[str]:
    """Yield each plural that follows a length in an f-string, and each text that depends on whether a number is 1."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr) and any(map(_is_plural, node.values, node.values[1:])):
            yield ast.unparse(node)
        if isinstance(node, ast.IfExp) and isinstance(node.body, ast.Constant | ast.JoinedStr):
            yield from [ast.unparse(node)] if ast.unparse(node.test).endswith(("== 1", "!= 1")) else []


def _is_plural(value: ast.expr, after: ast.expr) -> bool:
    """Return whether the value is a length, not a large one with commas, and a noun with an `s` comes after it."""
    if not isinstance(value, ast.FormattedValue) or value.format_spec or not isinstance(after, ast.Constant):
        return False
    words = str(after.value).split()[:2]
    return ast.unparse(value.value).startswith("len(") and any(word.rstrip(".,;:").endswith("s") for word in words)


def test_plurals_by_hand_are_seen() -> None:
    for text in ("f'{len(a)} acts'", "f'has {len(a)} new acts.'", "'act' if n == 1 else 'acts'"):
        assert list(_plurals(text)), text


def test_no_message_has_a_plural_by_hand() -> None:
    found = {path.name: list(_plurals(path.read_text("utf-8"))) for path in SOURCES if path.name != "counting.py"}
    assert not {name: plurals for name, plurals in found.items() if plurals}
