"""No test is passed by guessing, and docs/project/tests.md says how likely each is passed."""

from dataclasses import replace
from math import comb

import pytest

from benchmarks.chances import UNITS, DrawnTest, by_guessing, by_knowing, drawn_tests, passes
from benchmarks.chances_table import table
from rows import few
from trees import ROOT
from website import content

MOST = (
    1 / 10_000
)  # of those who know nothing, within four tries: fewer than one in what large organisations hire in years
EVERY = drawn_tests(content())
SLUGS = [test.scope.slug for test in EVERY]
a_test = pytest.mark.parametrize("test", few(EVERY), ids=SLUGS)
every_test = pytest.mark.parametrize("test", EVERY, ids=SLUGS)


@a_test
def test_nobody_who_knows_nothing_passes_by_guessing_and_remembering_keys(test: DrawnTest) -> None:
    first, within_four = by_guessing(test, test.scope.tries)
    assert first <= within_four <= MOST


@pytest.mark.long
@every_test
def test_keys_shown_after_each_try_would_be_noticed(test: DrawnTest) -> None:
    assert by_guessing(test, 1)[1] > MOST


@pytest.mark.long
@every_test
def test_a_mark_that_forgives_nearly_all_would_be_noticed(test: DrawnTest) -> None:
    lax = replace(test, scope=replace(test.scope, essentials=(), pass_mark=30))
    assert by_guessing(lax, lax.scope.tries)[0] > MOST


@a_test
def test_who_knows_more_passes_more_often(test: DrawnTest) -> None:
    chances = [by_knowing(test, share)[0] for share in (0.5, 0.7, 0.9, 1)]
    assert chances == sorted(chances)
    assert chances[-1] == pytest.approx(1)


def test_a_chance_is_that_of_the_binomial_where_all_are_alike() -> None:
    expected = sum(comb(20, missed) * 0.3**missed * 0.7 ** (20 - missed) for missed in range(7))
    marks = {0: 0.3, UNITS: 0.7}
    assert passes([(marks, False)] * 20, 70) == pytest.approx(expected)
    assert passes([(marks, False)] * 19 + [(marks, True)], 100) == pytest.approx(0.7**20)


def test_part_of_an_answer_counts_in_part() -> None:
    half = {UNITS // 2: 1.0}
    assert passes([(half, False)] * 10, 50) == 1
    assert passes([(half, False)] * 10, 51) == 0


@every_test
def test_each_series_asks_as_many_as_the_pages_say(test: DrawnTest) -> None:
    assert {len(asked) for tries in test.series for asked in tries} == {test.asks}


@pytest.mark.long
def test_the_page_has_the_table_that_the_calculation_gives() -> None:
    page = (ROOT / "docs/project/tests.md").read_text("utf-8")
    assert table(EVERY) in page, "Put in what `make bench-tests` prints"
