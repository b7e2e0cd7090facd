"""What must be true of pictures: those that pages name are drawn."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import dangling
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.picture.names import DRAWINGS, picture_names


def pictures_are_drawn(handbook: Handbook) -> Iterator[Problem]:
    """The picture that a chapter or a practice names is there."""
    known = picture_names()
    for source, name in _named(handbook):
        if name and name not in known:
            yield dangling((source, ("picture",), name), "picture", known, f"draw it in hooks/handbook/{DRAWINGS}/")


def _named(handbook: Handbook) -> Iterator[tuple[Source, str | None]]:
    yield from ((chapter.source, chapter.content.picture) for chapter in handbook.chapters.values())
    yield from ((practice.source, practice.content.picture) for practice in handbook.practices.values())


RULES: tuple[Rule, ...] = (pictures_are_drawn,)
