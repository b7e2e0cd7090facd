"""A rehearsal that is played: turn by turn to an ending, by keyboard, with one's own line, and what stands after it."""

from typing import Literal

import pytest
from playwright.sync_api import expect

from browser.axe_faults import faults
from browser.memory import NOON, record, remembered, remembering
from browser.opening import Opener
from browser.rehearsing import GRAPH, PATHS, SAYS, SCENE, WORDS, begin, compare, good, here, move, play
from browser.settings import settings
from browser.test_unkept import FULL, REFUSED
from browser.test_unkept import SAYS as OF_PROGRESS
from handbook.rehearsal.model import Move

UNKEPT = OF_PROGRESS["unkept"]
NO_MICROPHONE = (
    "void (navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError')))"
)


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
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


@pytest.mark.parametrize(("good_one", "main"), [(True, "again"), (False, "mend")], ids=["well", "badly"])
def test_at_the_end_come_its_name_its_worth_and_one_next_step(open_page: Opener, *, good_one: bool, main: str) -> None:
    page = open_page(SCENE.address, viewport={"width": 390, "height": 844})
    begin(page)
    start, cross, time = (GRAPH.turns[name] for name in ("start", "cross", "time"))
    path = (start.moves[1], time.moves[0]) if good_one else (start.moves[0], cross.moves[0], time.moves[1])
    play(page, path)
    ending = GRAPH.endings[path[-1].to]
    for text in (ending.title, WORDS["worth"][ending.worth.value], SAYS[main]):
        expect(here(page).get_by_text(text).locator("visible=true").first).to_be_in_viewport(ratio=1)
    expect(here(page).locator(".button--main")).to_have_text(SAYS[main])
    ways = page.locator(".after [data-part=ways]")
    ways.locator("summary").click()
    expect(ways.locator("li")).to_have_count(len(GRAPH.endings))
    expect(ways.locator("li").filter(has_text=SAYS["unseen"])).to_have_count(len(GRAPH.endings) - 1)
    here(page).locator(".button--main").click()
    expect(here(page)).to_contain_text(start.says if good_one else time.says)


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


@pytest.mark.parametrize("trouble", [FULL, REFUSED], ids=["full", "refused"])
def test_where_nothing_can_be_kept_it_is_played_to_its_end_and_says_so(open_page: Opener, trouble: str) -> None:
    page = open_page(SCENE.address, script=trouble)
    begin(page)
    play(page, next(iter(PATHS.values())))
    expect(page.locator(".after [data-part=seen]")).to_have_text(WORDS["seen"]["other"].format(4, seen=1))
    expect(page.locator("rapport-unkept a")).to_have_text(UNKEPT)
    page.get_by_role("button", name=SAYS["again"]).click()
    expect(here(page)).to_contain_text(GRAPH.turns[GRAPH.start].says)


def test_the_index_marks_what_was_seen_and_names_one_to_play_now(open_page: Opener) -> None:
    page = open_page("/rehearsals/", **remembering(record(rehearsed={"wrong-cake.mended": NOON})))
    row = page.locator(f"#{SCENE.slug}")
    expect(row).to_contain_text(WORDS["minutes"]["other"].format(SCENE.minutes))
    expect(row.locator("rapport-rehearsed")).to_have_text(WORDS["seen"]["other"].format(4, seen=1))
    now = page.locator("rapport-now")
    expect(now.locator(".now__played")).to_have_text(WORDS["played"]["one"].format(1, played=1))
    assert not faults(page)
    now.get_by_role("link", name=SCENE.content.title).click()
    expect(page.locator("h1")).to_have_text(SCENE.content.title)


def test_a_microphone_that_is_refused_leaves_the_keyboard(open_page: Opener) -> None:
    page = open_page(SCENE.address)
    page.evaluate(NO_MICROPHONE)
    begin(page, aloud=True)
    page.get_by_role("button", name=SAYS["record"]).click()
    expect(page.get_by_role("status").filter(has_text=SAYS["refused"])).to_be_visible()
    page.get_by_role("button", name=SAYS["show"]).click()
    move(page, good(GRAPH.turns[GRAPH.start]))
    expect(page.locator(".log > li")).to_have_count(1)


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
