"""What would let somebody answer a quiz from the words of its practice page, without understanding it."""

from collections.abc import Iterator

from handbook.content.handbook import Document, Handbook
from handbook.core.problems import Problem
from handbook.items.lint import words
from handbook.practice.model import Practice
from handbook.quiz.model import Quiz

LONGEST_RUN = 8  # words that an item may not share with its practice page


def no_item_repeats_its_page(handbook: Handbook) -> Iterator[Problem]:
    """No item repeats its practice page: it asks about a fresh situation, in other words."""
    for slug, quiz in handbook.quizzes.items():
        if slug in handbook.practices:
            yield from quiz.once(_repeated, handbook.practices[slug])


def _repeated(quiz: Document[Quiz], practice: Document[Practice]) -> list[Problem]:
    known = set(_runs(" ".join(_texts(practice.source.data)))) | set(_runs(practice.source.body))
    problems = []
    for index, item in enumerate(quiz.content.items):
        for field, text in (("situation", item.situation), ("stem", item.stem)):
            if run := next((run for run in _runs(text) if run in known), None):
                what = f"{item.id} repeats its practice page: '{' '.join(run)}'"
                problems.append(quiz.source.problem(("items", index, field), what, "Write a fresh situation"))
    return problems


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    said = words(text)
    for start in range(len(said) - LONGEST_RUN + 1):
        yield tuple(said[start : start + LONGEST_RUN])


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from _texts(child)
    elif isinstance(value, list):
        for child in value:
            yield from _texts(child)
