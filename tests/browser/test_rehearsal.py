"""A rehearsal that is played: turn by turn to an ending, by keyboard, with one's own line, and what stands after it."""

from typing import Literal

import pytest
from playwright.sync_api import expect

from browser.axe_faults import faults
from browser.memory import NOON, record, remembered, remembering
from browser.opening import Opener
from browser.rehearsing import GRAPH, PATHS, SAYS, SCENE, WORDS, begin, good, here, move, play
from browser.settings import settings
from handbook.rehearsal.model import Move
from rows import few

NO_MICROPHONE = (
    "void (navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError')))"
)


@pytest.mark.parametrize("path", few(((path,) for path in PATHS.values()), kind=lambda row: row[0][-1].to), ids=PATHS)
def test_every_way_leads_to_its_ending(open_page: Opener, path: tuple[Move, ...]) -> None:
    page = open_page(SCENE.address)
    begin(page)
    play(page, path)
    ending = GRAPH.endings[path[-1].to]
    expect(here(page)).to_have_count(1)
    expect(here(page)).to_contain_text(ending.told)
    expect(page.locator(".log > li")).to_have_count(len(path))
    assert f"wrong-cake.{ending.id}" in remembered(page)["rehearsed"]


def test_by_keyboard_alone(open_page: Opener) -> None:
    page = open_page(SCENE.address)
    page.get_by_role("button", name=SAYS["begin"]).focus()
    page.keyboard.press("Enter")
    turn = GRAPH.turns[GRAPH.start]
    while True:
        chosen = good(turn)
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent") == chosen.say:
                break
        page.keyboard.press("Enter")
        if chosen.to in GRAPH.endings:
            break
        expect(page.locator(".log > li:last-child .move__feels")).to_be_focused()
        turn = GRAPH.turns[chosen.to]
    expect(here(page)).to_contain_text(GRAPH.endings[chosen.to].told)


def test_after_it_stands_where_it_turned_and_one_may_go_back(open_page: Opener) -> None:
    page = open_page(SCENE.address)
    begin(page)
    start, cross = GRAPH.turns["start"], GRAPH.turns["cross"]
    play(page, (start.moves[0], cross.moves[0], GRAPH.turns["time"].moves[0]))
    expect(page.locator(".points__mark")).to_have_text([SAYS["down"], SAYS["up"]])
    expect(page.locator(".after")).to_contain_text(SCENE.content.hidden)
    page.locator(".points summary").first.click()
    page.get_by_role("button", name=SAYS["back"]).click()
    expect(page.locator(".log > li")).to_have_count(0)
    expect(here(page)).to_contain_text(start.says)
    play(page, (start.moves[1], GRAPH.turns["time"].moves[1]))
    expect(page.locator(".after [data-part=seen]")).to_have_text(WORDS["seen"]["other"].format(4, seen=2))


def test_progress_names_what_was_played_until_it_is_erased(open_page: Opener) -> None:
    kept = record(rehearsed={"wrong-cake.mended": NOON, "wrong-cake.gone": NOON})
    page = open_page("/progress/", **remembering(kept))
    part = page.locator("rapport-rehearsals")
    expect(part.locator("li").first).to_contain_text(WORDS["seen"]["other"].format(4, seen=2))
    expect(part.locator("[data-part=played]")).to_have_text(WORDS["played"]["one"].format(1, played=1))
    assert not faults(page)
    for _ in range(2):
        settings(page).locator('[data-do="erase"]').click()
    expect(part).to_be_hidden()


def test_a_microphone_that_is_refused_leaves_the_keyboard(open_page: Opener) -> None:
    page = open_page(SCENE.address)
    page.evaluate(NO_MICROPHONE)
    begin(page, aloud=True)
    page.get_by_role("button", name=SAYS["record"]).click()
    expect(page.get_by_role("status").filter(has_text=SAYS["refused"])).to_be_visible()
    page.get_by_role("button", name=SAYS["show"]).click()
    move(page, good(GRAPH.turns[GRAPH.start]))
    expect(page.locator(".log > li")).to_have_count(1)


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault(open_page: Opener, scheme: Literal["light", "dark"]) -> None:
    page = open_page(SCENE.address, color_scheme=scheme)
    assert not faults(page)
    begin(page, aloud=True)
    for chosen in next(iter(PATHS.values())):
        assert not faults(page)
        page.get_by_role("button", name=SAYS["show"]).click()
        assert not faults(page)
        move(page, chosen)
    assert not faults(page)


def test_without_scripts_it_is_a_book_of_links(open_page: Opener) -> None:
    page = open_page(SCENE.address, java_script_enabled=False)
    turn = GRAPH.turns[GRAPH.start]
    for _ in range(GRAPH.longest):
        chosen = good(turn)
        fold = page.locator(f'[data-turn="{turn.id}"] .move').filter(has_text=chosen.say)
        fold.locator("summary").click()
        expect(fold.locator(".move__feels")).to_have_text(chosen.feels)
        fold.locator(".move__on a").click()
        assert page.url.endswith(f"#turn-{SCENE.numbers[chosen.to]}")
        if chosen.to in GRAPH.endings:
            break
        turn = GRAPH.turns[chosen.to]
    expect(page.locator(f'[data-ending="{chosen.to}"]')).to_be_visible()
