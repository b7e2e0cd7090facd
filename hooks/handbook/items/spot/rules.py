"""A spot has one key among enough lines to choose from."""

from collections.abc import Iterator

from handbook.core.counting import counted
from handbook.items.item_type import ItemProblem, ItemRule
from handbook.items.spot.model import Spot

FEWEST_LINES = 4


def spots_have_one_key_among_four(item: Spot) -> Iterator[ItemProblem]:
    """A spot has four lines to choose from, those with feedback, and exactly one of them is the key."""
    if len(item.selectable) < FEWEST_LINES:
        what = f"{item.id} has {counted(len(item.selectable), 'line')} to choose from; {FEWEST_LINES} at least"
        yield ItemProblem(("lines",), what, "Give feedback to more lines")
    if (keys := sum(line.key for line in item.selectable)) != 1:
        what = f"{item.id} has {counted(keys, 'key')} among the lines with feedback"
        yield ItemProblem(("lines",), what, "Mark one such line with `key: true`")


RULES: tuple[ItemRule, ...] = (spots_have_one_key_among_four,)
