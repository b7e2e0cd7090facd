"""A rehearsal on a phone: its start, what one chooses from, and what came of a choice are each in one view."""

import pytest
from playwright.sync_api import expect

from browser.memory import remembered
from browser.opening import Opener
from browser.rehearsing import GRAPH, SAYS, SCENE, WORDS, begin, compare, here, move
from rows import few
from website import handbook

PRACTICE = next(iter(handbook().practices.values()))
PRACTICE_ADDRESS = f"/{PRACTICE.folder}/{PRACTICE.slug}/"


def test_what_was_said_and_felt_stays_in_view(open_page: Opener) -> None:
    page = open_page(SCENE.address, viewport={"width": 390, "height": 844})
    begin(page)
    chosen = GRAPH.turns[GRAPH.start].moves[0]
    move(page, chosen)
    entry = page.locator(".log > li")
    for text in (GRAPH.turns[GRAPH.start].says, chosen.say, chosen.feels):
        expect(entry).to_contain_text(text)
    header = page.locator(".md-header").bounding_box()
    mine = entry.locator(".turn--staff").bounding_box()
    assert header
    assert mine
    assert mine["y"] >= header["y"] + header["height"]
    for part in (entry.locator(".move__feels"), here(page).locator(".turn"), here(page).locator(".move__say").last):
        expect(part).to_be_in_viewport(ratio=1)


def test_what_it_is_and_the_button_to_begin_are_in_view(open_page: Opener) -> None:
    page = open_page(SCENE.address, viewport={"width": 390, "height": 660})
    for text in (SCENE.content.trade, WORDS["minutes"]["other"].format(SCENE.minutes), SCENE.content.stake):
        expect(page.get_by_text(text)).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name=SAYS["begin"])).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(("width", "is_whole"), [(390, True), (1280, False)])
def test_the_button_to_begin_is_as_wide_as_the_text_on_phones_alone(
    open_page: Opener, width: int, *, is_whole: bool
) -> None:
    page = open_page(SCENE.address, viewport={"width": width, "height": 844})
    text, button = page.locator(".scene__stake"), page.get_by_role("button", name=SAYS["begin"])
    column = text.evaluate("one => one.parentElement.clientWidth")
    size = button.bounding_box()
    assert size
    assert 44 <= size["height"] <= 46
    assert (abs(size["width"] - column) < 2) == is_whole
    assert is_whole or size["width"] < 320


def test_on_a_phone_its_star_ends_where_that_of_other_pages_does(open_page: Opener) -> None:
    ends = set()
    for address in (SCENE.address, PRACTICE_ADDRESS):
        page = open_page(address, viewport={"width": 390, "height": 844})
        ends.add(page.locator(".star svg").evaluate("one => Math.round(one.getBoundingClientRect().right)"))
    assert len(ends) == 1


@pytest.mark.parametrize("width", few([390, 1280]))
def test_another_one_stands_beside_the_one_for_now(open_page: Opener, width: int) -> None:
    page = open_page("/rehearsals/", viewport={"width": width, "height": 844})
    play, other = (page.locator(f"rapport-now {of}").bounding_box() for of in (".next__main", "button"))
    assert play
    assert other
    assert abs(play["y"] + play["height"] / 2 - other["y"] - other["height"] / 2) < 2
    assert {44, 45, 46} >= {round(play["height"]), round(other["height"])}


def test_ones_own_line_comes_first_where_wanted(open_page: Opener) -> None:
    page = open_page(SCENE.address, viewport={"width": 390, "height": 844})
    begin(page, aloud=True)
    expect(here(page).locator(".move__say").first).to_be_hidden()
    page.get_by_label(SAYS["mine"]).fill("When does it begin?")
    page.get_by_role("button", name=SAYS["show"]).click()
    moves = here(page).locator(".move__say")
    expect(moves.first).to_be_focused()
    for part in (here(page).locator("> .turn"), here(page).get_by_text("When does it begin?"), moves.last):
        expect(part).to_be_in_viewport(ratio=1)
    expect(compare(page).first).to_be_visible()
    assert "When does it begin?" not in str(remembered(page))


def test_without_a_line_of_ones_own_there_is_none_beside_the_moves(open_page: Opener) -> None:
    page = open_page(SCENE.address)
    begin(page, aloud=True)
    page.get_by_role("button", name=SAYS["show"]).click()
    expect(page.get_by_text(SAYS["yours"])).to_be_hidden()
    expect(here(page).locator(".move__say").first).to_be_visible()
