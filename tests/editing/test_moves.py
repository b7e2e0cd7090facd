"""`handbook rename` and `handbook remove`: files, lists, names and the lines of permalinks.lock, all at once."""

import shutil
from pathlib import Path

import pytest

from handbook.core.problems import Problem
from handbook.editing.moves import remove, rename
from handbook.publish.permalinks import read_lock
from handbook.publish.validation import BuildMode, validate
from trees import larger


@pytest.mark.parametrize(
    ("old", "new", "address"),
    [
        ("serve/thank", "serve/give-thanks", "/quizzes/give-thanks/"),
        ("situations/long-queue", "situations/long-line", "/situations/long-line/"),
        ("onboarding/first-day", "onboarding/day-one", "/onboarding/day-one/"),
        ("serve", "bakery", "/bakery/thank/"),
    ],
)
def test_after_a_rename_nothing_is_left_to_mend(old: str, new: str, address: str, tree: Path) -> None:
    known = set(read_lock(tree).lines)
    assert isinstance(rename(tree, old, new), list)
    assert not validate(tree, BuildMode.CHECK)[1]
    lock = read_lock(tree)
    assert known <= set(lock.lines), "what was published is never forgotten"
    assert lock.moved[f"/{old}/"] == f"/{new}/"
    assert address in lock.lines


def test_a_practice_may_move_to_another_chapter_with_its_items(tmp_path: Path) -> None:
    root = larger(tmp_path)
    rename(root, "serve/thank", "after/thank")
    assert not validate(root, BuildMode.CHECK)[1]
    assert (root / "quizzes/after/thank.md").is_file()
    assert rename(root, "after/thank", "after/say-thanks")
    assert read_lock(root).moved["/serve/thank/"] == "/after/say-thanks/", "the first address leads there at once"
    assert read_lock(root).lines["th-01"][1] == ["item", "th-01", "say-thanks"]


def test_what_was_moved_by_hand_is_booked_by_the_same_command(tree: Path) -> None:
    for folder in ("docs", "quizzes"):
        shutil.move(tree / folder / "serve/thank.md", tree / folder / "serve/give-thanks.md")
    assert isinstance(rename(tree, "serve/thank", "serve/give-thanks"), list)
    assert not validate(tree, BuildMode.CHECK)[1]


def test_what_is_removed_leads_on_and_its_items_are_retired(tree: Path) -> None:
    done = remove(tree, "serve/thank", "serve/listen")
    assert isinstance(done, list)
    lock = read_lock(tree)
    assert lock.moved["/serve/thank/"] == "/serve/listen/"
    assert lock.moved["/quizzes/thank/"] == "/quizzes/listen/"
    assert lock.lines["th-01"][1] == ["retired", "th-01", "thank"]
    problems = validate(tree, BuildMode.CHECK)[1]
    assert [f"Mend {problem.place}, which names it." for problem in problems] == done[-len(problems) :]


def test_without_another_page_it_leads_to_the_one_above(tree: Path) -> None:
    remove(tree, "situations/long-queue")
    assert read_lock(tree).moved["/situations/long-queue/"] == "/situations/"


@pytest.mark.parametrize(
    "names", [("serve/nobody", "serve/x"), ("serve/greet", "serve/thank"), ("serve/greet", "x"), ("a/b/c", "a/b/d")]
)
def test_what_can_not_be_renamed_changes_nothing(names: tuple[str, str], tree: Path) -> None:
    before = {file: file.read_bytes() for file in tree.rglob("*") if file.is_file()}
    assert isinstance(rename(tree, *names), Problem)
    assert {file: file.read_bytes() for file in tree.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("arguments", [("serve/nobody", ""), ("serve/thank", "serve/nobody"), ("Serve", "")])
def test_what_can_not_be_removed_says_why(arguments: tuple[str, str], tree: Path) -> None:
    assert isinstance(remove(tree, *arguments), Problem)
    assert not validate(tree, BuildMode.CHECK)[1]
