"""What must be true of an item of any type: its parts can be told apart, and each distractor has its reason."""

import re
from collections.abc import Iterator

from handbook.items.base import ON, ItemBase, ItemPart
from handbook.items.item_type import ItemProblem, ItemRule


def part_ids_are_unique(item: ItemBase) -> Iterator[ItemProblem]:
    """No two options, lines, steps or targets of one item have the same id."""
    taken: set[str] = set()
    for part in item.parts():
        if part.id in taken:
            what = f"the id `{part.id}` stands twice in this item"
            yield ItemProblem((*part.place, "id"), what, "Use the next free letter")
        taken.add(part.id)


def texts_differ(item: ItemBase) -> Iterator[ItemProblem]:
    """No two things to choose from in one item read the same, and no two prompts of a match do."""
    taken: dict[tuple[str, str], str] = {}
    for part, attribute, text in _read_side_by_side(item):
        words = attribute, " ".join(re.findall(r"\w+", text.casefold()))
        if words in taken and part.feedback is not None:
            what = f"`{part.id}` of {item.id} reads like `{taken[words]}`"
            yield ItemProblem((*part.place, attribute), what, "Write something else")
        taken.setdefault(words, part.id)


def _read_side_by_side(item: ItemBase) -> Iterator[tuple[ItemPart, str, str]]:
    for part in item.parts():
        for attribute, text in (("text", part.text), ("target", part.target)):
            if text:
                yield part, attribute, text


def every_distractor_names_its_misconception(item: ItemBase) -> Iterator[ItemProblem]:
    """A distractor names the wrong belief behind it; a key has none."""
    for part in item.parts():
        if part.feedback is not None and part.value is None and not part.misconception:
            what = f"distractor `{part.id}` of {item.id} names no misconception"
            yield ItemProblem(part.place, what, "Write the wrong belief behind it as `misconception:`")
        if part.value == ON and part.misconception:
            what = f"key `{part.id}` of {item.id} has a misconception"
            yield ItemProblem((*part.place, "misconception"), what, "Take it out")


RULES: tuple[ItemRule, ...] = (part_ids_are_unique, texts_differ, every_distractor_names_its_misconception)
