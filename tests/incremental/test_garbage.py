"""Garbage is looked for seldom during a build, and as usual between builds."""

import gc
import time
from collections.abc import Iterator

import pytest

from handbook.incremental.garbage import USUAL, YOUNG, YOUNG_WHILE_SERVING, Garbage


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.set_threshold(*USUAL)
    gc.unfreeze()


def test_it_is_looked_for_seldom_until_the_build_ends() -> None:
    garbage = Garbage()
    garbage.look_seldom(serving=False)
    assert gc.get_threshold()[0] == YOUNG > USUAL[0]
    garbage.look_as_usual()
    assert gc.get_threshold() == USUAL


def test_while_serving_it_is_looked_for_when_whoever_waits_for_a_save_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handbook.incremental.garbage.CALM", 0.05)
    garbage = Garbage()
    garbage.look_seldom(serving=True)
    garbage.look_as_usual()
    garbage.look_seldom(serving=True)
    time.sleep(0.2)
    assert gc.get_threshold()[0] == YOUNG_WHILE_SERVING, "another build has begun"
    garbage.look_as_usual()
    assert gc.get_threshold()[0] == YOUNG_WHILE_SERVING
    time.sleep(0.2)
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
