"""The player: one question at a time, its verdict and the way on in view, and nothing taken away unasked."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser.opening import Opener
from browser.quiz import SAID, asked, ending, quiz_of_five, quiz_with_every_type, take_test
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.order.model import Order

PHONE = ViewportSize(width=390, height=844)
SMALL = """all => all.filter((one) => one.getClientRects().length)
  .map((one) => [one.textContent, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < 43.9).map(([text]) => text)"""


def test_one_question_is_in_view_and_says_which_of_how_many(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    questions = asked(page)
    for number, one in enumerate(questions, 1):
        expect(page.locator("form.item:visible")).to_have_count(1)
        said = SAID["place_of"].replace("{}", str(number)).replace("{all}", str(len(questions)))
        expect(one.form.get_by_role("heading")).to_contain_text(said)
        one.answer(one.right)
        one.button("next").click()
    expect(page.locator("form.item:visible")).to_have_count(0)
    expect(page.locator(".quiz__end h2")).to_be_focused()


def test_each_row_says_what_was_chosen_and_what_is_right(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for one in asked(page):
        if isinstance(one.item, Match | Order):
            one.answer(one.wrong)
            for part, value in one.wrong.items():
                row = one.form.locator(f'.option[data-part="{part}"]')
                texts = row.locator("select").evaluate(
                    "one => Object.fromEntries([...one.options].map(o => [o.value, o.text]))"
                )
                expect(row).to_contain_text(texts[value])
                expect(row).to_contain_text(texts[one.right[part]])
                is_right = value == one.right[part]
                expect(row).to_have_attribute("data-result", "right" if is_right else "wrong")


def test_right_and_wrong_are_told_in_words_not_by_colour_alone(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), forced_colors="active")
    one = next(one for one in asked(page) if isinstance(one.item, Choice))
    one.answer(one.wrong)
    heard = one.form.locator("fieldset").aria_snapshot()
    assert SAID["marks"]["wrong"] in heard
    assert SAID["marks"]["missed"] in heard
    lines = {
        one.form.locator(f"[data-result={name}]").first.evaluate("one => getComputedStyle(one).borderStyle")
        for name in ("wrong", "missed")
    }
    assert len(lines) == 2


def test_enter_twice_goes_on_and_takes_nothing_away(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    first, second, *_ = asked(page)
    first.give(first.wrong)
    first.form.locator("input").first.press("Enter")
    page.keyboard.press("Enter")
    expect(first.form).to_have_attribute("data-state", "wrong")
    expect(second.form).to_be_visible()


def test_three_keys_answer_a_choice_where_single_keys_are_on(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = next(one for one in asked(page) if isinstance(one.item, Choice))
    one.show()
    first = one.form.locator("input").first
    first.focus()
    page.keyboard.press("1")
    expect(first).not_to_be_checked()
    page.evaluate("rapport.load('store').then((store) => store.set('prefers', 'keys', { name: 'on', at: Date.now() }))")
    page.keyboard.press("1")
    expect(first).to_be_checked()
    for _ in range(2):
        page.keyboard.press("Enter")
    expect(one.form).to_be_hidden()


def test_steps_are_answered_by_tapping(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE, has_touch=True)
    questions = asked(page)
    order = next(one for one in questions if isinstance(one.item, Order))
    order.show()
    for part in sorted(order.right, key=order.right.__getitem__):
        order.form.locator(f'.option[data-part="{part}"] > span').first.tap()
    order.button("check").click()
    expect(order.form).to_have_attribute("data-state", "right")


def test_what_was_chosen_for_a_pair_is_never_cut_off(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE)
    one = next(one for one in asked(page) if isinstance(one.item, Match))
    one.give(one.right)
    for part in one.right:
        field = one.form.locator(f'.option[data-part="{part}"] .option__given')
        chosen = one.form.locator(f'select[name="{part}"]').evaluate("one => one.selectedOptions[0].text")
        expect(field).to_have_text(chosen)
        assert field.evaluate("one => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight")


def test_what_is_pressed_is_large_enough(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE)
    for one in asked(page):
        one.show()
        assert page.locator("rapport-quiz :is(button, .option, select)").evaluate_all(SMALL) == []
        one.answer(one.wrong)
        assert page.locator("rapport-quiz button").evaluate_all(SMALL) == []


def test_the_end_says_what_sits_what_comes_back_and_one_line_for_today(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    first, *others = asked(page)
    first.answer(first.wrong)
    for one in others:
        one.answer(one.right)
    end = ending(page)
    expect(end.locator("[data-group=wrong] li")).to_have_count(1)
    expect(end.locator("[data-group=right] li")).to_have_count(len(others))
    expect(end.locator("[data-group=wrong]")).to_contain_text("tomorrow")
    expect(end.locator(".quiz__line:visible")).to_have_count(1)
    end.locator("[data-group=wrong] a").click()
    expect(first.form).to_be_visible()


@pytest.mark.parametrize(("right", "verdict"), [(5, "passed"), (3, "failed")])
def test_pass_and_fail_look_different(open_page: Opener, right: int, verdict: str) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess", viewport=PHONE)
    take_test(page, right)
    result = page.locator(".quiz__result")
    expect(result).to_have_attribute("data-verdict", verdict)
    filled = "one => getComputedStyle(one).backgroundColor"
    is_tinted = result.evaluate(filled) != page.locator("form.item").first.evaluate(filled)
    assert is_tinted == (verdict == "passed")  # as where all of a practice was right
    expect(result.get_by_text(SAID["by_practice"]["wrong"])).to_be_visible(visible=verdict == "failed")
    assert _top(page) >= 0


def test_a_passed_test_leaves_its_mark_on_the_list(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess")
    take_test(page, 5)
    page.goto(page.url.partition("/quizzes/")[0] + "/quizzes/")
    expect(page.locator(f'rapport-passed[data-quiz="{quiz_of_five()}"]')).to_have_text(SAID["passed_mark"].format(100))
    expect(page.locator("rapport-passed").get_by_text("✓")).to_have_count(1)


def test_practice_that_went_well_is_seen_in_progress_and_review(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/")
    for one in asked(page):
        one.answer(one.right)
    start = page.url.partition("/quizzes/")[0]
    page.goto(f"{start}/progress/")
    row = page.locator(f'tr[data-quiz="{quiz_of_five()}"]')
    expect(row.locator('[data-cell="quiz"]')).to_contain_text("5")
    page.goto(f"{start}/review/")
    expect(page.locator('[data-say="done"]')).to_be_visible()


def _top(page: Page) -> float:
    """Return how far the result begins below the header."""
    return float(
        page.evaluate(
            "document.querySelector('.quiz__result h2').getBoundingClientRect().top"
            " - document.querySelector('.md-header').getBoundingClientRect().bottom"
        )
    )
