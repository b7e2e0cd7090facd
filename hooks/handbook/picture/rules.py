"""What must be true of pictures: those that pages name are drawn."""

from collections.abc import Iterator

from handbook.chapter.model import Chapter
from handbook.content.each import Rule
from handbook.content.handbook import Document, Handbook
from handbook.content.references import dangling
from handbook.core.problems import Problem
from handbook.picture.names import DRAWINGS, picture_names
from handbook.practice.model import Practice


def pictures_are_drawn(handbook: Handbook) -> Iterator[Problem]:
    """The picture that a chapter or a practice names is there."""
    known = picture_names()
    pages: tuple[Document[Chapter] | Document[Practice], ...] = (
        *handbook.chapters.values(),
        *handbook.practices.values(),
    )
    for document in pages:
        name = document.content.picture
        if name and name not in known:
            remedy = f"draw it in hooks/handbook/{DRAWINGS}/"
            yield dangling((document.source, ("picture",), name), "picture", known, remedy)


RULES: tuple[Rule, ...] = (pictures_are_drawn,)
