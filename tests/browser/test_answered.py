"""What an answered item shows: a word for each option, one green for all that is right, and what is to be learned."""

from playwright.sync_api import ViewportSize, expect

from browser.answered import first_of, option
from browser.opening import Opener
from browser.quiz import SAID, asked, quiz_with_every_type
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.items.spot.model import Spot

BORDER = "one => getComputedStyle(one).borderTopColor"
PHONE = ViewportSize(width=390, height=844)


def test_what_was_left_alone_is_in_a_fold_with_its_reasons(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for kind in (Choice, Multiple, Spot):
        one = first_of(page, kind)
        one.answer(one.right)
        left = one.form.locator(".option[data-result=left]")
        expect(left).to_have_count(len(one.offered) - len(one.right))
        expect(left.first).to_be_visible(visible=kind is Spot)  # what was said stays
        reasons = one.form.locator(".item__answer .feedback > li:not([data-placed])")
        expect(reasons).to_have_count(len(one.offered) - len(one.right))
        expect(reasons.first).to_be_hidden()
        one.form.get_by_text(SAID["others"], exact=True).click()
        expect(reasons.first).to_be_visible()


def test_question_answer_and_lesson_are_seen_together_on_a_phone(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE, reduced_motion="reduce")
    one = first_of(page, Choice)
    one.answer(one.right)
    top, bottom = page.locator(".md-header").bounding_box(), one.form.locator(".item__foot").bounding_box()
    assert top
    assert bottom
    for part in ("legend", ".option[data-result=right]", ".item__lesson"):
        box = one.form.locator(part).bounding_box()
        assert box
        assert top["y"] + top["height"] <= box["y"], part
        assert box["y"] + box["height"] <= bottom["y"], part


def test_the_foot_stays_one_line_high_when_an_answer_is_chosen(open_page: Opener) -> None:
    pages = (open_page(f"{quiz_with_every_type()}?seed={seed}", viewport=PHONE) for seed in range(20))
    one = next(one for page in pages for one in asked(page) if isinstance(one.item, Choice) and not one.item.hints)
    one.show()
    high = "one => one.getBoundingClientRect().height"
    before = one.form.locator(".item__foot").evaluate(high)
    one.choose(one.right)
    expect(one.button("certain")).to_have_count(0)  # its name says that it checks, too
    expect(one.form.locator("[data-do=certain]")).to_be_visible()
    assert one.form.locator(".item__foot").evaluate(high) == before


def test_who_chose_another_line_sees_the_one_to_find_with_what_is_to_be_learned(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE, reduced_motion="reduce")
    one = first_of(page, Spot)
    one.answer(one.wrong)
    key = option(one, "missed")
    expect(key.locator("+ .item__lesson")).to_have_count(1)
    for mark in key.locator(".mark").all():
        expect(mark).to_be_in_viewport()
    expect(one.status.get_by_role("link")).to_have_count(0)


def test_the_lines_of_a_conversation_stand_on_two_sides(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = first_of(page, Spot)
    one.show()
    side = "one => one.getBoundingClientRect().left"
    given, own = (one.form.locator(kind).first.evaluate(side) for kind in (".option--given", "label.option--line"))
    assert given < own
    card = one.form.bounding_box()
    widths = one.form.locator(".option--line").evaluate_all("all => all.map(one => one.offsetWidth)")
    assert card
    assert max(widths) <= 0.75 * card["width"]  # turns of a chat, not bars


def test_a_line_that_was_found_is_framed_as_every_right_answer_and_the_finding_is_praised(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    choice, spot = first_of(page, Choice), first_of(page, Spot)
    choice.answer(choice.right)
    green = option(choice, "right").evaluate(BORDER)
    spot.answer(spot.right)
    line = option(spot, "right")
    expect(line.locator(".mark")).to_have_text(SAID["line_marks"]["right"])
    assert line.evaluate(BORDER) == green


def test_beside_the_line_that_was_to_be_found_stands_the_one_that_was_chosen(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = first_of(page, Spot)
    one.answer(one.wrong)
    chosen = option(one, "wrong").locator("[data-said]").text_content()
    expect(option(one, "missed").locator(".mark--wrong")).to_have_text(f"{SAID['yours']} {chosen}")
    one.button("again").click()
    one.answer(one.right)
    expect(one.form.locator(".mark--wrong")).to_have_count(0)


def test_what_is_to_be_learned_stands_below_one_answer_and_above_many(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for kind in (Choice, Spot, Multiple, Order, Match):
        one = first_of(page, kind)
        one.answer(one.wrong)
        after = ".option[data-result=missed] + .item__lesson" if kind is Spot else ".option ~ .item__lesson"
        expect(
            one.form.locator("legend + .item__lesson" if kind in {Multiple, Order, Match} else after)
        ).to_be_visible()
        expect(one.form.locator(".item__answer .item__explanation")).to_be_hidden()
        one.button("again").click()
        expect(one.form.locator(".item__lesson")).to_have_count(0)


def test_next_stands_where_check_stood_and_nobody_tries_again_what_is_right(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=ViewportSize(width=1280, height=800))
    one = first_of(page, Choice)
    one.give(one.right)
    place = "one => one.getBoundingClientRect().left"
    check = one.button("check").evaluate(place)
    one.button("check").click()
    assert one.button("next").evaluate(place) == check
    expect(one.button("again")).to_have_count(0)


def test_pointing_at_a_locked_option_changes_nothing(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = first_of(page, Spot)
    one.answer(one.right)
    left = option(one, "left")
    before = left.evaluate(BORDER)
    left.hover()
    assert left.evaluate(BORDER) == before
