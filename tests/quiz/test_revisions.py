"""A revision changes with what was asked, and with nothing else."""

from pathlib import Path

import pytest

from handbook.content.load import load
from handbook.quiz.revisions import content_revision, revision

QUIZ = "quizzes/serve/greet.md"
ASKED = {
    "the situation": ("gr-04", "A customer rings your garage.", "A driver rings your garage."),
    "the stem": ("gr-04", "What belongs into your first sentence?", "What comes first?"),
    "an option": ("gr-04", "text: Your own name", "text: Your name"),
    "the key": ("gr-04", "        key: true\n        feedback: They know who", "        feedback: They know who"),
    "the order of steps": ("gr-05", "      - id: a\n        text: See", "      - id: d\n        text: See"),
    "a line": ("gr-06", "text: I'm looking at it now.", "text: I'm on it."),
}
NOT_ASKED = {
    "feedback": ("They know who listens.", "They have a name."),
    "the explanation": ("Two names answer that.", "Names answer that."),
    "a hint": ("Think of what they ask themselves.", "Think of them."),
    "what to read": ("learn_more: listen#how-it-fails", "learn_more: say"),
    "a misconception": ("A number saves time.", "Numbers save time."),
    "line breaks": (
        "situation: A customer rings your garage.",
        "situation: >-\n      A customer\n      rings your garage.",
    ),
    "items before it": ("  - id: gr-01\n", "  - id: gr-91\n"),
}


def _revisions(root: Path) -> dict[str, str]:
    return {item.id: revision(item) for _, _, item in load(root)[0].items()}


def _edit(root: Path, old: str, new: str) -> None:
    text = (root / QUIZ).read_text("utf-8")
    assert old in text
    (root / QUIZ).write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("what", ASKED)
def test_it_changes_with_what_was_asked_and_in_that_item_only(what: str, tree: Path) -> None:
    before = _revisions(tree)
    item, old, new = ASKED[what]
    _edit(tree, old, new)
    after = _revisions(tree)
    assert {name for name in before if before[name] != after[name]} == {item}


@pytest.mark.parametrize("what", NOT_ASKED)
def test_it_stays_with_what_is_only_said_about_it(what: str, tree: Path) -> None:
    before = _revisions(tree)
    _edit(tree, *NOT_ASKED[what])
    after = _revisions(tree)
    assert {name: after.get(name, before[name]) for name in before} == before


def test_moving_an_item_within_its_quiz_keeps_its_revision(tree: Path) -> None:
    before = _revisions(tree)
    head, *items = (tree / QUIZ).read_text("utf-8").removesuffix("---\n").split("  - id: gr-")
    moved = "".join(f"  - id: gr-{item.rstrip()}\n" for item in reversed(items))
    (tree / QUIZ).write_text(f"{head}{moved}---\n", "utf-8")
    assert _revisions(tree) == before


def test_every_item_has_a_right_answer_and_distinct_revisions(tree: Path) -> None:
    items = [item for _, _, item in load(tree)[0].items()]
    assert len({revision(item) for item in items}) == len(items)
    assert all(any(value for _, _, value in item.answers()) for item in items)


def test_a_field_that_nobody_has_to_write_changes_no_revision_of_content_until_somebody_does(tree: Path) -> None:
    book = load(tree)[0]
    for document in (*book.practices.values(), *book.situations.values()):
        hashed = document.content.model_dump_json()
        assert not [name for name in ("still_fails", "aftermath") if name in hashed]
    assert "examples" not in book.situations["long-queue"].content.model_dump_json()
    before = content_revision(book.situations["long-queue"])
    page = tree / "docs/situations/long-queue.md"
    ladder = "still_fails:\n  - text: One\n  - text: Two\nchecklist:"
    page.write_text(page.read_text("utf-8").replace("checklist:", ladder, 1), "utf-8")
    assert content_revision(load(tree)[0].situations["long-queue"]) != before
