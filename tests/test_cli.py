"""The `handbook` command: what it says, and the exit code that scripts see."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.cli import main
from handbook.core.annotations import annotations
from handbook.core.problems import Problem
from trees import ROOT

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tree: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the command, run on the small handbook: its exit code and what it prints."""

    def run(*arguments: str) -> tuple[int, str]:
        code = main(["--root", str(tree), *arguments])
        return code, capsys.readouterr().out

    return run


def test_a_check_of_what_is_well_says_so_and_succeeds(run: Run) -> None:
    code, said = run("check")
    assert code == 0
    assert said.endswith("all is well: 1 chapter, 3 practices, 1 situation, 18 quiz items.\n")


def test_a_check_of_what_is_broken_lists_it_and_fails(run: Run, tree: Path) -> None:
    (tree / "docs/serve/notes.txt").write_text("", "utf-8")
    (tree / "quizzes/serve/thank.md").write_text("", "utf-8")
    code, said = run("check")
    assert code == 1
    assert [line.partition(": ")[0] for line in said.splitlines()] == [
        "docs/serve/notes.txt:1:1",
        "quizzes/serve/thank.md:1:1",
        "2 problems found.",
    ]


def test_a_check_marks_lines_for_github(run: Run, tree: Path) -> None:
    (tree / "quizzes/serve/thank.md").write_text("", "utf-8")
    text, marked = run("check"), run("check", "--format=github")
    place, _, message = text[1].splitlines()[0].partition(":1:1: ")
    assert marked == (1, f"::error file={place},line=1,col=1::{message}\n")


def test_marks_are_sorted_and_nothing_in_them_ends_them() -> None:
    problems = [Problem("b.md", 2, 1, "50% of it: gone, all", "Write it"), Problem("a,%:\r\n.md", 3, 4, "x\ny", "Why?")]
    assert annotations(problems).split("\n") == [
        "::error file=a%2C%25%3A%0D%0A.md,line=3,col=4::x y. Why?",
        "::error file=b.md,line=2,col=1::50%25 of it: gone, all. Write it.",
    ]


def test_a_check_in_no_known_format_is_refused(run: Run) -> None:
    with pytest.raises(SystemExit):
        run("check", "--format=html")


def test_the_version_is_that_of_the_project(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    with pytest.raises(SystemExit) as stopped:
        run("--version")
    assert stopped.value.code == 0
    assert capsys.readouterr().out == f"Rapport {project['version']}\n"


def test_new_names_what_it_wrote_and_what_comes_next(run: Run, tree: Path) -> None:
    code, said = run("new", "practice", "serve/smile")
    assert code == 0
    wrote = [line.removeprefix("Wrote ") for line in said.splitlines()[:-1]]
    assert all((tree / path).is_file() for path in wrote)
    assert "handbook check" in said
    assert run("new", "practice", "serve/smile")[0] == 1


def test_lock_lists_what_is_new(run: Run, tree: Path) -> None:
    lock = tree / "permalinks.lock"
    written = lock.read_text("utf-8")
    lock.write_text(written.replace("item th-06 thank\n", ""), "utf-8")
    assert run("lock") == (0, "item th-06 thank\n1 line added to permalinks.lock.\n")
    assert run("lock") == (0, "0 lines added to permalinks.lock.\n")
    assert lock.read_text("utf-8") == written


def test_lock_makes_nothing_permanent_that_is_wrong(run: Run, tree: Path) -> None:
    quiz = tree / "quizzes/serve/thank.md"
    quiz.write_text(quiz.read_text("utf-8").replace("th-06", "gr-01"), "utf-8")
    lock = tree / "permalinks.lock"
    lock.write_text(lock.read_text("utf-8").replace("item th-01 thank\n", "nonsense\n"), "utf-8")
    before = lock.read_bytes()
    code, said = run("lock")
    assert code == 1
    assert "the id `gr-01` is taken" in said
    assert "'nonsense' is no line of this file" in said
    assert lock.read_bytes() == before


def test_schema_writes_and_then_finds_them_up_to_date(run: Run) -> None:
    code, said = run("schema", "--check")
    assert code == 1
    assert "Run `handbook schema`." in said
    assert run("schema")[0] == 0
    assert run("schema", "--check")[0] == 0


def test_a_file_name_that_no_terminal_shows_is_spelled_out(run: Run, tree: Path) -> None:
    name = b"docs/serve/caf\xe9.md"
    Path(str(tree), name.decode("utf-8", "surrogateescape")).write_text("x", "utf-8")
    code, said = run("check")
    assert code == 1
    assert "caf" in said


def test_an_empty_folder_lacks_the_fixed_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path), "check"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in said[:3]] == ["docs/channels.md", "docs/company.md", "docs/index.md"]


@pytest.mark.parametrize("arguments", [[], ["unknown"], ["new", "book", "x"], ["new", "practice"]])
def test_what_it_does_not_know_is_refused_with_its_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: handbook" in capsys.readouterr().err


def test_due_lists_by_owner_what_is_to_be_read_through_again(run: Run) -> None:
    code, said = run("due", "--on", "2027-01-16")
    assert code == 0
    assert said.startswith("## Shift lead\n\n- Was due on 15 January 2027: Greet people (`docs/serve/greet.md`)\n")
    assert "## Training lead\n" in said
    assert "Due by 15 January 2027: Greet people" in run("due", "--on", "2027-01-15")[1]
    assert run("due", "--on", "2026-02-01") == (0, "Nothing is due before 3 March 2026.\n")


def test_due_speaks_to_other_programs_too(run: Run) -> None:
    told = json.loads(run("due", "--on", "2027-01-16", "--json")[1])
    assert told["on"] == "2027-01-16"
    assert {review["path"] for review in told["reviews"]} > {"docs/serve/greet.md", "docs/situations/long-queue.md"}
    assert json.loads(run("due", "--on", "2026-02-01", "--json")[1])["reviews"] == []


def test_zip_packs_a_built_site(run: Run, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("home")
    file = tmp_path / "rapport.zip"
    assert run("zip", str(tmp_path / "site"), str(file)) == (0, f"1 file packed in {file}.\n")
    assert file.is_file()
