"""What a file of questions is made of, as text: while that stays the same, so does the file."""

from collections.abc import Iterable
from dataclasses import replace

from handbook.content.handbook import Document, Handbook
from handbook.practice.model import Practice
from handbook.quiz.scopes import Scope


def of_scope(handbook: Handbook, scope: Scope) -> str:
    """Return what a test on the scope is made of."""
    return f"{replace(scope, practices=())!r}\n{of_practices(handbook, scope.practices)}"


def of_practices(handbook: Handbook, practices: Iterable[Document[Practice]]) -> str:
    """Return what the questions on the practices are made of, with the titles of the pages that they lead to."""
    return "\n".join(_of_practice(handbook, practice) for practice in practices)


def _of_practice(handbook: Handbook, practice: Document[Practice]) -> str:
    quiz = handbook.quizzes[practice.slug]
    chapter = handbook.chapters[practice.folder].content
    about = {item.learn_more.rpartition("#")[0] for item in quiz.content.items} - {""}
    places = [_place(handbook.practices[slug]) for slug in sorted(about)]
    return repr((_place(practice), chapter.title, quiz.source.front, places))


def _place(practice: Document[Practice]) -> tuple[str, str, str]:
    return practice.folder, practice.slug, practice.content.title
