"""The rules of items, which know nothing of files, as rules about the handbook: each problem with its place."""

from collections.abc import Iterator
from functools import wraps

from handbook.content.each import Rule, of_each_quiz
from handbook.content.handbook import Document, Handbook
from handbook.core.problems import Problem
from handbook.items import lint, rules
from handbook.items.item_type import ItemProblem, ItemRule, RuleTogether
from handbook.items.registry import NAMES, TYPES
from handbook.quiz.model import Quiz


def _of_each_item(rule: ItemRule, types: frozenset[str]) -> Rule:
    """Return the rule about one item as a rule about all items of these types."""

    @wraps(rule)
    def of_quiz(quiz: Document[Quiz]) -> Iterator[Problem]:
        for index, item in enumerate(quiz.content.items):
            if item.type in types:
                yield from (_problem(quiz, index, found) for found in rule(item))

    return of_each_quiz(of_quiz)


def _of_all_items(rule: RuleTogether, name: str) -> Rule:
    """Return the rule about all items of a type together as a rule about the handbook."""

    @wraps(rule)
    def of_handbook(handbook: Handbook) -> Iterator[Problem]:
        places = [(quiz, index) for quiz, index, item in handbook.items() if item.type == name]
        for number, found in rule([quiz.content.items[index] for quiz, index in places]):
            yield _problem(*places[number], found)

    return of_handbook


def _problem(quiz: Document[Quiz], index: int, found: ItemProblem) -> Problem:
    return quiz.source.problem(("items", index, *found.place), found.what, found.remedy)


def _rules() -> Iterator[Rule]:
    yield from (_of_each_item(rule, frozenset(NAMES)) for rule in (*rules.RULES, *lint.RULES))
    for rule in dict.fromkeys(rule for kind in TYPES for rule in kind.rules):
        yield _of_each_item(rule, frozenset(kind.name for kind in TYPES if rule in kind.rules))
    for kind in TYPES:
        yield from (_of_all_items(rule, kind.name) for rule in kind.rules_together)


RULES: tuple[Rule, ...] = tuple(_rules())
