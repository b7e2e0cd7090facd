"""The report as its readers get it: a page, a table, lines in `coverage` and `due`; no name in any."""

import csv
import importlib.util
import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.cli import main
from handbook.content.load import load
from handbook.results.flagged import flagged
from handbook.results.model import Question, questions
from trees import larger

LEARNERS = 120


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return larger(tmp_path_factory.mktemp("larger"))


def answers(known: dict[str, Question], learners: int) -> str:
    """Return a CSV file: able learners take the second option of one question, and the key of all others."""
    choices = [one for one in known.values() if one.item.type == "choice"]
    rows = ["learner,item,response,seconds,sure,language"]
    for number in range(learners):
        is_able = number % 2 == 0
        for place, one in enumerate(choices):
            keys = [part.id for part in one.asked() if part.value]
            wrong = [part.id for part in one.asked() if not part.value]
            knows = is_able if (number + place) % 5 else not is_able
            taken = keys[0] if knows else wrong[number // 2 % len(wrong)]
            if place == 0:
                taken = wrong[0] if is_able else keys[0]
            rows.append(f"Ada Ames {number},{one.item.id},{taken},{5 + number % 7},1,en")
    return "\n".join(rows) + "\n"


@pytest.fixture(scope="module")
def report(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    given = folder / "answers.csv"
    given.write_text(answers(questions(load(book)[0]), LEARNERS), "utf-8")
    assert main(["--root", str(book), "results", str(given), "--to", str(folder)]) == 0
    return folder


def test_the_first_thing_the_page_says_is_how_many_questions_to_change_and_which(report: Path, book: Path) -> None:
    page = LexborHTMLParser((report / "results.html").read_text("utf-8"))
    first = next(one for one in questions(load(book)[0]).values() if one.item.type == "choice")
    heading, begin = page.css_first("h1"), page.css_first("#to-mend li")
    assert heading is not None
    assert begin is not None
    assert heading.text() == "One question seems at fault"
    assert "Wrong answer marked right?" in begin.text()
    assert first.title in begin.text()
    card = page.css_first(f"#{first.item.id}")
    assert card is not None
    assert first.path in card.text()
    assert next(part.text for part in first.asked() if part.value) in card.text()


def test_the_page_needs_nothing_else(report: Path) -> None:
    html = (report / "results.html").read_text("utf-8")
    page = LexborHTMLParser(html)
    assert page.css_first("svg") is not None
    assert not page.css("script, link, img, iframe")
    assert "url(http" not in html
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html


def test_nobody_s_name_is_in_the_report(report: Path) -> None:
    for name in ("results.html", "results.csv"):
        assert "Ames" not in (report / name).read_text("utf-8")


def test_the_table_has_every_figure_of_a_question(report: Path) -> None:
    rows = list(csv.DictReader((report / "results.csv").read_text("utf-8-sig").splitlines()))
    assert {row["n"] for row in rows} == {str(LEARNERS)}
    first = rows[0]
    assert float(first["difficulty"]) == 0.5
    assert float(first["discrimination"]) < 0
    assert first["flags"].split("; ")[0] == "wrong_key"
    assert "(counts as right)" in first["choices"]


def test_coverage_and_due_name_the_questions_to_change(
    report: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = str(report / "results.csv")
    marked = flagged(report / "results.csv")[0]
    for verb in ("coverage", "due"):
        assert main(["--root", str(book), verb, "--results", table]) == 0
        assert f"({marked.item}, {LEARNERS} answers)" in capsys.readouterr().out
    assert main(["--root", str(book), "due", "--json", "--results", table]) == 0
    assert json.loads(capsys.readouterr().out)["questions"][0]["item"] == marked.item


def test_what_is_no_report_is_refused(report: Path, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(book), "coverage", "--results", str(report / "answers.csv")]) == 1
    assert "it is no report of `handbook results`. Name the CSV file" in capsys.readouterr().out


@pytest.mark.parametrize("mark", ["0", "101", "80 %", "0.8"])
def test_a_pass_mark_that_is_no_share_is_refused(mark: str, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--root", str(book), "results", "answers.csv", "--pass-mark", mark])
    assert f"`{mark}` is no share in per cent. Write a whole number from 1 to 100" in capsys.readouterr().err


def test_the_pass_mark_that_is_told_says_who_would_pass(report: Path, book: Path, tmp_path: Path) -> None:
    given = [str(report / "answers.csv"), "--to", str(tmp_path)]
    assert main(["--root", str(book), "results", *given, "--pass-mark", "70"]) == 0
    assert "With a pass mark of 70%" in (tmp_path / "results.html").read_text("utf-8")
    assert "name the pass mark to the command, with --pass-mark" in (report / "results.html").read_text("utf-8")


def test_few_answers_say_so(book: Path, tmp_path: Path) -> None:
    given = tmp_path / "answers.csv"
    given.write_text(answers(questions(load(book)[0]), 5), "utf-8")
    assert main(["--root", str(book), "results", str(given), "--to", str(tmp_path)]) == 0
    heading = LexborHTMLParser((tmp_path / "results.html").read_text("utf-8")).css_first("h1")
    assert heading is not None
    assert heading.text() == "Too few answers to judge a question"


def test_without_the_libraries_it_says_what_to_install_and_other_verbs_work(
    report: Path, book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert main(["--root", str(book), "results", str(report / "answers.csv")]) == 1
    assert "needs pandas and matplotlib" in capsys.readouterr().out


def test_files_without_answers_write_nothing(book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "other.txt").write_text("Nothing here", "utf-8")
    assert main(["--root", str(book), "results", str(tmp_path / "other.txt"), "--to", str(tmp_path / "new")]) == 1
    assert "1 problem found." in capsys.readouterr().out
    assert not (tmp_path / "new").exists()
