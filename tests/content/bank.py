"""The real question bank, as a guesser sees it."""

from functools import cache
from pathlib import Path

from content.guessing import Guess
from handbook.content.handbook import Handbook
from handbook.content.load import load
from handbook.core.shuffle import shuffled
from handbook.quiz.model import Choice, ItemBase, Multiple, Option, Spot, SpotLine

ROOT = Path(__file__).parents[2]


@cache
def handbook() -> Handbook:
    """Return the real handbook, read once."""
    return load(ROOT)[0]


def guesses(kind: type[Choice | Multiple | Spot]) -> list[Guess]:
    """Return every item of one type, its options in the order in which they are displayed."""
    found = []
    for quiz, _, item in handbook().items():
        if isinstance(item, kind):
            practice = handbook().practices[quiz.slug].content
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
