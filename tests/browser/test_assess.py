"""A quiz as a test: nothing said before the end, one submit, a result by practice, and the best one kept."""

from collections import Counter

import pytest
from playwright.sync_api import expect

from browser.keyboard import choose_right, tab_into, tab_to
from browser.memory import KEPT as ALL_KEPT
from browser.opening import Opener
from browser.quiz import (
    ASKED,
    FULL,
    SAID,
    WORDS,
    asked,
    counted,
    ending,
    programme_test,
    quiz_of_five,
    quiz_with_every_type,
    submit,
    take_test,
)
from browser.tries import headline, scored
from handbook.quiz.model import PASS_MARK
from rows import few
from website import Website, handbook

KEPT = f"{ALL_KEPT}.quizzes"


def test_nothing_is_said_before_the_end(open_page: Opener) -> None:
    page = open_page(f"{quiz_with_every_type()}?mode=assess")
    for one in asked(page):
        one.give(one.wrong)
        expect(one.form.get_by_role("button")).to_have_text([SAID["next"], SAID["look_again"]])
        expect(one.status).to_be_empty()
        expect(one.form.locator(".item__answer")).to_be_hidden()
    expect(page.locator(".option[data-result], .quiz__end, .quiz__result")).to_have_count(0)


def test_links_lead_from_practice_to_a_test_and_back(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{programme_test().slug}/")
    practising = page.get_by_text(SAID["practising"])
    for name in (WORDS["programme_quiz_link"], SAID["learn"]):
        is_test = name != SAID["learn"]
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("button", name=SAID["start"])).to_be_visible(visible=is_test)
        expect(practising).to_be_visible(visible=not is_test)
    expect(asked(page)[0].button("check")).to_be_visible()


def test_enter_in_a_question_judges_nothing(open_page: Opener) -> None:
    page = open_page(f"{quiz_with_every_type()}?mode=assess")
    for one in asked(page):
        one.show()
        one.form.locator("input, select").first.press("Enter")
    expect(page.locator(".option[data-result], .verdict:visible, .quiz__result")).to_have_count(0)


def test_what_is_unanswered_is_counted_once_and_then_judged(open_page: Opener) -> None:
    page = open_page(f"{quiz_with_every_type()}?mode=assess")
    questions = asked(page)
    for one in questions[2:]:
        one.give(one.right)
    submit(page).click()
    expect(page.locator(".quiz__submit [role=status]")).to_have_text(counted(SAID["some_unanswered"], 2))
    expect(page.locator(".quiz__result, .option[data-result]")).to_have_count(0)
    first = page.get_by_role("button", name=SAID["go_to"].format(1))
    expect(first).to_be_focused()
    first.click()
    expect(questions[0].form.locator("input, select").first).to_be_focused()
    questions[0].give(questions[0].right)
    submit(page).click()
    expect(page.locator(".quiz__submit [role=status]")).to_have_text(counted(SAID["some_unanswered"], 1))
    submit(page).click()
    expect(page.locator(".quiz__result")).to_contain_text(_scored(len(questions) - 1, len(questions)))
    expect(questions[1].form).to_have_attribute("data-state", "wrong")


@pytest.mark.parametrize(("right", "verdict"), few([(3, "failed"), (4, "passed"), (5, "passed")], 2))
def test_exactly_the_pass_mark_passes(open_page: Opener, right: int, verdict: str) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess")
    questions = take_test(page, right)
    result = page.locator(".quiz__result")
    expect(result).to_contain_text(_scored(right, 5))
    title = handbook().practices[quiz_of_five()].content.title
    expect(result.get_by_role("heading", level=2)).to_have_text(headline(title, verdict))
    expect(result.get_by_role("heading", level=2)).to_be_focused()
    for number, one in enumerate(questions):
        is_shown = verdict == "passed" or number < right
        one.show()
        expect(one.status).to_contain_text(
            one.says("right" if number < right else "wrong") if is_shown else SAID["missed"]
        )
        one.unfold()
        expect(one.form.locator(".feedback__why:visible")).to_have_count(len(one.offered) * is_shown)
    assert page.evaluate(KEPT)[quiz_of_five()]["passed"] is (verdict == "passed")


