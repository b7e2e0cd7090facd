"""In a multiple something has to be ticked, and something left alone."""

from collections.abc import Iterator

from handbook.items.item_type import ItemProblem, ItemRule
from handbook.items.lint import no_option_holds_another
from handbook.items.multiple.model import Multiple


def multiples_have_keys_and_distractors(item: Multiple) -> Iterator[ItemProblem]:
    """A multiple has a key and a distractor at least, so that neither ticking all nor ticking nothing is right."""
    keys = sum(option.key for option in item.options)
    if keys == 0:
        yield ItemProblem(("options",), f"{item.id} has no key", "Mark each right answer with `key: true`")
    if keys == len(item.options):
        yield ItemProblem(("options",), f"{item.id} has no distractor", "Take `key: true` from one")


RULES: tuple[ItemRule, ...] = (multiples_have_keys_and_distractors, no_option_holds_another)
