"""Every move of every rehearsal, taken once in a browser, in as few conversations as it needs."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from browser.memory import NOON, record, remembering
from browser.opening import Opener
from browser.rehearsing import SAYS, WORDS
from handbook.rehearsal.graph import Graph
from handbook.rehearsal.model import Move
from handbook.rehearsal.scene import Scene
from handbook.site.print_marks import with_apostrophes, with_print_marks
from website import content

SCENES = [
    Scene(rehearsal)
    for chapter in content().chapters
    for rehearsal in content().rehearsals.values()
    if rehearsal.content.chapter == chapter
]
# From the second chapter on, and then the first, which heads the list already.
SECOND = next((place for place, one in enumerate(SCENES) if one.content.chapter != SCENES[0].content.chapter), 0)
IN_TURN = [*SCENES[SECOND:], *SCENES[:SECOND]]
PLAYED = WORDS["now"]["play_it"]
pytestmark = [pytest.mark.long, pytest.mark.skipif(not SCENES, reason="nobody wrote rehearsals for this handbook")]
# Plays each way, given as the moves' ids, and returns what was in view after each move.
PLAY = """paths => paths.map((path) => {
  const element = document.querySelector('rapport-rehearsal');
  const isOver = element.querySelector('[data-ending]:not([hidden])');
  element.querySelector(isOver ? '[data-do=again]' : '[data-do=begin]').click();
  return path.map((move) => {
    const turn = element.querySelector('[data-turn]:not([hidden])');
    turn.querySelector(`.moves > li:has([data-move="${move}"]) .move__say`).click();
    const inView = [...element.querySelectorAll('[data-turn], [data-ending]')].filter((one) => one.offsetParent);
    const said = element.querySelector('.log > li:last-child');
    return [
      inView.map((one) => one.dataset.turn ?? one.dataset.ending).join(),
      said.querySelector('.turn--staff .turn__text').textContent,
      said.querySelector('.move__feels').textContent,
      Boolean(element.querySelector('[data-ending] .after')),
    ];
  });
})"""


def ways(graph: Graph) -> Iterator[tuple[Move, ...]]:
    """Yield ways from the start to endings that take every move, each with a move that none before it took."""
    left = {(turn.id, move.id) for turn in graph.turns.values() for move in turn.moves}
    for path in sorted(graph.paths(), key=len, reverse=True):
        turns = [graph.start, *(move.to for move in path)]
        taken = {(turn, move.id) for turn, move in zip(turns, path, strict=False)}
        if taken & left:
            left -= taken
            yield path
    assert not left


# The height from the customer's line to the last move, of every turn.
HEIGHTS = """() => [...document.querySelectorAll("[data-turn]")].map((turn) => {
  turn.hidden = false;
  const { top } = turn.querySelector(".turn").getBoundingClientRect();
  const { bottom } = turn.querySelector(".moves").getBoundingClientRect();
  turn.hidden = true;
  return bottom - top;
})"""
ROOM = 844 - 48 - 16  # pixels of a phone, without the header and what is left below it
PHONE = {"width": 390, "height": 660}


@pytest.mark.parametrize("scene", SCENES, ids=[scene.slug for scene in SCENES])
def test_on_a_phone_its_start_and_every_turn_fit_the_screen(open_page: Opener, scene: Scene) -> None:
    page = open_page(scene.address, viewport=PHONE)
    button = page.get_by_role("button", name=SAYS["begin"])
    expect(button).to_be_in_viewport(ratio=1)
    button.click()
    assert max(page.evaluate(HEIGHTS)) <= ROOM


@pytest.mark.skipif(len(SCENES) < 3, reason="there is hardly any to choose from")
def test_one_for_now_is_one_not_played_yet_on_the_reader_s_channel(open_page: Opener) -> None:
    channel = IN_TURN[0].content.channel
    first, *others = [one for one in IN_TURN if one.content.channel == channel]
    seen = {f"{first.slug}.{first.content.endings[0].id}": NOON}
    kept = record(rehearsed=seen, prefers={"channel": {"name": channel}})
    page = open_page("/rehearsals/", **remembering(kept))
    link = page.locator("rapport-now .next__main")
    expect(link).to_have_accessible_name(PLAYED.format(with_apostrophes((*others, first)[0].content.title)))
    page.locator("rapport-now select").select_option("")
    expect(link).to_have_accessible_name(PLAYED.format(with_apostrophes(IN_TURN[1].content.title)))
    page.locator("rapport-now button").click()
    expect(link).to_have_accessible_name(PLAYED.format(with_apostrophes(IN_TURN[2].content.title)))


@pytest.mark.skipif(len(SCENES) < 2, reason="none follows")
def test_a_good_end_leads_on_to_the_next(open_page: Opener) -> None:
    page = open_page(SCENES[0].address)
    path = next(path for path in SCENES[0].graph.paths() if SCENES[0].graph.endings[path[-1].to].worth.good)
    page.evaluate(PLAY, [[move.id for move in path]])
    page.locator("[data-ending]:visible .button--main").click()
    page.wait_for_url(f"**{SCENES[1].address}")


@pytest.mark.parametrize("scene", SCENES, ids=[scene.slug for scene in SCENES])
def test_every_move_leads_where_it_says(open_page: Opener, scene: Scene) -> None:
    paths = list(ways(scene.graph))
    page = open_page(scene.address)
    seen: list[list[list[Any]]] = page.evaluate(PLAY, [[move.id for move in path] for path in paths])
    ends = [
        [[move.to, with_print_marks(move.say, "en"), move.to in scene.graph.endings] for move in path] for path in paths
    ]
    assert [[[at, say, ended] for at, say, _, ended in way] for way in seen] == ends
    assert all(feels for way in seen for _, _, feels, _ in way)
