"""What learners' answers say of the questions, as editors meet it: never of another question than the one answered."""

import datetime as dt
import json
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.cli import main
from handbook.content.load import load
from handbook.coverage.page import coverage_pages
from handbook.flags.model import GRAVITY
from handbook.quiz.revisions import revision
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from trees import larger

GOLDEN = Path(__file__).parents[1] / "golden/flags.txt"
FLAG = "  - item: {}\n    revision: {!r}\n    answers: {}\n    kinds: [{}]\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a handbook that flags a question as it is, one that was edited since, and one that is gone."""
    root = larger(tmp_path / "larger")
    now = {item.id: revision(item) for _, _, item in load(root)[0].items()}
    flags = (
        FLAG.format("zz-99", "0123abcd", 31, "tells_nothing"),
        FLAG.format("gr-01", "0123abcd", 1, "sure_but_wrong"),
        FLAG.format("po-01", now["po-01"], 1200, "wrong_key, dead_answer"),
    )
    (root / "quizzes/flags.md").write_text(f"---\ndate: 2026-11-20\nflags:\n{''.join(flags)}---\n", "utf-8")
    return root


def said(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["--root", str(root), *arguments]) == 0
    return capsys.readouterr().out


def test_coverage_and_due_list_them_the_gravest_first_and_say_which_are_of_today(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    golden = GOLDEN.read_text("utf-8")
    assert said(book, capsys, "coverage").endswith(golden)
    assert said(book, capsys, "due", "--on", "2026-11-29").endswith(golden)
    told = json.loads(said(book, capsys, "due", "--json"))["questions"]
    states = {"po-01": "as answered", "gr-01": "edited", "zz-99": "gone"}
    assert {one["item"]: one["state"] for one in told} == states


def test_the_coverage_page_shows_them_with_links_to_the_questions(book: Path) -> None:
    (page,) = coverage_pages(SiteContext(load(book)[0], Templates()))
    html = LexborHTMLParser(page.html)
    tables = html.css("table")
    rows = [[cell.text() for cell in row.css("th, td")] for row in tables[1].css("tbody tr")]
    assert [row[0][-5:] for row in rows] == ["po-01", "gr-01", "zz-99"]
    assert [row[-1] for row in rows] == ["1,200", "1", "31"]
    assert "edited since" in rows[1][3]
    assert "gone" in rows[2][3]
    hrefs = [str(link.attributes["href"]) for link in tables[1].css("tbody a")]
    assert hrefs[0].endswith("quizzes/pass-on/#po-01")
    assert "20 November 2026" in html.text()


def test_without_flags_nothing_is_said_of_them(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (book / "quizzes/flags.md").unlink()
    title = Templates().words["results"]["kept"]["title"]
    assert title not in said(book, capsys, "coverage") + said(book, capsys, "due")
    assert json.loads(said(book, capsys, "due", "--json"))["questions"] == []
    (page,) = coverage_pages(SiteContext(load(book)[0], Templates()))
    assert title not in page.html


def test_what_is_wrong_in_the_file_is_told_with_its_place(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = book / "quizzes/flags.md"
    file.write_text(file.read_text("utf-8").replace("tells_nothing", "ugly"), "utf-8")
    assert main(["--root", str(book), "check"]) == 1
    out = capsys.readouterr().out
    assert "quizzes/flags.md:7:13: " in out
    assert all(kind in out for kind in GRAVITY)


def test_a_report_leaves_its_flags_without_names_or_texts(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        f"Ada Ames {number},{item},{'b' if (number % 2 == 0) == (item == 'gr-01') else 'a'}"
        for number in range(60)
        for item in ("gr-01", "gr-05", "po-01", "po-04")
    ]
    answers = book / "answers.csv"
    answers.write_text("\n".join(["learner,item,response", *rows]), "utf-8")
    assert "Wrote quizzes/flags.md" in said(book, capsys, "results", str(answers), "--to", str(book), "--keep")
    handbook, problems = load(book)
    assert problems == []
    assert handbook.flags
    assert handbook.flags.content.date == dt.datetime.now(tz=dt.UTC).date()
    now = {item.id: revision(item) for _, _, item in handbook.items()}
    flagged = handbook.flags.content.flags
    assert flagged
    assert all(one.revision == now[one.item] and one.answers == 60 for one in flagged)
    assert "Ames" not in (book / "quizzes/flags.md").read_text("utf-8")


def test_answers_that_cannot_be_read_leave_the_flags_as_they_are(book: Path) -> None:
    file = book / "quizzes/flags.md"
    before = file.read_text("utf-8")
    (book / "other.txt").write_text("Nothing here", "utf-8")
    assert main(["--root", str(book), "results", str(book / "other.txt"), "--to", str(book), "--keep"]) == 1
    assert file.read_text("utf-8") == before
