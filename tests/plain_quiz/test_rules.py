"""Plain quizzes: what an item may leave out, what is wrong all the same, and what never meets them."""

from pathlib import Path

import pytest

from handbook.content.load import load
from handbook.coverage.table import coverage
from handbook.exports.fidelity import fidelity
from handbook.plain_quiz.model import PlainMatch
from handbook.publish.permalinks import new_lines, read_lock
from handbook.publish.validation import BuildMode, validate
from handbook.quiz.scopes import scopes

ITEM = "  - {id: %s, type: %s, stem: Which one?, %s}\n"
TWO = "options: [{id: a, text: This, key: true}, {id: b, text: That}]"
ONE_TARGET = (
    "pairs: [{id: a, text: Tea, target: Left}, {id: b, text: Salt, target: Left}, {id: c, text: Milk, target: Cold}]"
)


def _write(tree: Path, *items: tuple[str, str, str], name: str = "till") -> Path:
    path = tree / f"quizzes/plain/{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("---\ntitle: The till\nitems:\n" + "".join(ITEM % item for item in items) + "---\n", "utf-8")
    return tree


def _problems(tree: Path) -> list[str]:
    return [one.what for one in validate(tree, BuildMode.CHECK)[1] if one.path.startswith("quizzes/plain/")]


def test_question_answers_and_key_are_enough(tree: Path) -> None:
    assert _problems(_write(tree, ("zz-01", "choice", TWO), ("zz-02", "multiple", TWO))) == []


MISTAKES = {
    "no key": (("zz-01", "choice", "options: [{id: a, text: This}, {id: b, text: That}]"), "zz-01 has no key"),
    "two alike": (
        ("zz-01", "choice", "options: [{id: a, text: This, key: true}, {id: b, text: This}]"),
        "`b` of zz-01 reads like `a`",
    ),
    "a letter twice": (
        ("zz-01", "choice", "options: [{id: a, text: This, key: true}, {id: a, text: That}]"),
        "the id `a` stands twice in this item",
    ),
    "all are right": (
        ("zz-01", "multiple", "options: [{id: a, text: This, key: true}, {id: b, text: That, key: true}]"),
        "zz-01 has no distractor",
    ),
    "an id of another quiz": (("gr-01", "choice", TWO), "the id `gr-01` is taken at quizzes/serve/greet.md:3"),
    "no such practice": (
        ("zz-01", "choice", f"learn_more: grete#steps, {TWO}"),
        "there is no practice `grete`",
    ),
    "no such heading": (
        ("zz-01", "choice", f"learn_more: greet#stairs, {TWO}"),
        "there is no heading on the page of `greet` with the anchor `stairs`",
    ),
    "no such channel": (("zz-01", "choice", f"channel: telex, {TWO}"), "there is no channel `telex`"),
}


@pytest.mark.parametrize(("item", "what"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_are_found(tree: Path, item: tuple[str, str, str], what: str) -> None:
    assert what in _problems(_write(tree, item))


def test_pairs_with_one_target_are_right_with_it(tree: Path) -> None:
    handbook, _ = load(_write(tree, ("zz-01", "match", ONE_TARGET)))
    (item,) = handbook.plain_quizzes["till"].content.items
    assert isinstance(item, PlainMatch)
    assert [part.value for part in item.parts()] == ["a", "a", "c"]
    assert sorted(part.target for part in item.targets()) == ["Cold", "Left"]
    assert item.manner == "pairs"


def test_nothing_but_the_lock_counts_them(tree: Path) -> None:
    before, _ = validate(tree, BuildMode.CHECK)
    after, _ = validate(_write(tree, ("zz-01", "choice", f"essential: true, {TWO}")), BuildMode.CHECK)
    assert list(after.every_item()) != list(before.every_item())
    assert [item.id for _, _, item in after.items()] == [item.id for _, _, item in before.items()]
    assert [(one.slug, one.revision, one.essentials) for one in scopes(after)] == [
        (one.slug, one.revision, one.essentials) for one in scopes(before)
    ]
    assert list(fidelity(after, linked=True)) == list(fidelity(before, linked=True))
    assert coverage(after) == coverage(before)
    new = new_lines(after, read_lock(tree))
    assert {"url /quizzes/plain/till/", "item zz-01 till"} <= set(new)
    assert not [line for line in new if "/exports/" in line]


def test_an_id_that_was_published_is_missed(tree: Path) -> None:
    _write(tree, ("zz-01", "choice", TWO))
    with (tree / "permalinks.lock").open("a", encoding="utf-8") as lock:
        lock.write("item zz-09 till\n")
    found = [one.what for one in validate(tree, BuildMode.CHECK)[1]]
    assert "item `zz-09` was published and is gone, and `zz-01` is new in its quiz" in found
