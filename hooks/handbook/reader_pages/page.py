"""A reader's own pages, filled in by the browser: the daily review and the progress page."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.content.handbook import Document
from handbook.practice.model import Practice
from handbook.quiz.model import Quiz
from handbook.quiz.revisions import revisions
from handbook.quiz.scopes import scopes
from handbook.reading.version import readings
from handbook.sign_off.subject import subjects
from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.site.templates import fingerprint

REVIEW, PROGRESS = "/review/", "/progress/"


@dataclass(frozen=True)
class Row:
    """One practice, as the browser needs it to fill in what it remembers."""

    slug: str
    title: str
    address: str
    items: str  # id:revision or id:revision:ring, parted by spaces
    acts: str  # fingerprints of the checklist's acts, parted by spaces
    revision: str  # of its quiz


def own_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/review/` and `/progress/`."""
    of_quizzes = {scope.slug: scope.revision for scope in scopes(context.handbook)}
    chapters = [
        (chapter, [_row(context, practice, of_quizzes[practice.slug]) for practice in practices])
        for chapter, practices in context.chapters
    ]
    values = {"chapters": chapters, "programmes": list(context.handbook.programmes.values()), "revisions": of_quizzes}
    values |= {"readings": readings(context.handbook), "subjects": subjects(context.handbook)}
    for address, name in ((REVIEW, "review"), (PROGRESS, "progress")):
        words = context.words[name]
        html = context.text(f"reader_pages/{name}.html", address, **values)
        yield Page(address, words["title"], words["lead"], "hooks/handbook/locale/words.yml", html=html, hide=("toc",))


def _row(context: SiteContext, practice: Document[Practice], revision: str) -> Row:
    items, acts = context.handbook.quizzes[practice.slug].once(_items), practice.once(_acts)
    return Row(practice.slug, practice.content.title, context.address(practice.slug), items, acts, revision)


def _items(quiz: Document[Quiz]) -> str:
    entries = []
    for item in quiz.content.items:
        entry = (item.id, quiz.once(revisions)[item.id], item.ring_name)
        entries.append(":".join(filter(None, entry)))
    return " ".join(entries)


def _acts(practice: Document[Practice]) -> str:
    return " ".join(fingerprint(act) for _, acts in practice.content.checklist.phases for act in acts)
