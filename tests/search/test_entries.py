"""What can be found: each page once, by its kind, and a quiz by its title alone."""

from pathlib import Path

from handbook.content.load import load
from handbook.search.bm25 import weights
from handbook.search.entries import entries
from handbook.search.language import Language
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from trees import larger


def test_situations_come_first_then_practices(tree: Path) -> None:
    made = entries(SiteContext(load(tree)[0], Templates()))
    kinds = [entry.kind for entry in made]
    assert kinds == sorted(kinds, key=["situation", "practice", "chapter", "rehearsal", "page", "quiz", "tool"].index)
    assert {"situation", "practice", "chapter", "rehearsal", "page", "quiz", "tool"} == set(kinds)


def test_a_quiz_is_found_by_its_title_alone(tree: Path) -> None:
    quizzes = [entry for entry in entries(SiteContext(load(tree)[0], Templates())) if entry.kind == "quiz"]
    assert quizzes
    assert all(entry.texts == (("title", (entry.title,)),) for entry in quizzes)


def test_a_tool_is_found_by_what_people_call_it(tree: Path, language: Language) -> None:
    made = entries(SiteContext(load(tree)[0], Templates()))
    postings = weights(made, language, {}).postings
    (huddles,) = (number for number, entry in enumerate(made) if entry.address == "/huddles/")
    for word in ("huddle", "meeting", "briefing"):
        assert huddles in dict(postings[language.stem(word)])


def test_drafts_are_found_where_they_are_shown_only(tree: Path) -> None:
    file = tree / "docs/situations/long-queue.md"
    file.write_text(file.read_text("utf-8").replace("---\n", "---\ndraft: true\n", 1), "utf-8")
    book = load(tree)[0]
    shown = {entry.address for entry in entries(SiteContext(book, Templates()))}
    built = {entry.address for entry in entries(SiteContext(book.without(book.drafts), Templates()))}
    assert shown - built == {"/situations/long-queue/"}


def test_a_ladder_is_found_by_what_its_steps_do_and_not_by_words_to_say(tmp_path: Path, language: Language) -> None:
    made = entries(SiteContext(load(larger(tmp_path))[0], Templates()))
    postings = weights(made, language, {}).postings
    (sold_out,) = (number for number, entry in enumerate(made) if entry.address == "/situations/out-of-stock/")
    found = {term for term, pages in postings.items() if sold_out in dict(pages)}
    assert language.stem("listen") in found  # "Ring another shop while they listen"
    assert not {language.stem(word) for word in ("street", "town", "list")} & found  # fill-ins, and what is said
    assert made[sold_out].phrase.startswith("[Name of the thing]")
