"""The rules as a whole: what each mode forgives. What each rule finds is in tests/golden."""

from pathlib import Path

import pytest

from handbook.core.problems import Problem, report
from handbook.editing.scaffold import scaffold
from handbook.publish.addresses import addresses
from handbook.publish.pages import pages
from handbook.publish.validation import BuildMode, validate
from handbook.site.context import SiteContext
from handbook.site.templates import Templates

DRAFT, QUIZ = "docs/serve/smile.md", "quizzes/serve/smile.md"


@pytest.fixture
def drafted(tree: Path) -> Path:
    """Return the small handbook with a scaffolded draft in it."""
    scaffold(tree, "serve/smile")
    return tree


def _edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def _shown(root: Path) -> set[str]:
    """Return the addresses of all pages in a preview, made as `serve` makes them."""
    handbook, problems = validate(root, BuildMode.PREVIEW)
    assert not problems
    return {page.address for page in pages(SiteContext(handbook, Templates()))}


def test_a_draft_is_judged_in_a_check(drafted: Path) -> None:
    _, problems = validate(drafted, BuildMode.CHECK)
    assert {problem.path for problem in problems} == {DRAFT, QUIZ}


def test_a_draft_is_left_out_of_a_publication_with_its_quiz_and_its_problems(drafted: Path) -> None:
    _edit(drafted, QUIZ, "find: breaks", "find: brakes")
    handbook, problems = validate(drafted, BuildMode.PUBLISH)
    assert not problems
    assert "smile" not in handbook.practices
    assert "smile" not in handbook.quizzes
    assert not [address for address in addresses(handbook) if "smile" in address]
    assert "smile" not in "".join(page.address + page.html for page in pages(SiteContext(handbook, Templates())))


def test_a_draft_is_shown_in_a_preview_and_forgiven(drafted: Path) -> None:
    assert {"/serve/smile/", "/quizzes/smile/"} <= _shown(drafted)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (QUIZ, "find: breaks", "find: brakes"),
        (QUIZ, "items:", "items: ["),
        (DRAFT, "use: greet", "use: nobody"),
        (DRAFT, "granted: false", "granted: maybe"),
        (DRAFT, 'sources: ["TODO: the short name', 'sources: [nobody, "TODO: the short name'),
    ],
)
def test_a_broken_draft_is_left_out_of_a_preview_and_breaks_nothing(
    drafted: Path, path: str, old: str, new: str
) -> None:
    _edit(drafted, path, old, new)
    shown = _shown(drafted)
    assert "/serve/smile/" not in shown
    assert "/serve/greet/" in shown


def test_a_draft_without_its_quiz_is_left_out_of_a_preview(drafted: Path) -> None:
    (drafted / QUIZ).unlink()
    assert "/serve/smile/" not in _shown(drafted)


def test_what_is_published_is_never_forgiven(tree: Path) -> None:
    _edit(tree, "docs/serve/greet.md", "use: listen", "use: nobody")
    for mode in BuildMode:
        assert "there is no practice `nobody`" in report(validate(tree, mode)[1])


def test_problems_are_sorted_by_file_line_and_column_and_told_once() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 5), ("a", 9, 2), ("a", 9, 2)]
    problems = [Problem(*place, "it is wrong", "Mend it") for place in places]
    assert report(problems).splitlines() == [
        "a:9:2: it is wrong. Mend it.",
        "a:9:5: it is wrong. Mend it.",
        "a:10:1: it is wrong. Mend it.",
        "b:1:1: it is wrong. Mend it.",
        "4 problems found.",
    ]
    assert report([]) == ""
    assert report(problems[:1]).endswith("\n1 problem found.")


def test_a_problem_takes_one_line_whatever_it_quotes() -> None:
    assert (
        str(Problem("a", 1, 2, "it says 'x\ny\x00'", "Did you mean `z`?")) == "a:1:2: it says 'x y '. Did you mean `z`?"
    )
