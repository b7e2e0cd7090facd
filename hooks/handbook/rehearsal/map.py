"""The map of a rehearsal: its turns and endings as a drawing, from the first turn at the start to the endings.

A way that is longer than one column runs on a lane of its own past the places between, so that no line crosses a box.
"""

import textwrap
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from handbook.rehearsal.graph import Graph

COLUMN = 60  # from the middle of one column to that of the next, in units of the drawing
TURN, ENDING, LANE = 32, 32, 12  # how high each is, with the space around it
HALF = 14  # of the width of a place
EDGE = 6  # around all
TITLE, LETTERS = 190, 26  # the room for the title of an ending, and how many letters a line of it has
ASIDE = 4  # how far a way leaves the middle of its place: those that lack something below, others above
LOOSE = 16  # between two of a column, at most
ROUNDS = 12

Spot = tuple[str, bool | None, int]  # a place, or a lane to it (which says whether it lacks something), and a column
Link = tuple[Spot, Spot, bool]  # two spots in columns beside one another, and whether the moves lack something
Rows = list[list[Spot]]  # the spots of each column, from above


@dataclass(frozen=True)
class Place:
    """A turn or an ending on the map, with the lines of its title if it is an ending."""

    name: str
    x: float
    y: float
    title: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """A part of a way: from beside one spot to beside the next, and past it if that is a lane."""

    start: tuple[float, float]
    end: tuple[float, float]
    lacks: bool
    past: float | None  # where the lane ends


@dataclass(frozen=True)
class Map:
    """The drawing: its size, its places and the lines between them."""

    width: float
    height: float
    places: tuple[Place, ...]
    lines: tuple[Line, ...]
    half: int = field(default=HALF, init=False)


def map_of(graph: Graph) -> Map:
    """Return the map: each turn stands as far on as its longest way from the start, and the endings stand last."""
    columns = _columns(graph)
    links = _links(graph, columns)
    rows = _untangled(links)
    heights = _heights(rows, links)
    least = min(heights[spot] - _height(spot, rows) / 2 for row in rows for spot in row)
    where = {spot: (float(EDGE + HALF + COLUMN * spot[2]), EDGE + heights[spot] - least) for spot in heights}
    titles = {ending.id: tuple(textwrap.wrap(ending.title, LETTERS)) for ending in graph.endings.values()}
    places = tuple(Place(name, *where[name, None, at], titles.get(name, ())) for name, at in columns.items())
    most = max(y + _height(spot, rows) / 2 for spot, (_, y) in where.items())
    width = 2 * (EDGE + HALF) + COLUMN * (len(rows) - 1) + TITLE
    return Map(width, most + EDGE, places, tuple(_line(link, where) for link in links))


def _columns(graph: Graph) -> dict[str, int]:
    """Return the column of each place by its name."""
    columns = {graph.start: 0}
    _put_on(graph, graph.start, columns)
    return columns | dict.fromkeys(graph.endings, max(columns.values()))


def _put_on(graph: Graph, turn: str, columns: dict[str, int]) -> None:
    for there in graph.leads(turn):
        if columns.get(there, -1) <= columns[turn]:
            columns[there] = columns[turn] + 1
            if there in graph.turns:
                _put_on(graph, there, columns)


def _links(graph: Graph, columns: dict[str, int]) -> list[Link]:
    """Return the parts of all ways, each once: ways to the same place share a lane."""
    links: dict[Link, None] = {}
    for turn in graph.turns.values():
        for move in turn.moves:
            lacks, first, last = bool(move.lacks), columns[turn.id], columns[move.to]
            lane: list[Spot] = [(move.to, lacks, column) for column in range(first + 1, last)]
            spots: list[Spot] = [(turn.id, None, first), *lane, (move.to, None, last)]
            links |= dict.fromkeys((here, there, lacks) for here, there in pairwise(spots))
    return list(links)


