"""The printed order of what can be chosen: the same in every build, and never the solution."""

from dataclasses import dataclass
from string import ascii_lowercase

import pytest

from handbook.core.shuffle import shuffled


@dataclass(frozen=True)
class Part:
    """Something with an id."""

    id: str
    text: str = ""


PARTS = [Part(letter) for letter in "abcd"]


def test_the_order_is_always_the_same() -> None:
    assert [part.id for part in shuffled(PARTS, "gr-01")] == ["a", "d", "b", "c"]


def test_the_order_hangs_on_seed_and_ids_and_not_on_words_or_the_order_written() -> None:
    reworded = [Part(part.id, "other words") for part in reversed(PARTS)]
    assert [part.id for part in shuffled(reworded, "gr-01")] == [part.id for part in shuffled(PARTS, "gr-01")]
    assert len({tuple(part.id for part in shuffled(PARTS, f"gr-{number}")) for number in range(50)}) > 10


@pytest.mark.parametrize("size", [2, 3, 6])
def test_the_solution_is_never_printed(size: int) -> None:
    parts = [Part(letter) for letter in ascii_lowercase[:size]]
    for number in range(200):
        mixed = shuffled(parts, f"gr-{number}", solved=parts)
        assert mixed != parts
        assert sorted(mixed, key=lambda part: part.id) == parts