def test_what_a_test_demands_is_said_as_a_count(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess")
    expect(page.locator(".quiz__start")).to_contain_text("80%: at most 1 of 5 wrong")
    take_test(page, 3)
    expect(page.locator(".quiz__result")).to_contain_text("80% to pass")


def test_a_test_does_not_offer_to_print_its_key(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{programme_test().slug}/?mode=assess")
    page.get_by_text(SAID["print"], exact=True).click()
    expect(page.get_by_role("button", name=SAID["print_test"])).to_be_visible()
    expect(page.locator("[data-print=key]")).to_have_count(0)


def test_the_result_says_by_practice_what_to_read_again(open_page: Opener, site: Website) -> None:
    [programme, *_] = handbook().programmes
    page = open_page(f"/quizzes/{programme}/?mode=assess")
    practices = page.locator(ASKED).evaluate_all("all => all.map(one => one.dataset.practice)")
    right = len(practices) // 2
    take_test(page, right)
    rows = page.locator(".quiz__result [data-group=wrong] li")
    page.locator(".quiz__result details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    asks, got = Counter(practices), Counter(practices[:right])
    named = sorted((slug for slug in asks if got[slug] < asks[slug]), key=lambda slug: got[slug] - asks[slug])
    titles = [handbook().practices[slug].content.title for slug in named]
    assert rows.evaluate_all("all => all.map((row) => row.firstChild.textContent)") == titles
    onward = page.locator(".quiz__result [data-part=onward]")  # leads to the first of them
    links = [onward, *(row.get_by_role("link").first for row in rows.all()[1:])]
    for one, slug in zip(links, named, strict=True):
        link = one.evaluate("link => link.pathname")
        assert link.removeprefix("/handbook") in site.addresses
        assert link.endswith(f"/{slug}/")


@pytest.mark.parametrize("right", [5, 4])
def test_a_practice_that_went_well_is_not_to_be_read_again(open_page: Opener, right: int) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess")
    take_test(page, right)
    page.locator(".quiz__result [data-part=questions] summary").first.click()
    expect(page.locator(".quiz__result [data-group=wrong]")).to_be_visible(visible=right < 5)


def test_a_test_is_taken_by_keyboard_alone(open_page: Opener) -> None:
    page = open_page(f"{quiz_with_every_type()}?mode=assess", script="window.print = () => { window.printed = true; }")
    questions = asked(page)
    tab_into(page, questions[0])
    for one in questions:
        expect(one.form.locator("input, select").first).to_be_focused()
        choose_right(page, one)
        expect(one.button("next")).to_be_focused()
        page.keyboard.press("Enter")
    expect(page.locator(".quiz__submit h2")).to_be_focused()
    tab_to(page, "[data-do=submit]")
    page.keyboard.press("Enter")
    expect(page.locator(".quiz__result h2")).to_be_focused()
    expect(page.locator(".quiz__result")).to_contain_text(_scored(len(questions), len(questions)))
    tab_to(page, ".quiz__result details:has([name=name]) summary")
    page.keyboard.press("Enter")
    tab_to(page, "[name=name]")
    page.keyboard.type("Ada")
    tab_to(page, "[data-do=record]")
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed")
    expect(page.locator(".quiz__result [data-do=restart]")).to_be_hidden()


def test_a_later_and_worse_try_takes_no_pass_away(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess")
    kept = []
    for right in (3, 5, 4):
        take_test(page, right)
        kept.append(page.evaluate(KEPT)[quiz_of_five()])
        page.reload()
    assert [result["score"] for result in kept] == [60, 100, 100]
    assert kept[1] == kept[2]
    assert kept[1]["revision"] == page.locator("rapport-quiz").get_attribute("data-revision")


def test_a_result_that_can_not_be_kept_is_shown_and_says_so(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess", script=FULL)
    take_test(page, 5)
    expect(page.locator(".quiz__result")).to_contain_text(_scored(5, 5))
    expect(page.get_by_text(SAID["unsaved"])).to_have_count(1)


def test_a_test_whose_script_fails_becomes_practice_and_says_so(open_page: Opener) -> None:
    page = open_page("/")
    page.route("**/assess.js", lambda route: route.abort())
    page.goto(page.url.rstrip("/") + f"/quizzes/{quiz_of_five()}/?mode=assess")
    expect(page.get_by_role("status").get_by_text(SAID["untested"])).to_be_visible()
    for one in asked(page):
        one.answer(one.right)
        expect(one.status).to_contain_text(one.says("right"))
    expect(ending(page)).to_contain_text(SAID["score"].format(right=5, all=5))
    assert [fault for fault in open_page.faults if "ERR_FAILED" not in fault] == []
    open_page.faults.clear()


def _scored(right: int, of: int) -> str:
    return scored(right, of, PASS_MARK)