def _beside(links: Iterable[Link]) -> dict[Spot, list[Spot]]:
    """Return what each spot is linked with."""
    beside: defaultdict[Spot, list[Spot]] = defaultdict(list)
    for here, there, _ in links:
        beside[here].append(there)
        beside[there].append(here)
    return beside


def _untangled(links: list[Link]) -> Rows:
    """Return the spots of each column in an order in which few lines cross."""
    spots = dict.fromkeys(spot for here, there, _ in links for spot in (here, there))
    rows: Rows = [[] for _ in range(1 + max(column for _, _, column in spots))]
    for spot in spots:
        rows[spot[2]].append(spot)
    beside, best = _beside(links), rows
    for count in range(ROUNDS):
        place = {spot: at - (len(row) - 1) / 2 for row in rows for at, spot in enumerate(row)}
        on = -1 if count % 2 else 1  # from the start to the endings, and back
        rows = [list(row) for row in rows]
        for row in rows[::on]:
            near = {spot: [place[one] for one in beside[spot] if (spot[2] - one[2]) * on > 0] for spot in row}
            row.sort(key=lambda spot: sum(near[spot]) / len(near[spot]) if near[spot] else place[spot])
            place |= {spot: at - (len(row) - 1) / 2 for at, spot in enumerate(row)}
        best = min(best, rows, key=lambda some: _crossings(some, links))
    return best


def _crossings(rows: Rows, links: list[Link]) -> int:
    place = {spot: at for row in rows for at, spot in enumerate(row)}
    ends = [(here[2], place[here], place[there]) for here, there, _ in links]
    return sum(a[0] == b[0] and (a[1] - b[1]) * (a[2] - b[2]) < 0 for at, a in enumerate(ends) for b in ends[:at])


def _height(spot: Spot, rows: Rows) -> int:
    if spot[1] is not None:
        return LANE
    return ENDING if spot[2] == len(rows) - 1 else TURN


def _heights(rows: Rows, links: list[Link]) -> dict[Spot, float]:
    """Return how low each spot stands: near those that it is linked with, and none in the room of another."""
    beside, heights = _beside(links), dict.fromkeys((spot for row in rows for spot in row), 0.0)
    for count in range(ROUNDS):
        for row in rows[:: -1 if count % 2 else 1]:
            wished = [sum(heights[one] for one in beside[spot]) / len(beside[spot]) for spot in row]
            found: list[float] = []
            for at, wish in enumerate(wished):
                found.append(max(wish, found[-1] + _apart(row, at, rows)) if found else wish)
            shift = (sum(wished) - sum(found)) / len(row)
            heights |= {spot: low + shift for spot, low in zip(row, found, strict=True)}
    for row in rows:
        _draw_together(row, rows, heights)
    return heights


def _apart(row: list[Spot], at: int, rows: Rows) -> float:
    """Return how far a spot stands from the one above it, at least."""
    return (_height(row[at - 1], rows) + _height(row[at], rows)) / 2


def _draw_together(row: list[Spot], rows: Rows, heights: dict[Spot, float]) -> None:
    """Leave no more than a little free between the spots of a column, from its middle on."""
    middle = len(row) // 2
    for at in range(middle + 1, len(row)):
        most = heights[row[at - 1]] + _apart(row, at, rows) + LOOSE
        heights[row[at]] = min(heights[row[at]], most)
    for at in range(middle, 0, -1):
        least = heights[row[at]] - _apart(row, at, rows) - LOOSE
        heights[row[at - 1]] = max(heights[row[at - 1]], least)


def _line(link: Link, where: dict[Spot, tuple[float, float]]) -> Line:
    here, there, lacks = link
    aside = ASIDE if lacks else -ASIDE
    (x, y), (to_x, to_y) = where[here], where[there]
    start = (x + HALF, y + aside * (here[1] is None))
    end = (to_x - HALF, to_y + aside * (there[1] is None))
    return Line(start, end, lacks, None if there[1] is None else to_x + HALF)
