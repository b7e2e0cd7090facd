"""A whole quiz by keyboard alone: every type of item, no trap, no lost focus, nothing submitted by moving about."""

from playwright.sync_api import expect

from browser.keyboard import choose_right, tab_into
from browser.opening import Opener
from browser.quiz import SAID, asked, ending, quiz_with_every_type
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.items.spot.model import Spot

FOCUSED = "form => document.activeElement.closest('form')?.id === form.id"


def test_every_type_of_item_is_answered_by_keyboard(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    questions = asked(page)
    assert {type(one.item) for one in questions} == {Choice, Multiple, Order, Match, Spot}
    tab_into(page, questions[0])
    for one in questions:
        expect(one.form.locator("input, select").first).to_be_focused()
        choose_right(page, one)
        expect(one.button("check")).to_be_focused()
        page.keyboard.press("Enter")
        expect(one.form).to_have_attribute("data-state", "right")
        expect(one.status).to_contain_text(one.says("right"))
        expect(one.button("next")).to_be_focused()
        page.keyboard.press("Enter")
    expect(ending(page)).to_contain_text(SAID["score"].format(right=len(questions), all=len(questions)))


def test_arrow_keys_choose_and_never_submit(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for one in asked(page):
        if isinstance(one.item, Choice | Spot):
            one.show()
            one.form.locator("input").first.focus()
            for key in ("ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"):
                page.keyboard.press(key)
                expect(one.form).to_have_attribute("data-state", "")
            assert one.form.locator("input:checked").count() == 1


def test_an_unanswered_question_says_so_and_keeps_the_focus(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for one in asked(page):
        one.show()
        one.button("check").focus()
        page.keyboard.press("Enter")
        expect(one.status).to_have_text(SAID["unanswered"])
        expect(one.form).to_have_attribute("data-state", "")
        assert one.form.evaluate(FOCUSED)


def test_try_again_leads_back_to_the_question(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for one in asked(page):
        one.answer(one.wrong)
        expect(one.status).to_contain_text(one.says("wrong"))
        one.button("again").focus()
        page.keyboard.press("Enter")
        expect(one.form).to_have_attribute("data-state", "")
        expect(one.form.locator("input, select").first).to_be_focused()
        expect(one.form.locator("input:checked")).to_have_count(0)


def test_hints_come_one_by_one(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = next(one for one in asked(page) if one.item.hints)
    one.show()
    for number in range(len(one.item.hints)):
        expect(one.form.locator(".item__hint")).to_have_count(number)
        one.button("hint").focus()
        page.keyboard.press("Enter")
        assert one.form.evaluate(FOCUSED)
    expect(one.form.locator(".item__hint")).to_have_count(len(one.item.hints))
    expect(one.button("hint")).to_have_count(0)
