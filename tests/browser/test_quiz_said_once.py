"""What a quiz and a test say where readers asked twice: one plain line, in view, and a button for each next act."""

from playwright.sync_api import ViewportSize, expect

from browser.answered import first_of
from browser.memory import AT_NOON, PRACTICE, answer, loners, record, remembering
from browser.opening import Opener
from browser.quiz import (
    SAID,
    WORDS,
    asked,
    begin,
    counted,
    ending,
    programme_test,
    quiz_with_every_type,
    submit,
    take_test,
)
from browser.tries import later
from handbook.items.choice.model import Choice
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from website import handbook

PHONE = ViewportSize(width=390, height=844)
SCOPE = programme_test()
TEST = f"/quizzes/{SCOPE.slug}/?mode=assess"
FILL = "one => getComputedStyle(one).backgroundColor"


def test_the_header_cuts_no_first_line_of_an_answer(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE, reduced_motion="reduce")
    header = page.locator(".md-header").evaluate("one => one.getBoundingClientRect().bottom")
    for one in (one for one in asked(page) if isinstance(one.item, Choice)):
        one.answer(one.wrong)
        boxes = one.form.locator(".option:visible").evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"
        )
        assert not [top for top, bottom in boxes if top < header < bottom], one.item.id


def test_what_was_wrong_comes_before_what_was_missed(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = first_of(page, Multiple)
    one.answer(one.wrong)
    results = one.form.locator(".option:visible").evaluate_all("all => all.map(one => one.dataset.result)")
    assert results == ["wrong", *["missed"] * len(one.right)]


def test_the_main_button_has_the_width_that_is_free(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE)
    one = first_of(page, Choice)
    one.show()
    wide = "one => one.getBoundingClientRect().width"
    bar = one.form.locator(".item__bar").evaluate(wide)
    assert one.button("check").evaluate(wide) >= bar / 2
    one.answer(one.wrong)
    assert one.button("next").evaluate(wide) >= bar / 2


def test_how_to_put_steps_in_order_is_said_once(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = first_of(page, Order)
    one.show()
    expect(one.form.locator("legend .item__how")).to_have_text(f"{SAID['how']['order']} {SAID['tap']['order']}")
    expect(one.form.get_by_text(SAID["tap"]["order"])).to_have_count(1)
    page.emulate_media(media="print")
    expect(one.form.get_by_text(SAID["tap"]["order"])).to_be_hidden()


def test_before_it_is_handed_in_what_is_answered_is_filled_and_the_others_are_counted(open_page: Opener) -> None:
    page = open_page(TEST)
    first, second, *_ = asked(page)
    second.give(second.right)
    submit(page)
    cells = page.locator(".quiz__map button")
    assert cells.nth(0).evaluate(FILL) != cells.nth(1).evaluate(FILL)
    left = cells.count() - 1
    expect(page.locator("[data-still=open]")).to_have_text(counted(SAID["still_open"], left))
    expect(page.locator(".quiz__submit").get_by_role("link")).to_have_count(0)
    cells.first.click()
    expect(first.form).to_be_visible()


def test_before_a_test_it_says_how_long_and_what_follows_the_last_try(open_page: Opener) -> None:
    start = open_page(TEST).locator(".quiz__start")
    minutes = counted(WORDS["minutes"], SCOPE.minutes(handbook()))
    start.get_by_text(SAID["more_of_test"], exact=True).click()
    expect(start.get_by_text(SAID["time_rule"].format(minutes))).to_be_visible()
    expect(start).to_contain_text(SAID["tries_after"].format(SCOPE.tries))


def test_after_a_failure_the_record_waits_in_a_fold_and_practice_is_offered(open_page: Opener) -> None:
    page = open_page(TEST)
    begin(page)
    take_test(page, 0)
    expect(page.get_by_label(SAID["your_name"])).to_be_hidden()
    later(page, 0)
    wait = page.locator("[data-part=wait]")
    expect(wait.get_by_role("heading", level=2)).to_have_text(SAID["failed"])
    expect(page.get_by_role("link", name=SAID["learn"])).to_have_count(1)
    wait.get_by_role("link", name=SAID["learn"]).click()
    page.wait_for_url(f"**/quizzes/{SCOPE.slug}/?")


def test_a_review_that_was_all_right_ends_with_a_button(open_page: Opener) -> None:
    due = {item.id: answer(item, days=1) for item in loners([PRACTICE])[:2]}
    page = open_page("/review/", script=AT_NOON, **remembering(record(answers=due)))
    for one in asked(page):
        one.answer(one.right)
    expect(ending(page).locator(".button--main:visible")).to_have_text(WORDS["practise_new"])
