"""A round of the daily review: what stands before it, and what is said at its end."""

import pytest
from playwright.sync_api import ViewportSize, expect

from browser.axe_faults import faults
from browser.memory import AT_NOON, PRACTICE, answer, loners, record, remembering, rings
from browser.opening import Opener
from browser.quiz import SAID, WORDS, asked, counted, ending
from website import handbook

SAYS = WORDS["review"]
PHONE = ViewportSize(width=320, height=844)


def test_it_says_how_many_and_how_long_and_waits_for_the_start(open_page: Opener) -> None:
    due = {item.id: answer(item, days=1) for item in loners([PRACTICE])[:3]}
    page = open_page("/review/", viewport=PHONE, script=AT_NOON, **remembering(record(answers=due)))
    length = SAID["length"].format(all=counted(WORDS["questions"], 3), time=counted(WORDS["minutes"], 2))
    expect(page.get_by_text(length, exact=True)).to_be_visible()
    expect(page.locator("form.item:visible")).to_have_count(0)
    assert page.locator(".button:visible").count() == 1
    assert not faults(page)
    page.get_by_role("button", name=SAYS["start"]).click()
    expect(page.locator("form.item:visible")).to_have_count(1)
    expect(page.get_by_text(length, exact=True)).to_be_hidden()


@pytest.mark.parametrize("due", [2, 10])
def test_a_round_that_ends_the_day_says_so_and_another_leads_on(open_page: Opener, due: int) -> None:
    old = {item.id: answer(item, days=1) for item in loners(handbook().practices)[:due]}
    page = open_page("/review/", script=AT_NOON, **remembering(record(answers=old)))
    questions = asked(page)
    for one in questions:
        one.answer(one.wrong if one is questions[0] else one.right)
    end = ending(page)
    score = SAID["score"].format(right=len(questions) - 1, all=len(questions))
    expect(end.get_by_role("heading", level=2)).to_have_text(SAYS["over" if due == 2 else "enough"])
    expect(end).to_contain_text(score)
    expect(end.locator(".quiz__share")).to_be_hidden()  # half a bar would say that it is not done
    expect(page.locator(".days")).to_be_visible()
    expect(end.locator(".button--main:visible")).to_have_text(SAID["wrong_ones"])
    if due > 2:
        expect(end).to_contain_text(counted(SAYS["rest"], 2))
        expect(end.get_by_role("link", name=counted(SAYS["go_on"], 2))).to_be_visible()


def test_all_right_leads_on_to_something_new_and_shows_the_days(open_page: Opener) -> None:
    due = {item.id: answer(item, days=1) for item in loners([PRACTICE])[:2]}
    page = open_page("/review/", script=AT_NOON, **remembering(record(answers=due)))
    expect(page.locator(".days [data-today]")).to_contain_text("2")
    questions = asked(page)
    expect(page.locator(".days")).to_be_hidden()
    for one in questions:
        one.answer(one.right)
    end = ending(page)
    expect(end.locator(".button--main:visible")).to_have_text(WORDS["practise_new"])
    expect(end.locator("a[href$='/progress/']")).to_have_count(0)  # the days stand below
    expect(page.locator(".days [data-today]")).not_to_contain_text("2")


def test_the_days_count_the_question_of_a_ring_that_was_answered_last(open_page: Opener) -> None:
    first, *others = next(iter(rings(handbook().practices).values()))
    due = {item.id: answer(item, days=1) for item in others} | {first.id: answer(first, days=9)}
    page = open_page("/review/", script=AT_NOON, **remembering(record(answers=due)))
    [one] = asked(page)
    assert one.item.id == first.id
    one.answer(one.right)
    ending(page)
    expect(page.locator(".days [data-some]")).to_have_count(1)
    expect(page.locator(".days [data-today]")).to_contain_text("\N{EN DASH}")
