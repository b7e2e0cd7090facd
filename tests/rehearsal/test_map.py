"""The map of a rehearsal: every way leads on, and none runs through a place that isn't its own."""

from collections.abc import Iterator

import pytest

from handbook.rehearsal.map import Line, Map
from handbook.rehearsal.scene import Scene
from rehearsal.made import made
from website import content, handbook

OURS = handbook().rehearsals["wrong-cake"]
SHAPES = [(4, 3, 3), (9, 4, 7), (14, 3, 7), (14, 4, 3)]
SCENES = [
    Scene(OURS),
    *(made(OURS, shape, 40) for shape in SHAPES),
    *map(Scene, content().rehearsals.values()),
]
MAPS = [scene.map for scene in SCENES]


def points(line: Line) -> Iterator[tuple[float, float]]:
    """Yield points of the line, which curves as the template draws it."""
    (x, y), (to_x, to_y) = line.start, line.end
    for at in (step / 50 for step in range(51)):
        yield x + (to_x - x) * (1.5 * at * (1 - at) + at**3), y + (to_y - y) * (3 * at**2 - 2 * at**3)
    if line.past:
        yield from ((to_x + (line.past - to_x) * step / 10, to_y) for step in range(11))


def run_through(drawn: Map) -> list[tuple[str, Line]]:
    """Return the places that a line runs through."""
    return [
        (place.name, line)
        for line in drawn.lines
        for place in drawn.places
        if any(abs(x - place.x) < drawn.half and abs(y - place.y) < drawn.half for x, y in points(line))
    ]


@pytest.mark.parametrize("drawn", MAPS)
def test_no_line_runs_through_a_place(drawn: Map) -> None:
    assert not run_through(drawn)


@pytest.mark.parametrize("drawn", MAPS)
def test_places_are_apart_and_inside_the_drawing(drawn: Map) -> None:
    for at, one in enumerate(drawn.places):
        assert drawn.half <= one.x <= drawn.width - drawn.half
        assert drawn.half <= one.y <= drawn.height - drawn.half
        others = drawn.places[:at]
        assert all(max(abs(one.x - other.x), abs(one.y - other.y)) > 2 * drawn.half for other in others)


@pytest.mark.parametrize("scene", SCENES)
def test_every_move_can_be_followed_along_lines_of_its_kind(scene: Scene) -> None:
    drawn = scene.map
    places = {place.name: place for place in drawn.places}

    def reached(x: float, y: float, *, lacks: bool) -> Iterator[str]:
        for line in drawn.lines:
            if line.start[0] == x and abs(line.start[1] - y) < 1 and line.lacks == lacks:
                if line.past:
                    yield from reached(line.past, line.end[1], lacks=lacks)
                else:
                    ends = (name for name, place in places.items() if place.x - drawn.half == line.end[0])
                    yield from (name for name in ends if abs(places[name].y - line.end[1]) < drawn.half)

    for turn in scene.content.turns:
        at = places[turn.id]
        for move in turn.moves:
            aside = 4 if move.lacks else -4
            assert move.to in set(reached(at.x + drawn.half, at.y + aside, lacks=bool(move.lacks)))
