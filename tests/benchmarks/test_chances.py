"""No test is passed by guessing, and docs/project/tests.md says how likely each is passed."""

from dataclasses import replace
from math import comb

import pytest

from benchmarks.chances import DrawnTest, by_guessing, by_knowing, drawn_tests, passes
from benchmarks.chances_table import handbook, table
from trees import ROOT

MOST = (
    1 / 10_000
)  # of those who know nothing, within four tries: fewer than one in what large organisations hire in years
EVERY = drawn_tests(handbook())
every_test = pytest.mark.parametrize("test", EVERY, ids=[test.scope.slug for test in EVERY])


@every_test
def test_nobody_who_knows_nothing_passes_by_guessing_and_remembering_keys(test: DrawnTest) -> None:
    first, within_four = by_guessing(test, test.scope.tries)
    assert first <= within_four <= MOST


@every_test
def test_keys_shown_after_each_try_would_be_noticed(test: DrawnTest) -> None:
    assert by_guessing(test, 1)[1] > MOST


@every_test
def test_a_mark_that_forgives_nearly_all_would_be_noticed(test: DrawnTest) -> None:
    lax = replace(test, may_miss=test.asks - 1, scope=replace(test.scope, essentials=()))
    assert by_guessing(lax, lax.scope.tries)[0] > MOST


@every_test
def test_who_knows_more_passes_more_often(test: DrawnTest) -> None:
    chances = [by_knowing(test, share)[0] for share in (0.5, 0.7, 0.9, 1)]
    assert chances == sorted(chances)
    assert chances[-1] == pytest.approx(1)


def test_a_chance_is_that_of_the_binomial_where_all_are_alike() -> None:
    expected = sum(comb(20, missed) * 0.3**missed * 0.7 ** (20 - missed) for missed in range(7))
    assert passes([(0.7, False)] * 20, 6) == pytest.approx(expected)
    assert passes([(0.7, False)] * 19 + [(0.7, True)], 0) == pytest.approx(0.7**20)


@every_test
def test_each_series_asks_as_many_as_the_pages_say(test: DrawnTest) -> None:
    assert {len(asked) for tries in test.series for asked in tries} == {test.asks}


def test_the_page_has_the_table_that_the_calculation_gives() -> None:
    page = (ROOT / "docs/project/tests.md").read_text("utf-8")
    assert table(EVERY) in page, "Put in what `make bench-tests` prints"
