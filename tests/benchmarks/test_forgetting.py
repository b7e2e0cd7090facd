"""What docs/project/reviews.md says of boxes and FSRS is what comes of simulated learners."""

import json
from pathlib import Path

import pytest

from benchmarks.forgetting import GAPS
from benchmarks.forgetting_tables import markdown, tables
from benchmarks.fsrs import State
from handbook.quiz import __file__ as quiz
from trees import ROOT

KNOWN = json.loads(Path(__file__).with_name("fsrs-histories.json").read_text("utf-8"))["histories"]


@pytest.mark.long
def test_the_page_has_the_tables_that_the_simulation_gives() -> None:
    page = (ROOT / "docs/project/reviews.md").read_text("utf-8")
    assert [table for table in map(markdown, tables()) if table not in page] == []


def test_the_simulation_has_the_boxes_of_the_site() -> None:
    script = Path(quiz).with_name("review_days.js").read_text("utf-8")
    assert f"[{', '.join(map(str, GAPS))}]" in script


@pytest.mark.parametrize("history", KNOWN, ids=[str(number) for number in range(len(KNOWN))])
def test_fsrs_gives_the_numbers_of_its_published_program(history: list[tuple[int, bool, float, float, float]]) -> None:
    state = None
    for days, right, recall, stability, difficulty in history:
        if state is None:
            state = State.first(right=right)
        else:
            assert state.recall(days) == pytest.approx(recall, abs=1e-8)
            state = state.after(days, right=right)
        assert state.stability == pytest.approx(stability, abs=1e-7)
        assert state.difficulty == pytest.approx(difficulty, abs=1e-7)
