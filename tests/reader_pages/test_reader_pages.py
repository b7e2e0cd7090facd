"""The reader's own pages know every item, ring, act and revision that the browser may remember."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from handbook.content.handbook import Handbook
from handbook.publish.validation import BuildMode, validate
from handbook.quiz.revisions import quiz_revision, revision
from handbook.quiz.scopes import scopes
from handbook.reader_pages.page import PROGRESS, REVIEW, own_pages
from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.site.templates import Templates, fingerprint
from website import handbook


def made(book: Handbook) -> dict[str, Page]:
    """Return the own pages by address."""
    return {page.address: page for page in own_pages(SiteContext(book, Templates()))}


def rows(page: Page, selector: str) -> dict[str, LexborNode]:
    """Return the page's rows by practice or quiz."""
    found = LexborHTMLParser(page.html).css(selector)
    return {node.attributes.get("data-practice") or node.attributes["data-quiz"] or "": node for node in found}


@pytest.mark.parametrize(("address", "selector"), [(REVIEW, "li[data-items]"), (PROGRESS, "tr[data-items]")])
def test_both_pages_know_every_item_with_its_revision_and_ring(address: str, selector: str) -> None:
    book = handbook()
    entries = {
        slug: [entry.split(":") for entry in (node.attributes["data-items"] or "").split(" ")]
        for slug, node in rows(made(book)[address], selector).items()
    }
    assert entries.keys() == book.practices.keys()
    for slug, quiz in book.quizzes.items():
        rings = [[ring] if (ring := getattr(item, "ring", None)) else [] for item in quiz.content.items]
        whole = zip(quiz.content.items, rings, strict=True)
        assert entries[slug] == [[item.id, revision(item), *ring] for item, ring in whole]


def test_the_progress_page_knows_every_act_and_the_revision_of_every_quiz() -> None:
    book = handbook()
    sets = {scope.slug: scope for scope in scopes(book)}
    found = rows(made(book)[PROGRESS], "tr[data-quiz]")
    assert found.keys() == sets.keys()
    for slug, scope in sets.items():
        practices = scope.practices
        assert found[slug].attributes["data-revision"] == quiz_revision(book, practices, scope.essentials)
        if slug in book.practices:
            acts = [act for _, acts in practices[0].content.checklist.phases for act in acts]
            assert found[slug].attributes["data-acts"] == " ".join(map(fingerprint, acts))
        else:
            assert found[slug].attributes["data-practices"] == " ".join(one.slug for one in practices)


def test_an_edited_question_changes_its_entry_and_no_other(tree: Path) -> None:
    before, _ = validate(tree, BuildMode.PUBLISH)
    quiz = next(iter(before.quizzes.values()))
    first, *others = (item.id for item in quiz.content.items)
    file = next((tree / "quizzes").rglob(f"{quiz.slug}.md"))
    file.write_text(file.read_text("utf-8").replace("    stem: ", "    stem: Now, ", 1), "utf-8")
    after, _ = validate(tree, BuildMode.PUBLISH)
    old, new = (
        dict(entry.split(":")[:2] for entry in (node.attributes["data-items"] or "").split(" "))
        for node in (rows(made(book)[REVIEW], "li[data-items]")[quiz.slug] for book in (before, after))
    )
    assert old[first] != new[first]
    assert {id_: old[id_] for id_ in others} == {id_: new[id_] for id_ in others}


def test_the_review_offers_every_programme_with_its_practices() -> None:
    template = LexborHTMLParser(made(handbook())[REVIEW].html.replace("template", "div"))
    offered = {
        box.attributes["data-programme"]: (box.attributes["data-practices"] or "").split(" ")
        for box in template.css("input[data-programme]")
    }
    assert offered == {slug: list(one.content.practices) for slug, one in handbook().programmes.items()}
