"""The end of a rehearsal: its name, its worth and one next step; and what is remembered of it, in the index too."""

import pytest
from playwright.sync_api import expect

from browser.axe_faults import faults
from browser.memory import NOON, record, remembering
from browser.opening import Opener
from browser.rehearsing import GRAPH, PATHS, SAYS, SCENE, WORDS, begin, here, play
from browser.test_unkept import FULL, REFUSED
from browser.test_unkept import SAYS as OF_PROGRESS
from rows import few


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


@pytest.mark.parametrize("trouble", few([FULL, REFUSED]), ids=["full", "refused"])
def test_where_nothing_can_be_kept_it_is_played_to_its_end_and_says_so(open_page: Opener, trouble: str) -> None:
    page = open_page(SCENE.address, script=trouble)
    begin(page)
    play(page, next(iter(PATHS.values())))
    expect(page.locator(".after [data-part=seen]")).to_have_text(WORDS["seen"]["other"].format(4, seen=1))
    expect(page.locator("rapport-unkept a")).to_have_text(OF_PROGRESS["unkept"])
    expect(page.locator("rapport-unkept a")).to_be_visible()
    page.get_by_role("button", name=SAYS["again"]).click()
    expect(here(page)).to_contain_text(GRAPH.turns[GRAPH.start].says)


def test_the_index_marks_what_was_seen_and_names_one_to_play_now(open_page: Opener) -> None:
    page = open_page("/rehearsals/", **remembering(record(rehearsed={"wrong-cake.mended": NOON})))
    row = page.locator(f"#{SCENE.slug}")
    expect(row).to_contain_text(WORDS["minutes"]["other"].format(SCENE.minutes))
    expect(row.locator("rapport-rehearsed")).to_have_text(WORDS["seen"]["other"].format(4, seen=1))
    now = page.locator("rapport-now")
    expect(now.locator(".offer__played")).to_have_text(WORDS["played"]["one"].format(1, played=1))
    expect(now.locator(".turn")).to_have_text(SCENE.content.customer + SCENE.content.turns[0].says)
    assert not faults(page)
    now.get_by_role("link", name=SCENE.content.title).click()
    expect(page.locator("h1")).to_have_text(SCENE.content.title)
