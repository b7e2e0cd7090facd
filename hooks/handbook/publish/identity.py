"""Ids and addresses are permanent, so each is used once."""

from collections.abc import Iterator

from handbook.content.handbook import Handbook
from handbook.core.problems import Problem
from handbook.quiz.model import Item, Match, Order, Spot


def part_ids_are_unique(handbook: Handbook) -> Iterator[Problem]:
    """No two options, lines, steps or targets of one item have the same id."""
    for quiz, index, item in handbook.items():
        taken: set[str] = set()
        for field, number, part_id in _parts(item):
            if part_id in taken:
                loc = ("items", index, field, number, "id")
                yield quiz.source.problem(
                    loc, f"the id `{part_id}` stands twice in this item", "Use the next free letter"
                )
            taken.add(part_id)


def _parts(item: Item) -> Iterator[tuple[str, int, str]]:
    fields = ("pairs", "spares") if isinstance(item, Match) else (parts_field(item),)
    for field in fields:
        for number, part in enumerate(getattr(item, field)):
            yield field, number, part.id


def parts_field(item: Item) -> str:
    """Return the name of the field that holds what can be chosen."""
    if isinstance(item, Order):
        return "steps"
    if isinstance(item, Spot):
        return "lines"
    return "pairs" if isinstance(item, Match) else "options"
