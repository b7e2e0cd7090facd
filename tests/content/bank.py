"""The handbook's question bank, as a guesser sees it."""

from content.guessing import Guess
from handbook.core.shuffle import shuffled
from handbook.items.base import ItemBase, Option
from handbook.items.choice.model import Choice
from handbook.items.multiple.model import Multiple
from handbook.items.spot.model import Spot, SpotLine
from website import content


def guesses(kind: type[Choice | Multiple | Spot]) -> list[Guess]:
    """Return every item of one type, its options in the order in which they are displayed."""
    found = []
    for quiz, _, item in content().items():
        if isinstance(item, kind):
            practice = content().practices[quiz.slug].content
            page = " ".join([practice.title, practice.summary, *(phrase.text for phrase in practice.say)])
            options = _displayed(item)
            texts, keys = tuple(option.text for option in options), tuple(option.key for option in options)
            found.append(Guess(item.id, quiz.folder, texts, keys, f"{item.situation} {item.stem}", page))
    return found


def _displayed(item: ItemBase) -> list[Option | SpotLine]:
    if isinstance(item, Spot):
        return list(item.selectable)
    options: list[Option | SpotLine] = list(item.options) if isinstance(item, Choice | Multiple) else []
    return shuffled(options, item.id)
