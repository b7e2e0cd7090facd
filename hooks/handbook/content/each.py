"""Rules that concern each document alone: a document that was not read anew is not judged anew."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from handbook.content.handbook import Document, Handbook
from handbook.core.problems import Problem
from handbook.quiz.model import Quiz

QuizRule = Callable[[Document[Quiz]], Iterator[Problem]]
DocumentRule = Callable[[Document[Any]], Iterator[Problem]]


def of_each_quiz(rule: QuizRule) -> Callable[[Handbook], Iterator[Problem]]:
    """Return the rule about one quiz as a rule about the handbook."""

    def judged(quiz: Document[Quiz]) -> list[Problem]:
        return list(rule(quiz))

    @wraps(rule)
    def of_all(handbook: Handbook) -> Iterator[Problem]:
        for quiz in handbook.quizzes.values():
            yield from quiz.once(judged)

    return of_all


def of_each_document(rule: DocumentRule) -> Callable[[Handbook], Iterator[Problem]]:
    """Return the rule about one document, of whatever kind, as a rule about the handbook."""

    def judged(document: Document[Any]) -> list[Problem]:
        return list(rule(document))

    @wraps(rule)
    def of_all(handbook: Handbook) -> Iterator[Problem]:
        for document in handbook.documents():
            yield from document.once(judged)

    return of_all
