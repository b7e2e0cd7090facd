"""Every move of every rehearsal, taken once in a browser, in as few conversations as it needs."""

from collections.abc import Iterator
from typing import Any

import pytest

from browser.opening import Opener
from handbook.rehearsal.graph import Graph
from handbook.rehearsal.model import Move
from handbook.rehearsal.scene import Scene
from website import content

SCENES = [Scene(rehearsal) for rehearsal in content().rehearsals.values()]
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


@pytest.mark.parametrize("scene", SCENES, ids=[scene.slug for scene in SCENES])
def test_every_move_leads_where_it_says(open_page: Opener, scene: Scene) -> None:
    paths = list(ways(scene.graph))
    page = open_page(scene.address)
    seen: list[list[list[Any]]] = page.evaluate(PLAY, [[move.id for move in path] for path in paths])
    ends = [[[move.to, move.say, move.to in scene.graph.endings] for move in path] for path in paths]
    assert [[[at, say, ended] for at, say, _, ended in way] for way in seen] == ends
    assert all(feels for way in seen for _, _, feels, _ in way)
