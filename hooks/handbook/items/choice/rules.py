"""A choice has one best answer, and a ring of choices is whole."""

from collections.abc import Iterator, Sequence

from handbook.items.choice.lint import no_absolute_word_tells, no_length_tells
from handbook.items.choice.model import Choice
from handbook.items.item_type import ItemProblem, ItemRule, RuleTogether
from handbook.items.lint import no_option_holds_another


def choices_have_one_key(item: Choice) -> Iterator[ItemProblem]:
    """A choice has exactly one key."""
    keys = [number for number, option in enumerate(item.options) if option.key]
    if not keys:
        yield ItemProblem(("options",), f"{item.id} has no key", "Mark its best answer with `key: true`")
    for number in keys[1:]:
        place = ("options", number, "key")
        yield ItemProblem(place, f"{item.id} has a second key", "Keep one best answer, or make it `multiple`")


def rings_are_whole(items: Sequence[Choice]) -> Iterator[tuple[int, ItemProblem]]:
    """A mirror ring has as many items as options, the same options, and each option as key once."""
    rings: dict[str, list[int]] = {}
    for number, item in enumerate(items):
        if item.ring:
            rings.setdefault(item.ring, []).append(number)
    for ring, numbers in rings.items():
        for what, remedy in _broken(ring, [items[number] for number in numbers]):
            yield numbers[0], ItemProblem(("ring",), what, remedy)


def _broken(ring: str, members: list[Choice]) -> Iterator[tuple[str, str]]:
    options = len(members[0].options)
    keys = {option.id for item in members for option in item.options if option.key}
    if len({frozenset((option.id, option.text) for option in item.options) for item in members}) > 1:
        yield f"the items of ring `{ring}` have different options", "Give all of them the same ids and texts"
    elif not len(members) == len(keys) == options:
        counts = f"items: {len(members)}, options: {options}, different keys: {len(keys)}"
        yield f"the numbers of ring `{ring}` are not equal ({counts})", "Make each option the key of one item"


RULES: tuple[ItemRule, ...] = (
    choices_have_one_key,
    no_option_holds_another,
    no_absolute_word_tells,
    no_length_tells,
)
RULES_TOGETHER: tuple[RuleTogether, ...] = (rings_are_whole,)
