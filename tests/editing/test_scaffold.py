"""`handbook new`: a draft of the right shape, with a mark wherever somebody has to write, and nothing overwritten."""

import re
from pathlib import Path

import pytest

from handbook.chapter.looks import colour_names, glyph_names
from handbook.content.load import load
from handbook.core.problems import Problem
from handbook.editing.scaffold import scaffold
from handbook.publish.permalink_rules import is_about_new_lines
from handbook.publish.permalinks import write_lock
from handbook.publish.validation import BuildMode, validate

PAGE, QUIZ, INDEX = "docs/serve/new-thing.md", "quizzes/serve/new-thing.md", "docs/serve/index.md"


def _files(root: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in root.rglob("*") if file.is_file()}


def _fill_in(root: Path) -> None:
    """Write words over every mark, as an author would: each time others, but for what has to be the same."""
    for path in (PAGE, QUIZ):
        first, *rest = (root / path).read_text("utf-8").split("TODO: ")
        filled = "".join(text if text.startswith("option ") else f"{path[0]}{n} {text}" for n, text in enumerate(rest))
        filled = re.sub(r"\w+ the short name of a source in docs/sources.md", "manners", filled)
        (root / path).write_text((first + filled).replace("draft: true\n", ""), "utf-8")


def test_a_check_then_names_what_is_still_to_write_and_nothing_else(tree: Path) -> None:
    assert scaffold(tree, "serve/new-thing") == [PAGE, QUIZ, INDEX]
    problems = validate(tree, BuildMode.CHECK)[1]
    assert {problem.path for problem in problems} == {PAGE, QUIZ}
    assert {problem.what.partition(":")[0] for problem in problems} == {"still to write"}
    marks = sum((tree / path).read_text("utf-8").count("TODO") for path in (PAGE, QUIZ))
    assert len(problems) == marks > 80


def test_every_mark_says_what_belongs_there(tree: Path) -> None:
    scaffold(tree, "serve/new-thing")
    hints = [problem.what.partition(": ")[2] for problem in validate(tree, BuildMode.CHECK)[1]]
    assert all(len(hint.split()) >= 2 for hint in hints)


def test_filling_in_every_mark_makes_it_whole(tree: Path) -> None:
    scaffold(tree, "serve/new-thing")
    _fill_in(tree)
    handbook, problems = validate(tree, BuildMode.PUBLISH)
    assert all(map(is_about_new_lines, problems)), "what tests demand of a quiz is asked before its ids are listed"
    write_lock(handbook, tree)
    handbook, problems = validate(tree, BuildMode.PUBLISH)
    assert not problems
    assert list(handbook.practices) == ["greet", "listen", "thank", "new-thing"]
    assert len(handbook.quizzes["new-thing"].content.items) == 6


def test_nothing_is_ever_overwritten(tree: Path) -> None:
    before = _files(tree)
    stopped = scaffold(tree, "serve/greet")
    assert str(stopped) == "docs/serve/greet.md:1:1: the file exists. Choose another name, or edit it."
    (tree / QUIZ).write_text("mine", "utf-8")
    stopped = scaffold(tree, "serve/new-thing")
    assert str(stopped) == f"{QUIZ}:1:1: the file exists. Choose another name, or edit it."
    assert _files(tree) == before | {tree / QUIZ: b"mine"}


@pytest.mark.parametrize(
    "name",
    [
        "serve",
        "serve/New",
        "serve/a/b",
        "Serve/new",
        "../serve/new",
        "serve/index",
        "situations/x",
        "servce/new",
        "project/new",
        "nowhere/greet",
        "/x/y",
    ],
)
def test_a_name_that_is_no_place_for_a_practice_writes_nothing(tree: Path, name: str) -> None:
    before = _files(tree)
    assert isinstance(scaffold(tree, name), Problem)
    assert _files(tree) == before


def test_the_first_practice_of_a_chapter_begins_the_chapter(tree: Path) -> None:
    assert scaffold(tree, "nowhere/new-thing") == [
        "docs/nowhere/index.md",
        "docs/nowhere/new-thing.md",
        "quizzes/nowhere/new-thing.md",
    ]
    assert load(tree)[0].chapters["nowhere"].content.practices == ("new-thing",)
    problems = validate(tree, BuildMode.CHECK)[1]
    assert {problem.what.partition(":")[0] for problem in problems} == {"still to write"}
    text = (tree / "docs/nowhere/index.md").read_text("utf-8")
    for name in (*colour_names(), *glyph_names()):
        assert re.search(rf"# one of .*\b{name}\b", text), "it names all that may stand there"


def test_a_chapter_that_is_mistyped_is_not_begun(tree: Path) -> None:
    assert str(scaffold(tree, "servce/new-thing")) == (
        "docs/servce/index.md:1:1: there is no such chapter. Did you mean `serve`? If not, run"
        " `handbook new chapter servce` first."
    )


def test_a_chapter_that_cannot_be_read_is_left_alone(tree: Path) -> None:
    (tree / INDEX).write_text("---\ntitle: [\n---\n", "utf-8")
    before = _files(tree)
    assert "can't be read" in str(scaffold(tree, "serve/new-thing"))
    assert _files(tree) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - greet\n  - listen\n  - thank\n", "  - greet\n  - listen\n  - thank\n  - new-thing\n"),
        ("\n  - greet\n  - listen\n  - thank\n", " [greet, listen, thank]\n"),
        ("\n  - greet\n  - listen\n  - thank\n", ' [greet, listen, "thank" ] # all\n'),
        ("\n  - greet\n  - listen\n  - thank\n", "\n  [greet,\n   listen,\n   thank]\n"),
        ("  - thank\n", '  - "thank"  # last\n\n# and that is all\n'),
        ("  - thank\n---", "  - thank\naudience: staff\n---"),
    ],
)
def test_the_chapter_lists_it_last_however_its_list_is_written(tree: Path, old: str, new: str) -> None:
    text = (tree / INDEX).read_text("utf-8").replace(old, new.replace("  - new-thing\n", ""))
    for newline in ("\n", "\r\n"):
        (tree / INDEX).write_bytes(text.replace("\n", newline).encode())
        name = f"serve/new-{'unix' if newline == chr(10) else 'windows'}"
        scaffold(tree, name)
        chapter = load(tree)[0].chapters["serve"].content
        assert chapter.practices[-1] == name.partition("/")[2]
        assert len(chapter.practices) == 4
        assert (tree / INDEX).read_bytes().count(b"\r\n") in (0, (tree / INDEX).read_bytes().count(b"\n"))


def test_ids_begin_with_letters_that_no_other_quiz_has(tree: Path) -> None:
    lock = tree / "permalinks.lock"
    lock.write_text(lock.read_text("utf-8") + "retired nt-01 greet\n", "utf-8")
    for name in ("new-thing", "new-tune", "greet-24-7", "good-reasons"):
        assert isinstance(scaffold(tree, f"serve/{name}"), list)
    prefixes = {quiz.slug: quiz.content.items[0].id[:-3] for quiz in load(tree)[0].quizzes.values()}
    assert prefixes["new-thing"] == "ntaa"
    assert prefixes["greet-24-7"] == "gx"
    assert prefixes["good-reasons"] == "graa"
    assert len(set(prefixes.values())) == len(prefixes)


def test_names_that_yaml_takes_for_something_else_are_quoted(tree: Path) -> None:
    scaffold(tree, "serve/yes")
    assert load(tree)[0].practices["yes"].content.title == "Yes"
