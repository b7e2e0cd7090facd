"""No pair of a match is given away by its words."""

import re
from collections.abc import Iterator

from handbook.items.item_type import ItemProblem, ItemRule
from handbook.items.match.model import Match

_SMALL_WORDS = frozenset(
    "a about an and are as at be been but by can do for from has have he her his how i if in is it its me "
    "my no not of off on one or our out she so that the their them then they this to up was we were what "
    "when which who will with would you your".split()
)


def matches_share_no_words(item: Match) -> Iterator[ItemProblem]:
    """A prompt shares no telling word with its target, or the words alone would give the pair away."""
    for number, pair in enumerate(item.pairs):
        if shared := sorted(_telling_words(pair.text) & _telling_words(pair.target)):
            what = f"pair `{pair.id}` of {item.id} shares the word '{shared[0]}'"
            yield ItemProblem(("pairs", number, "target"), what, "Use another word on one side")


def _telling_words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text.casefold())) - _SMALL_WORDS


RULES: tuple[ItemRule, ...] = (matches_share_no_words,)
