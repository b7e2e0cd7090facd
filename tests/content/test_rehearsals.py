"""The rehearsals together: three for each chapter, and nothing that somebody could win by without the practices."""

from collections.abc import Callable
from itertools import groupby
from random import Random

import pytest

from handbook.rehearsal.model import Move, Turn
from handbook.rehearsal.scene import Scene
from website import content

SCENES = [Scene(rehearsal) for rehearsal in content().rehearsals.values()]
LEARNED = 0.75  # how often somebody who has read the practices picks a move that shows one
PLAYS, LEAD, BY_RULE = 2_000, 0.3, 0.45

if not SCENES:
    pytest.skip("nobody wrote rehearsals for this handbook", allow_module_level=True)


def good_endings(choose: Callable[[Scene], Callable[[Turn], Move]], times: int = 1) -> float:
    """Return how often somebody who chooses like this comes to a good ending, over all rehearsals."""
    ends = [scene.graph.walk(choose(scene)).worth.good for scene in SCENES for _ in range(times)]
    return sum(ends) / len(ends)


def blind() -> float:
    return sum(scene.graph.chances[scene.graph.start] for scene in SCENES) / len(SCENES)


def test_every_chapter_has_three_where_any_has_one() -> None:
    chapters = sorted(scene.content.chapter for scene in SCENES)
    counts = {chapter: len(list(group)) for chapter, group in groupby(chapters)}
    assert counts.keys() == content().chapters.keys()
    assert min(counts.values()) >= 3


def test_whoever_read_the_practices_ends_well_far_more_often_than_by_blind_choice() -> None:
    chance = Random(3)  # noqa: S311 - chance that repeats

    def choose(_: Scene) -> Callable[[Turn], Move]:
        def pick(turn: Turn) -> Move:
            good = [move for move in turn.moves if move.shows]
            others = [move for move in turn.moves if not move.shows]
            return chance.choice(good if chance.random() < LEARNED or not others else others)

        return pick

    assert good_endings(choose, PLAYS // len(SCENES)) - blind() >= LEAD


@pytest.mark.parametrize("rule", ["first", "last", "longest", "shortest", "most sorry", "most questions"])
def test_no_rule_that_knows_no_practice_ends_well_often(rule: str) -> None:
    def choose(scene: Scene) -> Callable[[Turn], Move]:
        rules: dict[str, Callable[[Turn], Move]] = {
            "first": lambda turn: scene.moves(turn)[0],
            "last": lambda turn: scene.moves(turn)[-1],
            "longest": lambda turn: max(turn.moves, key=lambda move: len(move.say)),
            "shortest": lambda turn: min(turn.moves, key=lambda move: len(move.say)),
            "most sorry": lambda turn: max(scene.moves(turn), key=_kindness),
            "most questions": lambda turn: max(scene.moves(turn), key=lambda move: move.say.count("?")),
        }
        return rules[rule]

    assert good_endings(choose) <= BY_RULE


def _kindness(move: Move) -> int:
    said = move.say.casefold()
    return sum(said.count(word) for word in ("sorry", "thank", "please", "understand", "help", "of course"))


@pytest.mark.parametrize("scene", SCENES, ids=[scene.rehearsal.slug for scene in SCENES])
def test_blind_choice_seldom_ends_well(scene: Scene) -> None:
    assert scene.graph.chances[scene.graph.start] <= 0.5


@pytest.mark.parametrize("scene", SCENES, ids=[scene.rehearsal.slug for scene in SCENES])
def test_good_moves_alone_end_well(scene: Scene) -> None:
    def first(turn: Turn) -> Move:
        return next(move for move in turn.moves if move.shows)

    def last(turn: Turn) -> Move:
        return next(move for move in reversed(turn.moves) if move.shows)

    assert scene.graph.walk(first).worth.good
    assert scene.graph.walk(last).worth.good
