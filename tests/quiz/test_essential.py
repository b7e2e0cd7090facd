"""Essential items: every attempt at a programme's test can ask them, and its revision changes with them."""

from dataclasses import replace

import pytest

from handbook.quiz.model import asked, essential_units
from handbook.quiz.scopes import Scope, scopes
from website import handbook

SCOPES = {scope.slug: scope for scope in scopes(handbook())}
every_programme = pytest.mark.parametrize("slug", handbook().programmes)


def _units(scope: Scope) -> set[str]:
    return {unit for one in scope.practices for unit in essential_units(handbook().quizzes[one.slug].content)}


@every_programme
def test_a_programmes_page_has_whole_rings_of_what_is_essential(slug: str) -> None:
    scope = SCOPES[slug]
    assert {*scope.essentials} == _units(scope)
    for practice in scope.practices:
        quiz = handbook().quizzes[practice.slug].content
        shown = scope.items(quiz)
        assert {item.id for item in quiz.items if item.essential} <= {item.id for item in shown}
        assert len({item.unit for item in shown}) <= max(scope.pool, len(essential_units(quiz)))
        others = [item.unit for item in shown if not item.essential]
        assert len(others) == len(set(others)), "of other rings only one"


@every_programme
def test_what_is_essential_is_asked_besides_the_number_of_items_where_that_is_smaller(slug: str) -> None:
    scope = SCOPES[slug]
    quizzes = [handbook().quizzes[practice.slug].content for practice in scope.practices]
    few = replace(scope, per_practice=0)
    assert few.asks(handbook()) == sum(asked(quiz) for quiz in quizzes)
    none = replace(scope, per_practice=1)
    assert none.asks(handbook()) == sum(max(1, len(essential_units(quiz))) for quiz in quizzes)


def test_only_tests_of_programmes_insist() -> None:
    assert any(
        one.asks(handbook()) > one.per_practice * len(one.practices) for one in SCOPES.values() if one.essentials
    )
    assert {scope.kind for scope in SCOPES.values() if scope.essentials} == {"programme"}
