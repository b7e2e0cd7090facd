"""A report names causes first, folds what follows under them, and shows the line with a caret."""

from pathlib import Path

from handbook.core.problems import LAST, Problem, fold, report

CAUSE = Problem("docs/b.md", 2, 8, "the page is gone", "Bring it back", breaks="b")
FOLLOWS = [Problem("docs/a.md", line, 1, "there is no `b`", "Correct it", follows="b") for line in (1, 2, 3, 4, 5)]


def test_what_follows_stands_under_its_cause_and_is_counted_apart() -> None:
    assert report([*FOLLOWS, CAUSE]).splitlines() == [
        "docs/b.md:2:8: the page is gone. Bring it back.",
        "  so also docs/a.md:1:1: there is no `b`",
        "  so also docs/a.md:2:1: there is no `b`",
        "  so also docs/a.md:3:1: there is no `b`",
        "  so also 2 more",
        "1 problem found, and 5 more that follow.",
    ]


def test_without_its_cause_a_consequence_stands_for_itself() -> None:
    assert [cause for cause, _ in fold(FOLLOWS)] == FOLLOWS


def test_a_consequence_of_a_consequence_stands_under_the_first_cause() -> None:
    middle = Problem("docs/c.md", 1, 1, "c", "Mend it", breaks="c", follows="b")
    last = Problem("docs/d.md", 1, 1, "d", "Mend it", follows="c")
    assert fold([last, middle, CAUSE]) == [(CAUSE, [middle, last])]


def test_two_that_cause_each_other_are_both_told() -> None:
    one = Problem("a", 1, 1, "a", "Mend it", breaks="a", follows="b")
    two = Problem("b", 1, 1, "b", "Mend it", breaks="b", follows="a")
    assert {problem for cause, others in fold([one, two]) for problem in (cause, *others)} == {one, two}


def test_what_waits_for_all_else_comes_last() -> None:
    waits = Problem("a.lock", 1, 1, "not listed", "Run it", follows=LAST)
    assert [cause for cause, _ in fold([waits, CAUSE])] == [CAUSE, waits]


def test_the_line_is_shown_with_a_caret(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/b.md").write_bytes(b"---\r\ntitle: \tGreet\r\n---\r\n")
    assert report([CAUSE], tmp_path).splitlines()[1:3] == ["    title:  Greet", "           ^"]


def test_of_a_long_line_the_part_around_the_caret_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x" * 500 + "HERE" + "y" * 500, "utf-8")
    _, shown, caret, _ = report([Problem("a.md", 1, 501, "what", "Mend it")], tmp_path).splitlines()
    assert len(shown) < 120
    assert shown[caret.index("^") :].startswith("HERE")


def test_a_file_that_is_gone_or_no_text_shows_no_line(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    problems = [Problem(path, 1, 1, "what", "Mend it") for path in ("a.png", "b.md")]
    assert len(report(problems, tmp_path).splitlines()) == 3
