"""The shapes of content: strict, frozen, and able to say what templates ask of them."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from handbook.content.load import load
from handbook.core.checklist import Checklist
from handbook.core.phrase import Phrase
from handbook.dialogue.model import Turn
from handbook.items.spot.model import Spot
from handbook.quiz.model import asked


@pytest.mark.parametrize("text", [5, True, None])
def test_nothing_is_converted_to_text(text: object) -> None:
    with pytest.raises(ValidationError):
        Phrase.model_validate({"text": text})


def test_a_phrase_without_channels_fits_all_of_them() -> None:
    assert Phrase.model_validate({"text": "Hello."}).channels is None
    with pytest.raises(ValidationError):
        Phrase.model_validate({"text": "Hello.", "channels": []})


@pytest.mark.parametrize(("acts", "fits"), [(2, False), (3, True), (7, True), (8, False)])
def test_a_checklist_has_three_to_seven_acts_over_all_phases(acts: int, fits: bool) -> None:  # noqa: FBT001 - a parameter of the test
    data = {"before": ["Look up"], "after": ["Note it"] * (acts - 1)}
    if fits:
        assert [phase for phase, _ in Checklist.model_validate(data).phases] == ["before", "after"]
    else:
        with pytest.raises(ValidationError, match="acts"):
            Checklist.model_validate(data)


def test_a_turn_knows_who_speaks_and_keeps_its_lines() -> None:
    turn = Turn.model_validate({"You": "  Hello.  \n\n\n\n  Come in.\n"})
    assert (turn.who, turn.text, turn.by_staff) == ("You", "Hello.\n\nCome in.", True)
    assert not Turn.model_validate({"Man": "Hello."}).by_staff


def test_of_a_mirror_ring_one_attempt_asks_one_item(tree: Path) -> None:
    quizzes = load(tree)[0].quizzes
    assert {slug: asked(quiz.content) for slug, quiz in quizzes.items()} == {"greet": 4, "listen": 6, "thank": 6}


def test_lines_of_a_spot_without_feedback_cannot_be_chosen(tree: Path) -> None:
    spot = next(item for _, _, item in load(tree)[0].items() if isinstance(item, Spot))
    assert [line.id for line in spot.lines] == ["a", "b", "c", "d", "e"]
    assert [line.id for line in spot.selectable] == ["b", "c", "d", "e"]


def test_the_company_file_gives_every_entry_by_its_id(tree: Path) -> None:
    company = load(tree)[0].company
    assert company
    assert {slug: entry.value and entry.value[0].text for slug, entry in company.content.entries.items()} == {
        "refund-limit": "Up to 20 euros.",
        "manager-callback": None,
        "lead": None,
    }
