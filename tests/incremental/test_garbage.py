"""Garbage is looked for seldom during a build, and as usual between builds."""

import gc
from collections.abc import Iterator

import pytest

from handbook.incremental.garbage import USUAL, YOUNG, YOUNG_WHILE_SERVING, Garbage


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.set_threshold(*USUAL)
    gc.unfreeze()


@pytest.mark.parametrize(("serving", "young"), [(False, YOUNG), (True, YOUNG_WHILE_SERVING)])
def test_it_is_looked_for_seldom_until_the_build_ends(serving: bool, young: int) -> None:  # noqa: FBT001 - a case
    garbage = Garbage()
    garbage.look_seldom(serving=serving)
    assert gc.get_threshold()[0] == young > USUAL[0]
    garbage.look_as_usual()
    assert gc.get_threshold() == USUAL


def test_what_the_first_build_made_is_not_looked_through_again_and_what_others_made_is() -> None:
    gc.unfreeze()
    garbage = Garbage()
    garbage.look_as_usual()
    kept = gc.get_freeze_count()
    assert kept
    more = [[number] for number in range(1000)]
    garbage.look_as_usual()
    assert gc.get_freeze_count() <= kept, len(more)
