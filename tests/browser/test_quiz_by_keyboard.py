"""A whole quiz by keyboard alone: every type of item, no trap, no lost focus, nothing submitted by moving about."""

from playwright.sync_api import Page, expect

from browser.opening import Opener
from browser.quiz import SAID, Asked, asked, quiz_with_every_type, score
from handbook.model.quiz import Choice, Match, Multiple, Order, Spot

FOCUSED = "form => document.activeElement.closest('form')?.id === form.id"
MOST_TABS = 90  # from the top of the page to its first question, past all menus


def test_every_type_of_item_is_answered_by_keyboard(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    questions = asked(page)
    assert {type(one.item) for one in questions} == {Choice, Multiple, Order, Match, Spot}
    for one in questions:
        _tab_to(page, one)
        _answer(page, one)
        expect(one.form).to_have_attribute("data-state", "right")
        expect(one.status).to_contain_text(SAID["right"])
        assert one.form.evaluate(FOCUSED), f"focus is lost after checking {one.item.id}"
    expect(score(page)).to_contain_text(SAID["score"].format(right=len(questions), all=len(questions)))


def test_arrow_keys_choose_and_never_submit(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for one in asked(page):
        if isinstance(one.item, Choice | Spot):
            one.form.locator("input").first.focus()
            for key in ("ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown"):
                page.keyboard.press(key)
                expect(one.form).to_have_attribute("data-state", "")
            assert one.form.locator("input:checked").count() == 1


def test_an_unanswered_question_says_so_and_keeps_the_focus(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for one in asked(page):
        one.button("check").focus()
        page.keyboard.press("Enter")
        expect(one.status).to_have_text(SAID["unanswered"])
        expect(one.form).to_have_attribute("data-state", "")
        assert one.form.evaluate(FOCUSED)


def test_try_again_leads_back_to_the_question(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for one in asked(page):
        one.answer(one.wrong)
        expect(one.status).to_contain_text(SAID["wrong"])
        expect(one.button("again")).to_be_focused()
        page.keyboard.press("Enter")
        expect(one.form).to_have_attribute("data-state", "")
        expect(one.form.locator("input, select").first).to_be_focused()
        expect(one.form.locator("input:checked")).to_have_count(0)


def test_hints_come_one_by_one(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = next(one for one in asked(page) if one.item.hints)
    for number in range(len(one.item.hints)):
        expect(one.form.locator(".item__hint")).to_have_count(number)
        one.button("hint").focus()
        page.keyboard.press("Enter")
        assert one.form.evaluate(FOCUSED)
    expect(one.form.locator(".item__hint")).to_have_count(len(one.item.hints))
    expect(one.button("hint")).to_have_count(0)


def _tab_to(page: Page, one: Asked) -> None:
    """Press Tab until the focus stands on what the question offers."""
    inside = f"""document.activeElement.matches('form[id="{one.item.id}"] :is(input, select)')"""
    for _ in range(MOST_TABS):
        if page.evaluate(inside):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{one.item.id} can't be reached with Tab")  # noqa: TRY003, EM102 - the test's own words


def _answer(page: Page, one: Asked) -> None:
    controls = one.form.locator("fieldset :is(input, select)")
    if isinstance(one.item, Choice | Spot):
        [key] = one.right
        page.keyboard.press("Space")
        while page.evaluate("document.activeElement.value") != key:
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
    else:
        for _ in range(controls.count()):
            name, kind = page.evaluate("[document.activeElement.name, document.activeElement.tagName]")
            if kind == "SELECT":
                _choose(page, one.right[name])
            elif page.evaluate("document.activeElement.value") in one.right:
                page.keyboard.press("Space")
            page.keyboard.press("Tab")
    expect(one.button("check")).to_be_focused()
    page.keyboard.press("Enter")


def _choose(page: Page, value: str) -> None:
    while page.evaluate("document.activeElement.value") != value:
        page.keyboard.press("ArrowDown")
