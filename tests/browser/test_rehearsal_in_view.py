"""A rehearsal on a phone: its start, what one chooses from, and what came of a choice are each in one view."""

from playwright.sync_api import expect

from browser.memory import remembered
from browser.opening import Opener
from browser.rehearsing import GRAPH, SAYS, SCENE, WORDS, begin, compare, here, move


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
