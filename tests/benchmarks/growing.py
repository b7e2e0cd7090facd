"""Handbooks of any size, made up from ours: the same one in every run."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from handbook.content.handbook import Document, Handbook

SITUATIONS = 0.5  # to a practice, as in ours
NEW_WORDS, SHARE = 20_000, 0.06  # invented words, as large texts have ever more rare ones, and how many of all they are


def grown(book: Handbook, practices: int) -> Handbook:
    """Return a handbook of that many practices, each field taken from some real one, with invented words among them."""
    chance = random.Random(practices)  # noqa: S311 - the same handbook in every run
    made: dict[str, Any] = {
        kind: dict(_mixed(chance, getattr(book, kind), count))
        for kind, count in (("practices", practices), ("situations", round(practices * SITUATIONS)))
    }
    files = {kind: {slug: document.source.path for slug, document in found.items()} for kind, found in made.items()}
    quizzes = {slug: next(iter(book.quizzes.values())) for slug in made["practices"]}
    return replace(book, **made, quizzes=quizzes, files={**book.files, **files}, programmes={})


def _mixed(chance: random.Random, documents: Any, count: int) -> Iterator[tuple[str, Document[Any]]]:  # noqa: ANN401 - of either kind
    every = list(documents.values())
    for number in range(count):
        one = chance.choice(every)
        fields = {name: getattr(chance.choice(every).content, name) for name in type(one.content).model_fields}
        content = one.content.model_copy(update={name: _varied(chance, value) for name, value in fields.items()})
        slug = f"{one.slug[:40]}-{number}"
        path = str(Path(one.source.path).with_stem(slug))
        yield slug, Document(slug, replace(one.source, path=path), content)


def _varied(chance: random.Random, value: Any) -> Any:  # noqa: ANN401 - any field
    """Return text with some words replaced; what is no text stays."""
    if isinstance(value, str):
        return " ".join(_invented(chance) if chance.random() < SHARE else word for word in value.split())
    if isinstance(value, tuple) and value and isinstance(value[0], str):
        return tuple(_varied(chance, text) for text in value)
    return value


def _invented(chance: random.Random) -> str:
    """Return a word that nobody knows, the first ones far more often than the last, as words are."""
    number, word = int(NEW_WORDS ** chance.random()), ""
    while number:
        number, syllable = divmod(number, 60)
        word += "bdfgklmnprst"[syllable % 12] + "aeiou"[syllable // 12]
    return word or "zo"
