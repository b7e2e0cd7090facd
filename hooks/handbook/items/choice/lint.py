"""What lets a test-wise guesser find the key of a choice without reading its situation: length and absolute words."""

import re
from collections.abc import Iterator

from handbook.items.choice.model import Choice
from handbook.items.item_type import ItemProblem

TELLING = 1.25  # a key this many times longer than all distractors, or shorter, gives itself away
_ABSOLUTE = re.compile(r"\b(always|never|every time|in all cases|without exception)\b", re.IGNORECASE)


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
