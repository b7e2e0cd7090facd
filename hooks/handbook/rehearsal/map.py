"""The map of a rehearsal: its turns and endings as a drawing, from the first turn at the top to the endings."""

from collections import defaultdict
from dataclasses import dataclass

from handbook.rehearsal.graph import Graph

WIDE, HIGH = 110, 92  # from the middle of one place to that of the next, in units of the drawing
EDGE = 40  # around all places


@dataclass(frozen=True)
class Place:
    """A turn or an ending on the map."""

    id: str
    x: float
    y: float


@dataclass(frozen=True)
class Way:
    """A move on the map: from the foot of a turn to the head of what it leads to."""

    start: Place
    end: Place
    lacks: bool  # the move lacks a practice
    letter: str


@dataclass(frozen=True)
class Map:
    """The drawing: its size, its places and the ways between them."""

    width: float
    height: float
    places: tuple[Place, ...]
    ways: tuple[Way, ...]


def map_of(graph: Graph) -> Map:
    """Return the map: each place is as low as its longest way from the start, so that every way leads down."""
    rows = _rows(graph)
    widest = max(len(row) for row in rows)
    places = {
        name: Place(name, EDGE + WIDE * (widest - len(row)) / 2 + WIDE * (at + 0.5), EDGE + HIGH * depth)
        for depth, row in enumerate(rows)
        for at, name in enumerate(row)
    }
    ways = tuple(
        Way(places[turn.id], places[move.to], bool(move.lacks), move.id)
        for turn in graph.turns.values()
        for move in turn.moves
    )
    return Map(2 * EDGE + WIDE * widest, 2 * EDGE + HIGH * (len(rows) - 1), tuple(places.values()), ways)


def _rows(graph: Graph) -> list[list[str]]:
    """Return the places by their depth; within a row, each is near those that lead to it."""
    depths = {graph.start: 0}
    _deepen(graph, graph.start, depths)
    rows: list[list[str]] = [[] for _ in range(max(depths.values()) + 1)]
    for name, depth in depths.items():
        rows[depth].append(name)
    column: dict[str, float] = {}
    above = defaultdict(list)
    for turn in graph.turns:
        for there in graph.leads(turn):
            above[there].append(turn)
    for row in rows:
        row.sort(key=lambda name: sum(column[turn] for turn in above[name]) / max(1, len(above[name])))
        column |= {name: at - (len(row) - 1) / 2 for at, name in enumerate(row)}
    return rows


def _deepen(graph: Graph, turn: str, depths: dict[str, int]) -> None:
    for there in graph.leads(turn):
        if depths.get(there, -1) <= depths[turn]:
            depths[there] = depths[turn] + 1
            if there in graph.turns:
                _deepen(graph, there, depths)
