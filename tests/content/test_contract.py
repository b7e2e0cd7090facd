"""The content contract, a case for every practice: what promise 2 says, read from the files themselves.

The core checks the same and more; this stands by itself, so that a fault in the core hides none in the content.
"""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
NO_CHAPTERS = {"assets", "onboarding", "project", "rehearsals", "situations"}


def _practices() -> dict[str, Path]:
    """Return the file of every practice by its slug, found on disk, readable or not."""
    files = sorted((ROOT / "docs").glob("*/*.md"))
    return {file.stem: file for file in files if file.parent.name not in NO_CHAPTERS and file.stem != "index"}


PRACTICES = _practices()


def _front_matter(file: Path) -> dict[str, Any]:
    _, front, _ = file.read_text("utf-8").split("---\n", 2)
    data: dict[str, Any] = yaml.load(front, yaml.CSafeLoader)
    return data


def _items(file: Path) -> list[dict[str, Any]]:
    quiz = ROOT / "quizzes" / file.parent.name / file.name
    assert quiz.is_file(), f"write {quiz.relative_to(ROOT)}"
    items: list[dict[str, Any]] = _front_matter(quiz)["items"]
    return items


def test_every_practice_that_has_a_quiz_is_found() -> None:
    assert PRACTICES.keys() >= {file.stem for file in (ROOT / "quizzes").glob("*/*.md")}, "or nothing here is judged"


@pytest.mark.parametrize("practice", PRACTICES)
def test_a_practice_is_complete(practice: str) -> None:
    data = _front_matter(PRACTICES[practice])
    _has_three_examples_on_three_channels(data)
    _has_a_checklist_and_a_cue_card(data)
    _has_a_quiz(_items(PRACTICES[practice]))
    _says_where_it_comes_from(data)


def _has_three_examples_on_three_channels(data: dict[str, Any]) -> None:
    examples = data["examples"]
    assert len(examples) == 3, "three examples"
    assert len({example["channel"] for example in examples}) == 3, "on three channels"
    for example in examples:
        for side in ("weak", "strong"):
            turns = [turn for turn in example[side] if len(turn) == 1]
            speakers = {speaker for turn in turns for speaker in turn}
            assert len(turns) == len(example[side]) >= 2, f"a {side} dialogue"
            assert "You" in speakers, f"the {side} dialogue has words for the staff"
        assert example["weak"] != example["strong"]
        assert example["situation"]
        assert example["fault"]
        assert example["why"]


def _has_a_checklist_and_a_cue_card(data: dict[str, Any]) -> None:
    acts = [act for phase in data["checklist"].values() for act in phase]
    assert 3 <= len(acts) <= 7, "three to seven acts"
    assert len(set(acts)) == len(acts)
    card = data["cue_card"]
    assert len(card["say"]) >= 2, "lines to say"
    assert card["when"]
    assert card["avoid"]


def _has_a_quiz(items: list[dict[str, Any]]) -> None:
    assert len(items) >= 6, "six items"
    assert len({item["type"] for item in items}) >= 3, "of three types"
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["explanation"]
        assert item["learn_more"]


def _says_where_it_comes_from(data: dict[str, Any]) -> None:
    assert len(data["summary"].split()) <= 25, "a summary of 25 words"
    assert data["sources"]
    assert data["owner"]
    assert isinstance(data["reviewed"], dt.date)
