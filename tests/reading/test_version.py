"""A page's version changes when there is something to learn anew, and with no correction of typing."""

from pathlib import Path

import pytest

from handbook.content.load import load
from handbook.reading.version import Version, version
from website import handbook

PAGE = "docs/serve/greet.md"
PHRASE = "Good morning. I'm with you in one minute."


def versions(tree: Path, old: str, new: str) -> tuple[Version, Version]:
    """Return the version of a page before and after an edit."""
    file = tree / PAGE
    text = file.read_text("utf-8")
    file.write_text(text.replace("say:\n", f"say:\n  - text: {PHRASE}\n", 1), "utf-8")
    before = load(tree)[0].practices["greet"]
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return version(before), version(load(tree)[0].practices["greet"])


@pytest.mark.parametrize(
    "typed",
    [
        "Good mornnig. I'm with you in one minute.",
        "Good morning. I\N{RIGHT SINGLE QUOTATION MARK}m with you in one minute.",
        "good morning, im with you in one minute!",
        "Good morning. I'm with yuo in **one** minutte.",
        "Göod morning. I'm with you in one minute.",
    ],
)
def test_a_correction_of_typing_changes_no_mark(tree: Path, typed: str) -> None:
    before, after = versions(tree, PHRASE, typed)
    assert after == before


@pytest.mark.parametrize(
    "said",
    [
        "Good morning. I'm with you in two minutes.",
        "Good morning. I'm not with you in one minute.",
        "Good morning. I'm with you in 1 minute.",
        "Good evening. I'm with you in one minute.",
    ],
)
def test_other_words_change_the_mark(tree: Path, said: str) -> None:
    before, after = versions(tree, PHRASE, said)
    assert after.mark != before.mark


def test_a_number_is_never_taken_for_another(tree: Path) -> None:
    before, after = versions(tree, PHRASE, PHRASE.replace("one minute", "10 minutes"))
    (tree / PAGE).write_text((tree / PAGE).read_text("utf-8").replace("10 minutes", "11 minutes"), "utf-8")
    assert len({before.mark, after.mark, version(load(tree)[0].practices["greet"]).mark}) == 3


@pytest.mark.parametrize("field", ["steps:\n", "avoid:\n", "checklist:\n"])
def test_each_part_that_is_acted_on_counts(tree: Path, field: str) -> None:
    more = {
        "steps:\n": "steps:\n  - do: Look up\n",
        "avoid:\n": "avoid:\n  - text: Next!\n    because: They hear a number.\n",
        "checklist:\n": "checklist:\n  after:\n    - Waves\n",
    }
    before, after = versions(tree, field, more[field])
    assert after.mark != before.mark


def test_the_owner_the_day_of_review_and_the_prose_do_not_count(tree: Path) -> None:
    before, after = versions(tree, "reviewed: 2026", "reviewed: 2027")
    assert after == before


def test_changes_are_told_the_newest_first() -> None:
    own_up, bill = (version(page) for page in (handbook().practices["own-up"], handbook().situations["wrong-bill"]))
    assert (own_up.page, own_up.practice, own_up.dates) == ("own-up", "own-up", "2026-02-20 2026-01-10")
    assert (bill.page, bill.practice, bill.dates) == ("situations.wrong-bill", "", "2026-03-31")
