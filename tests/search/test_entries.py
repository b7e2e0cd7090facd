"""What can be found: each page once, by its kind, and a quiz by its title alone."""

from pathlib import Path

from handbook.content.load import load
from handbook.search.entries import entries
from handbook.site.context import SiteContext
from handbook.site.templates import Templates


def test_situations_come_first_then_practices(tree: Path) -> None:
    made = entries(SiteContext(load(tree)[0], Templates()))
    kinds = [entry.kind for entry in made]
    assert kinds == sorted(kinds, key=["situation", "practice", "chapter", "page", "quiz", "tool"].index)
    assert {"situation", "practice", "chapter", "page", "quiz", "tool"} == set(kinds)


def test_a_quiz_is_found_by_its_title_alone(tree: Path) -> None:
    quizzes = [entry for entry in entries(SiteContext(load(tree)[0], Templates())) if entry.kind == "quiz"]
    assert quizzes
    assert all(entry.texts == ((8.0, (entry.title,)),) for entry in quizzes)


def test_drafts_are_found_where_they_are_shown_only(tree: Path) -> None:
    file = tree / "docs/situations/long-queue.md"
    file.write_text(file.read_text("utf-8").replace("---\n", "---\ndraft: true\n", 1), "utf-8")
    book = load(tree)[0]
    shown = {entry.address for entry in entries(SiteContext(book, Templates()))}
    built = {entry.address for entry in entries(SiteContext(book.without(book.drafts), Templates()))}
    assert shown - built == {"/situations/long-queue/"}
