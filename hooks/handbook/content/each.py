"""Rules, and those that concern each document alone: a document that was not read again is not checked again."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from handbook.content.handbook import Document, Handbook
from handbook.core.problems import Problem
from handbook.quiz.model import Quiz

Rule = Callable[[Handbook], Iterator[Problem]]
QuizRule = Callable[[Document[Quiz]], Iterator[Problem]]
DocumentRule = Callable[[Document[Any]], Iterator[Problem]]


def of_each_quiz(rule: QuizRule) -> Rule:
    """Return the rule about one quiz as a rule about the handbook."""

    def check(quiz: Document[Quiz]) -> list[Problem]:
        return list(rule(quiz))

    @wraps(rule)
    def of_all(handbook: Handbook) -> Iterator[Problem]:
        for quiz in handbook.quizzes.values():
            yield from quiz.once(check)

    return of_all


def of_each_document(rule: DocumentRule) -> Rule:
    """Return the rule about one document, of whatever kind, as a rule about the handbook."""

    def check(document: Document[Any]) -> list[Problem]:
        return list(rule(document))

    @wraps(rule)
    def of_all(handbook: Handbook) -> Iterator[Problem]:
        for document in handbook.documents():
            yield from document.once(check)

    return of_all
