"""A handbook may begin with nothing: chapters before practices, and each kind of page from a scaffold."""

import re
import shutil
from pathlib import Path

import pytest

from handbook.core.problems import Problem
from handbook.editing.scaffold import scaffold
from handbook.publish.permalink_rules import is_about_new_lines
from handbook.publish.permalinks import LOCK, write_lock
from handbook.publish.validation import BuildMode, validate
from pages import CHECKS
from repository import bare, run_tests
from rows import ALL_ROWS, few
from trees import TREE
from website import build, copy

BEGUN = {
    "chapter": ("mend", ["docs/mend/index.md"]),
    "situation": ("wet-floor", ["docs/situations/wet-floor.md", "docs/situations/index.md"]),
    "programme": ("week-two", ["docs/onboarding/week-two.md"]),
}


@pytest.mark.parametrize("kind", BEGUN)
def test_what_is_begun_has_only_marks_to_write_over(kind: str, tree: Path) -> None:
    name, paths = BEGUN[kind]
    assert scaffold(tree, name, kind) == paths
    problems = validate(tree, BuildMode.CHECK)[1]
    assert {problem.path for problem in problems} == {paths[0]}
    assert {problem.what.partition(":")[0] for problem in problems} == {"still to write"}
    text = (tree / paths[0]).read_text("utf-8")
    number = iter(range(100))
    text = re.sub(r"TODO:? ?", lambda _: f"w{next(number)} ", text).replace("draft: true\n", "")
    (tree / paths[0]).write_text(text, "utf-8")
    assert all(map(is_about_new_lines, validate(tree, BuildMode.CHECK)[1]))


def test_a_chapter_can_be_begun_before_its_practices(tree: Path) -> None:
    scaffold(tree, "mend", "chapter")
    file = tree / "docs/mend/index.md"
    file.write_text(file.read_text("utf-8").replace("TODO: ", ""), "utf-8")
    handbook, problems = validate(tree, BuildMode.PUBLISH)
    assert not problems
    assert "mend" not in handbook.chapters, "it waits for its first practice"
    assert scaffold(tree, "mend/own-up") == ["docs/mend/own-up.md", "quizzes/mend/own-up.md", "docs/mend/index.md"]
    assert "practices: [own-up]\n" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("chapter", "greet", "`greet` is taken by docs/serve/greet.md"),
        ("chapter", "quizzes", "`quizzes` is taken by the site itself"),
        ("chapter", "a/b", "'a/b' is no name for one of the chapters"),
        ("situation", "Wet", "'Wet' is no name for one of the situations"),
        ("situation", "long-queue", "the file exists"),
        ("practice", "servce/new", "there is no such chapter"),
    ],
)
def test_what_can_not_be_begun_says_why(kind: str, name: str, told: str, tree: Path) -> None:
    stopped = scaffold(tree, name, kind)
    assert isinstance(stopped, Problem)
    assert stopped.what == told


def _smallest(root: Path) -> None:
    """Leave what every handbook has: its home page, its channels, its company file and its sources."""
    for path in ("docs/serve", "docs/situations", "docs/rehearsals", "docs/onboarding", "quizzes"):
        shutil.rmtree(root / path)
    for path in ("docs/news.md", "permalinks.lock"):
        (root / path).unlink()


def _one_practice(root: Path) -> None:
    files = {path: (root / path).read_text("utf-8") for path in ("docs/serve/greet.md", "quizzes/serve/greet.md")}
    index = (root / "docs/serve/index.md").read_text("utf-8").replace("  - listen\n  - thank\n", "")
    _smallest(root)
    for path, text in files.items():
        alone = re.sub(r"(?m)^not_this:\n(  .*\n)+|^related: .*\n| +shows: .*\n", "", text)
        alone = alone.replace("[listen](listen.md#why-it-works)", "listen").replace(
            "learn_more: listen#", "learn_more: "
        )
        (root / path).parent.mkdir(parents=True)
        (root / path).write_text(alone, "utf-8")
    (root / "docs/serve/index.md").write_text(index, "utf-8")


@pytest.mark.parametrize("leave", few([_smallest, _one_practice]))
def test_the_smallest_handbooks_check_lock_and_build(leave: object, tmp_path: Path) -> None:
    assert callable(leave)
    root = copy(tmp_path / "tree", TREE)
    leave(root)
    _lock(root)
    site = build(root, tmp_path / "site")
    assert "/" in site.addresses
    assert not [(address, fault) for address in site.addresses for check in CHECKS for fault in check(site, address)]


@pytest.mark.long
@pytest.mark.parametrize("leave", [_smallest, _one_practice])
def test_the_smallest_handbooks_pass_the_tests_of_content(leave: object, tmp_path: Path) -> None:
    assert callable(leave)
    root = tmp_path / "repository"
    bare(root)
    for name in ("docs", "quizzes"):
        shutil.copytree(TREE / name, root / name, dirs_exist_ok=True)
    shutil.copy(TREE / LOCK, root)
    leave(root)
    _lock(root)
    run_tests(root, "-m", ALL_ROWS, f"--basetemp={tmp_path / 'run'}", "tests/content", "tests/browser/content")


def _lock(root: Path) -> None:
    handbook, problems = validate(root, BuildMode.CHECK)
    assert all(map(is_about_new_lines, problems))
    write_lock(handbook, root)
    assert not validate(root, BuildMode.CHECK)[1]
