"""What is in view, and what is filled, once a question is answered; and the one row of buttons below it."""

import pytest
from playwright.sync_api import ViewportSize, expect

from browser.answered import first_of
from browser.opening import Opener
from browser.quiz import ASKED, WORDS, asked, counted, ending, quiz_of_five, quiz_with_every_type
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order

PHONE = ViewportSize(width=390, height=844)
WIDE = ViewportSize(width=1280, height=800)
ROOM = 12  # pixels between the header and what it shows
# The lines above a quiz, and the titles in it, that the header covers in part.
CUT = """(() => {
  const end = document.querySelector(".md-header").getBoundingClientRect().bottom;
  const parts = [...document.querySelectorAll(".crumb, h1, rapport-quiz :is(nav, h2)")];
  return parts.filter((one) => one.getClientRects().length)
    .filter((one) => { const { top, bottom } = one.getBoundingClientRect(); return top < end - 8 && bottom > end + 8; })
    .map((one) => one.textContent);
})()"""


def test_what_is_wrong_has_the_ground_of_its_verdict(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    filled = "one => getComputedStyle(one).backgroundColor"
    for kind in (Choice, Match, Order):
        one = first_of(page, kind)
        one.answer(one.wrong)
        row = one.form.locator(".option[data-result=wrong]").first
        assert row.evaluate(filled) == one.form.locator(".item__foot").evaluate(filled)


def test_no_title_is_cut_by_the_header_as_a_verdict_comes_into_view(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=WIDE, reduced_motion="reduce")
    for one in asked(page):
        one.answer(one.wrong)
        assert page.evaluate(CUT) == [], one.item.id


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_no_title_is_cut_by_the_header_at_the_end(open_page: Opener, size: ViewportSize) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/", viewport=size, reduced_motion="reduce")
    for one in asked(page):
        one.answer(one.right)
    expect(ending(page)).to_be_in_viewport()
    assert page.evaluate(CUT) == []


def test_who_answered_in_parts_sees_the_question_first_on_a_phone(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE, reduced_motion="reduce")
    for kind in (Multiple, Match, Order):
        one = first_of(page, kind)
        one.answer(one.wrong)
        header, legend = (part.bounding_box() for part in (page.locator(".md-header"), one.form.locator("legend")))
        assert header
        assert legend
        below = legend["y"] - header["height"]
        ends = page.evaluate("Math.abs(scrollY + innerHeight - document.documentElement.scrollHeight) < 2")
        steps = page.locator(".quiz__where").evaluate("one => one.getBoundingClientRect().top") - header["height"]
        if not ends and page.evaluate("scrollY"):  # the steps where everything fits below them, else the question
            assert (steps if steps >= 0 else below) == pytest.approx(ROOM, abs=1), kind
        assert below >= ROOM - 1, kind


def test_the_foot_stays_one_line_high_where_there_is_a_hint(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE)
    high = "one => one.getBoundingClientRect().height"
    hinted = [one for one in asked(page) if one.item.hints]
    assert hinted
    for one in hinted:
        one.show()
        expect(one.button("hint")).to_be_visible()
        before = one.form.locator(".item__foot").evaluate(high)
        one.give(one.right)
        expect(one.form.locator("[data-do=certain]")).to_be_visible()
        assert one.form.locator(".item__foot").evaluate(high) == before


def test_on_a_phone_the_first_question_begins_high_up(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE)
    asked(page)
    expect(page.locator(".crumb")).to_contain_text(counted(WORDS["questions"], page.locator(ASKED).count()))
    assert page.locator("form.item:visible").evaluate("one => one.getBoundingClientRect().top") < 220  # pixels of 844
