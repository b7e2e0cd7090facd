"""The ways through a rehearsal, and how likely each ends well; and what its turns and endings are called."""

import pytest

from handbook.rehearsal.scene import Scene
from website import handbook

SCENE = Scene(handbook().rehearsals["wrong-cake"])
GRAPH = SCENE.graph


def test_every_way_leads_from_the_start_to_an_ending() -> None:
    paths = list(GRAPH.paths())
    assert {path[-1].to for path in paths} == set(GRAPH.endings)
    assert max(map(len, paths)) == GRAPH.longest == 4


def test_the_chance_of_blind_choice_is_that_of_all_ways_together() -> None:
    weights = [(3.0 ** -len(path), GRAPH.endings[path[-1].to].worth.good) for path in GRAPH.paths()]
    assert sum(weight for weight, _ in weights) == pytest.approx(1)
    assert GRAPH.chances[GRAPH.start] == pytest.approx(sum(weight for weight, good in weights if good))


def test_whoever_knows_how_comes_to_a_good_ending() -> None:
    ending = GRAPH.walk(lambda turn: next(move for move in turn.moves if move.shows))
    assert ending.id == "mended"


def test_turns_are_numbered_before_endings_and_the_first_is_1() -> None:
    assert SCENE.numbers[GRAPH.start] == 1
    assert max(SCENE.numbers[name] for name in GRAPH.turns) < min(SCENE.numbers[name] for name in GRAPH.endings)


def test_turns_are_called_by_numbers_and_endings_by_letters() -> None:
    assert list(SCENE.names.values()) == ["1", "2", "3", "4", "A", "B", "C", "D"]


def test_a_role_play_is_about_practices_in_the_order_of_a_conversation_that_goes_well() -> None:
    good = [[move.practice for move in path] for path in GRAPH.paths() if all(move.shows for move in path)]
    assert any(list(dict.fromkeys(path)) == list(SCENE.watched) for path in good)


def test_moves_are_shown_in_an_order_of_their_own() -> None:
    orders = [[move.id for move in SCENE.moves(turn)] for turn in SCENE.content.turns]
    assert orders == [[move.id for move in SCENE.moves(turn)] for turn in SCENE.content.turns]
    assert any(order != sorted(order) for order in orders)
