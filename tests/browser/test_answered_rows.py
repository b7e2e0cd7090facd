"""An answer in parts: steps in their order, pairs, and how many of all are right."""

import pytest
from playwright.sync_api import expect

from browser.answered import colour, first_of, option
from browser.opening import Opener
from browser.quiz import SAID, quiz_with_every_type
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order

TEXT = "one => getComputedStyle(one).color"
PARTS = "all => all.map(one => one.dataset.part)"


def test_the_right_order_is_numbered_and_a_note_says_where_each_step_was_put(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = first_of(page, Order)
    one.answer(one.wrong)
    rows = one.form.locator(".option .option__came > :first-child")
    assert rows.all_text_contents() == [f"{SAID['place_marks']['wrong']} {one.wrong[part]}" for part in one.right]
    expect(one.status).to_have_text(SAID["counted"]["order"].format(right=0, all=len(one.right)))
    assert one.form.locator(".option").evaluate_all(PARTS) == list(one.right)
    green = colour(page, "--say")
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
        one = first_of(page, kind)
        one.answer(one.wrong)
        seen.append(option(one, "wrong").evaluate(looks))
    assert "dashed" in seen[0][0]
    assert seen[1:] == seen[:1] * 2


def test_in_rows_with_an_answer_each_the_reason_hangs_under_what_is_right(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    right, wrong = (colour(page, name) for name in ("--say", "--not"))
    for kind in (Match, Order):
        one = first_of(page, kind)
        one.answer(one.wrong)
        row = option(one, "wrong")
        mine = row.locator(".mark--wrong")
        assert mine.evaluate(TEXT) == wrong
        if isinstance(one.item, Match):
            wanted = row.locator(".mark")
            expect(wanted).to_have_text(f"{SAID['was_right']} {one.item.pairs[0].target}")
            assert wanted.evaluate(TEXT) == right
            expect(row.locator(".mark--wrong + .mark + .feedback__why")).to_be_visible()
            sizes = row.locator(".mark, .mark--wrong").evaluate_all(
                "all => all.map((one) => getComputedStyle(one).fontSize)"
            )
            assert len(set(sizes)) == 1


def test_the_ring_of_the_focus_has_not_the_colour_of_what_is_wrong(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = first_of(page, Match)
    one.show()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    colour = "one => getComputedStyle(one).color"
    ring = "one => getComputedStyle(one).outlineColor"
    assert one.form.locator(".option__field").first.evaluate(ring) == one.form.locator("legend").evaluate(colour)


def test_an_answer_in_parts_says_how_many_are_right(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for kind in (Multiple, Order, Match):
        one = first_of(page, kind)
        one.answer(one.wrong)
        expect(one.status).to_contain_text(one.says("wrong"))
    one = first_of(page, Multiple)
    one.show()
    one.button("again").click()
    found, *missed = one.right
    one.answer({found: "on"})
    expect(one.status).to_contain_text(SAID["counted"]["multiple"].format(right=1, all=len(one.right)))
    expect(one.form.locator(".option[data-result=right] .mark")).to_have_text(SAID["marks"]["right"])
    expect(one.form.locator(".option[data-result=missed] .mark")).to_have_text([SAID["fit_missed"]] * len(missed))
    expect(one.form.locator("input:visible")).to_have_count(0)  # words say what was ticked


def test_steps_stand_in_their_order_once_they_are_answered(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = first_of(page, Order)
    one.answer(one.wrong)
    steps = one.form.locator(".option")
    assert steps.evaluate_all(PARTS) == sorted(one.right, key=one.right.__getitem__)
    one.button("again").click()
    assert steps.evaluate_all(PARTS) != sorted(one.right, key=one.right.__getitem__)


def test_pairs_are_answered_in_one_way_and_their_targets_are_listed_on_paper_alone(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = first_of(page, Match)
    one.show()
    expect(one.form.locator(".item__how")).to_contain_text(SAID["how"]["match"])
    expect(one.form.locator(".item__targets")).to_be_hidden()
    expect(one.form.locator(".item__how")).not_to_contain_text(SAID["tap"]["order"])
    page.emulate_media(media="print")
    expect(one.form.locator(".item__targets")).to_be_visible()
