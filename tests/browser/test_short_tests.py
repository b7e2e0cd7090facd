"""Quizzes of few questions are practice: no test on their pages, and a link to one says how little a result tells."""

from math import comb

import pytest
from playwright.sync_api import Page, expect

from browser.memory import KEPT as ALL_KEPT
from browser.opening import Opener
from browser.quiz import SAID, programme_test, quiz_of_five, take_test
from browser.tries import points, scored, verdict
from handbook.quiz.scopes import Scope, scopes
from rows import few
from website import Website, handbook

KEPT = f"{ALL_KEPT}.quizzes"
EVERY = scopes(handbook())
PROGRAMME = programme_test()
STUB = "window.print = () => {}"


def _passing(knows: float, wrong: int, of: int) -> int:
    """Return how many of 100 pass who know this share of the answers."""
    some = (comb(of, missed) * (1 - knows) ** missed * knows ** (of - missed) for missed in range(wrong + 1))
    return round(100 * sum(some))


def _told(wrong: int, of: int) -> str:
    return str(SAID["short"]).format(fail=100 - _passing(0.9, wrong, of), **{"pass": _passing(0.7, wrong, of)})


def _record(page: Page) -> str:
    page.get_by_text(SAID["a_record"]).click()
    page.get_by_role("button", name=SAID["print_record"]).click()
    return page.locator("[data-record]").text_content() or ""


@pytest.mark.parametrize("scope", few(EVERY, kind=lambda scope: scope.kind), ids=lambda scope: scope.slug)
def test_only_the_page_of_a_programme_offers_a_test(open_page: Opener, scope: Scope) -> None:
    is_test = scope.kind == "programme"
    page = open_page(f"/quizzes/{scope.slug}/")
    expect(page.locator("[data-print=key]")).to_have_count(1)
    expect(page.locator("a[data-mode]")).to_have_count(1 if is_test else 0)
    expect(page.locator("[data-print=test]")).to_have_text(SAID["print_test" if is_test else "print_questions"])


def test_a_link_goes_on_reporting_and_says_how_little_that_tells(open_page: Opener) -> None:
    slug, wrong, of = quiz_of_five(), 1, 5
    page = open_page(f"/quizzes/{slug}/?mode=assess", script=STUB)
    take_test(page, of - wrong)
    result = page.locator(".quiz__result")
    expect(result).to_contain_text(SAID["passed_short"].format(title=handbook().practices[slug].content.title))
    expect(result).to_contain_text(scored(of - wrong, of, 80))
    expect(result.locator(".quiz__short")).to_have_text(_told(wrong, of))
    assert page.evaluate(KEPT)[slug]["passed"] is True
    page.get_by_role("link", name=SAID["learn"], exact=True).click()
    expect(page.locator("[data-print=key]")).to_have_count(1)
    expect(page.locator("a[data-mode]")).to_have_count(0)


def test_the_record_of_practice_has_no_verdict_and_that_of_a_programme_has(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess", script=STUB)
    take_test(page, 5)
    text = _record(page)
    assert SAID["record_title_practice"] in text
    assert verdict("passed") not in text
    assert _told(1, 5) in text
    page.goto(page.url.replace(quiz_of_five(), PROGRAMME.slug))
    asks = PROGRAMME.asks(handbook())
    take_test(page, asks)
    text = _record(page)
    assert SAID["record_title"] in text
    assert verdict("passed") in text
    assert points(asks, asks, PROGRAMME.pass_mark) in text


def test_the_list_of_quizzes_has_the_tests_of_programmes(site: Website) -> None:
    listed = {link.text() for link in site.page("/quizzes/").css("#programme-tests + ul a")}
    assert listed == {programme.content.title for programme in handbook().programmes.values()}
