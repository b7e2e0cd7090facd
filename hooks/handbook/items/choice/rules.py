"""A choice has one best answer, and a ring of choices is whole."""

from collections import Counter
from collections.abc import Iterator, Sequence

from handbook.core.counting import either
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
        members = [items[number] for number in numbers]
        for member, found in () if _is_whole(members) else _broken(ring, members):
            yield numbers[member], found


def _is_whole(members: list[Choice]) -> bool:
    """Return whether nothing is wrong with the ring: of most this can be seen at once."""
    first, *others = ({option.id: option.text for option in item.options} for item in members)
    keys = sorted(option.id for item in members for option in item.options if option.key)
    is_unique = all(len(item.options) == len(first) for item in members)
    return is_unique and keys == sorted(first) and all(other == first for other in others)


def _broken(ring: str, members: list[Choice]) -> Iterator[tuple[int, ItemProblem]]:
    usual = _usual(members)
    differing = [(number, found) for number, item in enumerate(members) for found in _differing(ring, item, usual)]
    yield from differing
    keys = [option.id for item in members for option in item.options if option.key]
    if not differing and sorted(keys) != sorted(usual):
        counts = f"items: {len(members)}, options: {len(usual)}, different keys: {len(set(keys))}"
        what = f"the numbers of ring `{ring}` are not equal ({counts})"
        yield 0, ItemProblem(("ring",), what, _to_mend(keys, usual))


def _usual(members: list[Choice]) -> dict[str, str]:
    """Return the text of each option that most items of the ring have; where there is no most, the first's."""
    most = Counter(frozenset(option.id for option in item.options) for item in members).most_common(1)[0][0]
    texts: dict[str, Counter[str]] = {}
    for item in members:
        for option in item.options:
            texts.setdefault(option.id, Counter())[option.text] += 1
    return {option: count.most_common(1)[0][0] for option, count in texts.items() if option in most}


def _differing(ring: str, item: Choice, usual: dict[str, str]) -> Iterator[ItemProblem]:
    """Yield how the options of an item are not those of its ring."""
    for number, option in enumerate(item.options):
        if option.id not in usual:
            what = f"{item.id} has an option `{option.id}`, which other items of ring `{ring}` lack"
            yield ItemProblem(("options", number, "id"), what, "Take it out, or give it to all of them")
        elif option.text != usual[option.id]:
            what = f"option `{option.id}` of {item.id} is not that of ring `{ring}`, '{usual[option.id]}'"
            yield ItemProblem(("options", number, "text"), what, "Write the same text in every item of the ring")
    if lacking := sorted(usual.keys() - {option.id for option in item.options}):
        what = f"{item.id} has no option `{lacking[0]}`, which other items of ring `{ring}` have"
        yield ItemProblem(("options",), what, f"Write it, with the text '{usual[lacking[0]]}'")


def _to_mend(keys: list[str], usual: dict[str, str]) -> str:
    """Return what makes each option the key of one item."""
    never = [f"`{option}`" for option in usual if option not in keys]
    twice = [f"`{option}`" for option in usual if keys.count(option) > 1]
    parts = [f"{either(never)} is the key of no item"] if never else []
    parts += [f"{either(twice)} is that of several"] if twice else []
    return f"Make each option the key of one item: {' and '.join(parts)}"


RULES: tuple[ItemRule, ...] = (
    choices_have_one_key,
    no_option_holds_another,
    no_absolute_word_tells,
    no_length_tells,
)
RULES_TOGETHER: tuple[RuleTogether, ...] = (rings_are_whole,)
