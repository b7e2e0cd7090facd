"""Garbage is collected rarely during a build, and as usual between builds."""

import gc
import time
from collections.abc import Iterator

import pytest

from handbook.incremental.python_gc import USUAL, YOUNG, YOUNG_WHILE_SERVING, GarbageCollection


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.set_threshold(*USUAL)
    gc.freeze()  # as tests/conftest.py did


def test_it_is_collected_rarely_until_the_build_ends() -> None:
    garbage = GarbageCollection()
    garbage.begin_build(serving=False)
    assert gc.get_threshold()[0] == YOUNG > USUAL[0]
    garbage.end_build()
    assert gc.get_threshold() == USUAL


def test_while_serving_it_is_collected_once_the_save_is_delivered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handbook.incremental.python_gc.CALM", 0.05)
    garbage = GarbageCollection()
    garbage.begin_build(serving=True)
    garbage.end_build()
    garbage.begin_build(serving=True)
    time.sleep(0.2)
    assert gc.get_threshold()[0] == YOUNG_WHILE_SERVING, "another build has begun"
    garbage.end_build()
    assert gc.get_threshold()[0] == YOUNG_WHILE_SERVING
    time.sleep(0.2)
    assert gc.get_threshold() == USUAL


def test_objects_of_the_first_build_are_frozen_and_those_of_others_are_not() -> None:
    gc.unfreeze()
    garbage = GarbageCollection()
    garbage.end_build()
    kept = gc.get_freeze_count()
    assert kept
    more = [[number] for number in range(1000)]
    garbage.end_build()
    assert gc.get_freeze_count() <= kept, len(more)
