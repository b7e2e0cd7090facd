"""An item's revision: a hash of what was asked, so that an edited question never inherits an old answer."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from handbook.content.handbook import Document, Handbook
from handbook.practice.model import Practice
from handbook.quiz.model import Choice, Item, Match, Multiple, Order, Quiz


def revision(item: Item) -> str:
    """Return eight hexadecimal digits that change with the item's situation, stem, options or key."""
    asked = [item.type, item.situation, item.stem, *answers(item)]
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()[:8]


def item_revisions(handbook: Handbook, practices: Iterable[Document[Practice]]) -> dict[str, str]:
    """Return the revision of every item of the practices' quizzes, by id."""
    found: dict[str, str] = {}
    for practice in practices:
        found |= handbook.quizzes[practice.slug].once(revisions)
    return found


def revisions(quiz: Document[Quiz]) -> dict[str, str]:
    """Return the revision of every item of one quiz, by id."""
    return {item.id: revision(item) for item in quiz.content.items}


def quiz_revision(handbook: Handbook, practices: Iterable[Document[Practice]]) -> str:
    """Return eight hexadecimal digits that change when an item of the quiz on these practices does, or their choice."""
    quizzes = [handbook.quizzes[practice.slug] for practice in practices]
    return quizzes[0].once(_digest) if len(quizzes) == 1 else _digest(*quizzes)


def _digest(*quizzes: Document[Quiz]) -> str:
    found = {key: digits for quiz in quizzes for key, digits in quiz.once(revisions).items()}
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()[:8]


def content_revision(document: Document[Any]) -> str:
    """Return eight hexadecimal digits that change with what a page says, not with who looks after it or since when."""
    said = document.content.model_dump_json(exclude={"owner", "reviewed", "draft"})
    return hashlib.sha256(f"{said}\n{document.source.body}".encode()).hexdigest()[:8]


def answers(item: Item) -> list[tuple[str, str, str | None]]:
    """Return what can be chosen: id, text, and the value that makes a right answer (None: leave it alone).

    The value is `on` for a key, a step's place counted from 1, and a pair's id for the target that fits it.
    """
    if isinstance(item, Choice | Multiple):
        return [(option.id, option.text, "on" if option.key else None) for option in item.options]
    if isinstance(item, Order):
        return [(step.id, step.text, str(place)) for place, step in enumerate(item.steps, 1)]
    if isinstance(item, Match):
        pairs = [(pair.id, f"{pair.text} → {pair.target}", pair.id) for pair in item.pairs]
        return [*pairs, *((spare.id, spare.target, None) for spare in item.spares)]
    return [(line.id, line.text, "on" if line.key else None) for line in item.lines]
