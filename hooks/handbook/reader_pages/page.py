"""A reader's own pages, filled in by the browser: the daily review, the progress page, and what is kept offline."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.content.handbook import Document
from handbook.practice.model import Practice
from handbook.quiz.model import Choice, Quiz
from handbook.quiz.revisions import revisions
from handbook.quiz.scopes import subjects
from handbook.site.context import Shelf
from handbook.site.page import Page
from handbook.site.templates import fingerprint

REVIEW, PROGRESS, OFFLINE = "/review/", "/progress/", "/offline/"


@dataclass(frozen=True)
class Row:
    """One practice, as the browser needs it to fill in what it remembers."""

    slug: str
    title: str
    address: str
    items: str  # id:revision or id:revision:ring, parted by spaces
    acts: str  # fingerprints of the checklist's acts, parted by spaces
    revision: str  # of its quiz


def own_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield `/review/`, `/progress/` and `/offline/`."""
    of_quizzes = {subject.slug: subject.revision for subject in subjects(shelf.handbook)}
    chapters = [
        (chapter, [_row(shelf, practice, of_quizzes[practice.slug]) for practice in practices])
        for chapter, practices in shelf.chapters
    ]
    values = {"chapters": chapters, "programmes": list(shelf.handbook.programmes.values()), "revisions": of_quizzes}
    for address, name in ((REVIEW, "review"), (PROGRESS, "progress"), (OFFLINE, "offline")):
        words = shelf.words[name]
        html = shelf.text(f"reader_pages/{name}.html", address, **values)
        yield Page(address, words["title"], words["lead"], "hooks/handbook/locale/words.yml", html=html, hide=("toc",))


def _row(shelf: Shelf, practice: Document[Practice], revision: str) -> Row:
    items, acts = shelf.handbook.quizzes[practice.slug].once(_items), practice.once(_acts)
    return Row(practice.slug, practice.content.title, shelf.address(practice.slug), items, acts, revision)


def _items(quiz: Document[Quiz]) -> str:
    entries = []
    for item in quiz.content.items:
        ring = item.ring if isinstance(item, Choice) and item.ring else ""
        entries.append(":".join(part for part in (item.id, quiz.once(revisions)[item.id], ring) if part))
    return " ".join(entries)


def _acts(practice: Document[Practice]) -> str:
    return " ".join(fingerprint(act) for _, acts in practice.content.checklist.phases for act in acts)
