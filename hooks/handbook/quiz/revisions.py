"""An item's revision: a hash of what was asked, so that an edited question never inherits an old answer."""

import hashlib
import json
from collections.abc import Collection, Iterable
from typing import Any

from handbook.content.handbook import Document, Handbook
from handbook.items.base import ItemBase
from handbook.practice.model import Practice
from handbook.quiz.model import Quiz


def revision(item: ItemBase) -> str:
    """Return eight hexadecimal digits that change with the item's situation, stem, options or key."""
    asked = [item.type, item.situation, item.stem, *item.answers()]
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


def quiz_revision(handbook: Handbook, practices: Iterable[Document[Practice]], essentials: Collection[str] = ()) -> str:
    """Return eight hexadecimal digits that change when an item of the quiz on these practices does, or their choice.

    They change with `essentials`, the rings and items without which nobody passes, too.
    """
    quizzes = [handbook.quizzes[practice.slug] for practice in practices]
    return (
        quizzes[0].once(quiz_digits)
        if len(quizzes) == 1 and not essentials
        else quiz_digits(*quizzes, essentials=essentials)
    )


def quiz_digits(*quizzes: Document[Quiz], essentials: Collection[str] = ()) -> str:
    """Return the digits of all these quizzes together."""
    found: dict[str, object] = {key: digits for quiz in quizzes for key, digits in quiz.once(revisions).items()}
    if essentials:
        found["essential"] = sorted(essentials)
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()[:8]


def content_revision(document: Document[Any]) -> str:
    """Return eight hexadecimal digits that change with what a page says, not with who looks after it or since when."""
    said = document.content.model_dump_json(exclude={"owner", "reviewed", "draft", "teaches"})
    return hashlib.sha256(f"{said}\n{document.source.body}".encode()).hexdigest()[:8]
