"""Grave subjects: `check` warns about each that no page says it teaches, where keywords promise it; nothing fails."""

from pathlib import Path

import pytest

from handbook.cli import main
from handbook.content.load import load
from handbook.core.problems import Problem
from handbook.grave.subjects import read_subjects
from handbook.grave.untaught import untaught
from handbook.publish.validation import BuildMode, validate

PAGE, SITUATION, COMPANY = "docs/serve/thank.md", "docs/situations/long-queue.md", "docs/company.md"
SUBJECTS = [subject.id for subject in read_subjects()]


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def _teach(tree: Path, *subjects: str, page: str = PAGE) -> None:
    _replace(tree / page, "owner: ", f"teaches: [{', '.join(subjects)}]\nowner: ")


def _leave_out(tree: Path, *subjects: str) -> None:
    entries = "".join(f"  - {{ subject: {subject}, because: Nobody meets it here. }}\n" for subject in subjects)
    _replace(tree / COMPANY, "contacts:\n", f"not_taught:\n{entries}contacts:\n")


def _warned(tree: Path) -> list[Problem]:
    assert not [problem for problem in validate(tree, BuildMode.CHECK)[1] if not problem.path.endswith(".lock")]
    return untaught(load(tree)[0])


def test_no_subject_is_listed_twice_and_none_has_a_word_twice() -> None:
    assert len(set(SUBJECTS)) == len(SUBJECTS) > 20
    assert all(len(set(subject.words)) == len(subject.words) for subject in read_subjects())


def test_a_handbook_that_names_none_is_told_so_once(tree: Path) -> None:
    [warning] = _warned(tree)
    assert warning.place == f"{COMPANY}:2:1"
    assert all(f"`{subject}`" in warning.what for subject in SUBJECTS)


def test_each_subject_is_told_by_itself_as_soon_as_one_is_named(tree: Path) -> None:
    _teach(tree, *SUBJECTS[2:])
    told = [str(warning) for warning in _warned(tree)]
    assert told == [
        f"{COMPANY}:2:1: no page says that it teaches `{subject.id}` ({subject.name}). Write `teaches: [{subject.id}]` "
        "where one does, or give a reason under `not_taught:` here."
        for subject in read_subjects()[:2]
    ]


def test_practices_and_situations_teach_and_the_company_file_leaves_out_the_rest(tree: Path) -> None:
    _teach(tree, *SUBJECTS[::3])
    _teach(tree, *SUBJECTS[1::3], page=SITUATION)
    _leave_out(tree, *SUBJECTS[2::3])
    assert not _warned(tree)


def test_a_draft_teaches_nobody(tree: Path) -> None:
    _teach(tree, "scam", page=SITUATION)
    _leave_out(tree, *(subject for subject in SUBJECTS if subject != "scam"))
    assert not _warned(tree)
    _replace(tree / SITUATION, "owner: ", "draft: true\nowner: ")
    assert len(untaught(load(tree)[0])) == 1


@pytest.mark.parametrize("keyword", ["scams", "Phishing", "caught by a scammed friend", '"thanks, gift cards"'])
def test_a_keyword_that_promises_a_subject_is_where_the_warning_stands(tree: Path, keyword: str) -> None:
    """With any ending, between other words, or after a comma."""
    _replace(tree / PAGE, "gratitude, goodbye]", f"gratitude, {keyword}]")
    line = (tree / PAGE).read_text("utf-8").partition("keywords:")[0].count("\n") + 1
    promised, others = _warned(tree)
    assert promised.place == f"{PAGE}:{line}:42"
    said = keyword.strip('"').rpartition(", ")[2]
    told = f"no page says that it teaches `scam` ({_name('scam')}), and the keyword '{said}' promises it"
    assert promised.what == told
    assert "`teaches: [scam]`" in promised.remedy
    assert "`scam`" not in others.what


@pytest.mark.parametrize("keyword", ["scampi", "gift of a card", '"gift, card"', "thank you card"])
def test_other_words_promise_nothing(tree: Path, keyword: str) -> None:
    _replace(tree / PAGE, "gratitude, goodbye]", f"gratitude, {keyword}]")
    assert len(_warned(tree)) == 1


def test_a_subject_that_several_pages_promise_is_told_once_where_it_is_promised_most(tree: Path) -> None:
    _replace(tree / SITUATION, "waiting, busy]", "waiting, fraud, phishing]")
    _replace(tree / PAGE, "gratitude, goodbye]", "gratitude, scam]")
    promised, _ = sorted(_warned(tree), reverse=True)
    assert promised.path == SITUATION
    assert promised.what.endswith(f"; so do keywords of {PAGE}")


def test_a_warning_fails_nothing_and_is_marked_as_one(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _teach(tree, *SUBJECTS[1:])
    assert main(["--root", str(tree), "check"]) == 0
    warning, count, well = capsys.readouterr().out.splitlines()
    assert warning.startswith(f"{COMPANY}:2:1: warning: no page says that it teaches `{SUBJECTS[0]}`")
    assert count == "1 warning."
    assert well.startswith("Otherwise all is well: ")
    assert main(["--root", str(tree), "check", "--format=github"]) == 0
    assert capsys.readouterr().out.startswith(f"::warning file={COMPANY},line=2,col=1::no page says that it teaches")


def test_where_something_is_wrong_there_are_no_warnings(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _teach(tree, "scams")
    assert main(["--root", str(tree), "check"]) == 1
    assert "warning" not in capsys.readouterr().out


def _name(subject: str) -> str:
    return next(each.name for each in read_subjects() if each.id == subject)
