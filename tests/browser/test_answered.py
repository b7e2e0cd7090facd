"""What an answered item shows: a word for each option, one green for all that is right, and steps in their order."""

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from browser.opening import Opener
from browser.quiz import SAID, Asked, asked, quiz_with_every_type
from handbook.items.base import ItemBase
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.items.spot.model import Spot

BORDER = "one => getComputedStyle(one).borderTopColor"
TEXT = "one => getComputedStyle(one).color"
PHONE = ViewportSize(width=390, height=844)
PARTS = "all => all.map(one => one.dataset.part)"


def _first(page: Page, kind: type[ItemBase]) -> Asked:
    return next(one for one in asked(page) if isinstance(one.item, kind))


def _option(one: Asked, result: str) -> Locator:
    return one.form.locator(f".option[data-result={result}]").first


def _colour(page: Page, name: str) -> str:
    script = """name => {
      const one = document.body.appendChild(document.createElement("i"));
      one.style.color = `var(${name})`;
      return getComputedStyle(one).color;
    }"""
    return str(page.evaluate(script, name))


def test_what_was_left_alone_is_in_a_fold_with_its_reasons(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for kind in (Choice, Multiple, Spot):
        one = _first(page, kind)
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
    one = _first(page, Choice)
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
    one = _first(page, Spot)
    one.answer(one.wrong)
    key = _option(one, "missed")
    expect(key.locator("+ .item__lesson")).to_have_count(1)
    for mark in key.locator(".mark").all():
        expect(mark).to_be_in_viewport()
    expect(one.status.get_by_role("link")).to_have_count(0)


def test_the_lines_of_a_conversation_stand_on_two_sides(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = _first(page, Spot)
    one.show()
    side = "one => one.getBoundingClientRect().left"
    given, own = (one.form.locator(kind).first.evaluate(side) for kind in (".option--given", "label.option--line"))
    assert given < own
    card = one.form.bounding_box()
    widths = one.form.locator(".option--line").evaluate_all("all => all.map(one => one.offsetWidth)")
    assert card
    assert max(widths) <= 0.75 * card["width"]  # turns of a chat, not bars


def test_the_right_order_is_numbered_and_a_note_says_where_each_step_was_put(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = _first(page, Order)
    one.answer(one.wrong)
    rows = one.form.locator(".option .option__came > :first-child")
    assert rows.all_text_contents() == [f"{SAID['place_marks']['wrong']} {one.wrong[part]}" for part in one.right]
    expect(one.status).to_have_text(SAID["counted"]["order"].format(right=0, all=len(one.right)))
    assert one.form.locator(".option").evaluate_all(PARTS) == list(one.right)
    green = _colour(page, "--say")
    assert one.form.locator(".mark--wrong strong").first.evaluate("one => getComputedStyle(one).fontWeight >= 700")
    first = one.form.locator(".option").first
    badge = "one => getComputedStyle(one, '::before').backgroundColor"
    assert first.evaluate(badge) != green, "nobody put it there"
    one.button("again").click()
    one.answer(one.right)
    assert first.evaluate(badge) == green
    expect(rows).to_have_text([SAID["place_marks"]["right"]] * len(one.right))


@pytest.mark.parametrize("forced", ["none", "active"])
def test_a_wrong_row_is_marked_as_a_wrong_choice_is(open_page: Opener, forced: str) -> None:
    page = open_page(quiz_with_every_type(), forced_colors=forced)
    looks = "one => { const look = getComputedStyle(one); return [look.border, look.backgroundColor] }"
    seen = []
    for kind in (Choice, Match, Order):
        one = _first(page, kind)
        one.answer(one.wrong)
        seen.append(_option(one, "wrong").evaluate(looks))
    assert "dashed" in seen[0][0]
    assert seen[1:] == seen[:1] * 2


def test_in_rows_with_an_answer_each_the_reason_hangs_under_what_is_right(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    right, wrong = (_colour(page, name) for name in ("--say", "--not"))
    for kind in (Match, Order):
        one = _first(page, kind)
        one.answer(one.wrong)
        row = _option(one, "wrong")
        mine = row.locator(".mark--wrong")
        assert mine.evaluate(TEXT) == wrong
        if isinstance(one.item, Match):
            wanted = row.locator(".mark").first
            expect(wanted).to_have_text(f"{SAID['was_right']} {one.item.pairs[0].target}")
            assert wanted.evaluate(TEXT) == right
            expect(wanted.locator("+ .feedback__why + .mark--wrong")).to_be_visible()
            sizes = row.locator(".mark").evaluate_all("all => all.map((one) => getComputedStyle(one).fontSize)")
            assert len(set(sizes)) == 1


def test_the_ring_of_the_focus_has_not_the_colour_of_what_is_wrong(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = _first(page, Match)
    one.show()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    colour = "one => getComputedStyle(one).color"
    ring = "one => getComputedStyle(one).outlineColor"
    assert one.form.locator(".option__field").first.evaluate(ring) == one.form.locator("legend").evaluate(colour)


def test_an_answer_in_parts_says_how_many_are_right(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for kind in (Multiple, Order, Match):
        one = _first(page, kind)
        one.answer(one.wrong)
        expect(one.status).to_contain_text(one.says("wrong"))
    one = _first(page, Multiple)
    one.show()
    one.button("again").click()
    found, *missed = one.right
    one.answer({found: "on"})
    expect(one.status).to_contain_text(SAID["counted"]["multiple"].format(right=1, all=len(one.right)))
    expect(one.form.locator(".option[data-result=right] .mark")).to_have_text(SAID["marks"]["right"])
    expect(one.form.locator(".option[data-result=missed] .mark")).to_have_text([SAID["fit_missed"]] * len(missed))
    expect(one.form.locator("input:visible")).to_have_count(0)  # words say what was ticked


def test_a_line_that_was_found_is_framed_as_every_right_answer_and_the_finding_is_praised(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    choice, spot = _first(page, Choice), _first(page, Spot)
    choice.answer(choice.right)
    green = _option(choice, "right").evaluate(BORDER)
    spot.answer(spot.right)
    line = _option(spot, "right")
    expect(line.locator(".mark")).to_have_text(SAID["line_marks"]["right"])
    assert line.evaluate(BORDER) == green


def test_beside_the_line_that_was_to_be_found_stands_the_one_that_was_chosen(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = _first(page, Spot)
    one.answer(one.wrong)
    chosen = _option(one, "wrong").locator("[data-said]").text_content()
    expect(_option(one, "missed").locator(".mark--wrong")).to_have_text(f"{SAID['yours']} {chosen}")
    one.button("again").click()
    one.answer(one.right)
    expect(one.form.locator(".mark--wrong")).to_have_count(0)


def test_what_is_to_be_learned_stands_below_one_answer_and_above_many(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for kind in (Choice, Spot, Multiple, Order, Match):
        one = _first(page, kind)
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
    one = _first(page, Choice)
    one.give(one.right)
    place = "one => one.getBoundingClientRect().left"
    check = one.button("check").evaluate(place)
    one.button("check").click()
    assert one.button("next").evaluate(place) == check
    expect(one.button("again")).to_have_count(0)


def test_steps_stand_in_their_order_once_they_are_answered(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = _first(page, Order)
    one.answer(one.wrong)
    steps = one.form.locator(".option")
    assert steps.evaluate_all(PARTS) == sorted(one.right, key=one.right.__getitem__)
    one.button("again").click()
    assert steps.evaluate_all(PARTS) != sorted(one.right, key=one.right.__getitem__)


def test_pairs_are_answered_in_one_way_and_their_targets_are_listed_on_paper_alone(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = _first(page, Match)
    one.show()
    expect(one.form.locator(".item__how")).to_contain_text(SAID["how"]["match"])
    expect(one.form.locator(".item__targets")).to_be_hidden()
    expect(one.form.locator(".item__how")).not_to_contain_text(SAID["tap"]["order"])
    page.emulate_media(media="print")
    expect(one.form.locator(".item__targets")).to_be_visible()


def test_pointing_at_a_locked_option_changes_nothing(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = _first(page, Spot)
    one.answer(one.right)
    left = _option(one, "left")
    before = left.evaluate(BORDER)
    left.hover()
    assert left.evaluate(BORDER) == before
