"""A choice has one best answer, and neither length nor absolute words give it away; a ring of choices is whole."""

import re
from collections.abc import Iterator, Sequence

from handbook.items.choice.model import Choice
from handbook.items.item_type import ItemProblem, ItemRule, RuleTogether
from handbook.items.lint import no_option_holds_another

TELLING = 1.25  # a key this many times longer than all distractors, or shorter, gives itself away
_ABSOLUTE = re.compile(r"\b(always|never|every time|in all cases|without exception)\b", re.IGNORECASE)


def choices_have_one_key(item: Choice) -> Iterator[ItemProblem]:
    """A choice has exactly one key."""
    keys = [number for number, option in enumerate(item.options) if option.key]
    if not keys:
        yield ItemProblem(("options",), f"{item.id} has no key", "Mark its best answer with `key: true`")
    for number in keys[1:]:
        place = ("options", number, "key")
        yield ItemProblem(place, f"{item.id} has a second key", "Keep one best answer, or make it `multiple`")


def no_absolute_word_tells(item: Choice) -> Iterator[ItemProblem]:
    """Words like 'always' do not stand in distractors alone: guessers know that such options are wrong."""
    found = [(number, option.key, _ABSOLUTE.search(option.text)) for number, option in enumerate(item.options)]
    absolute = [(number, key, match[0]) for number, key, match in found if match]
    if absolute and not item.ring and not any(key for _, key, _ in absolute):
        number, _, word = absolute[0]
        what = f"only distractors of {item.id} have an absolute word: '{word}'"
        yield ItemProblem(("options", number, "text"), what, "Take it out, or use one in the key too")


def no_length_tells(item: Choice) -> Iterator[ItemProblem]:
    """The key is not clearly longer or shorter than every distractor; in a ring each option is the key once."""
    key = next((len(option.text) for option in item.options if option.key), 0)
    others = [len(option.text) for option in item.options if not option.key]
    if not item.ring and key and others and (key > TELLING * max(others) or key * TELLING < min(others)):
        kind = "longer" if key > max(others) else "shorter"
        what = f"the key of {item.id} is clearly {kind} than its distractors"
        yield ItemProblem(("options",), what, "Bring them to one length")


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
