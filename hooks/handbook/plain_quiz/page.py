"""The pages of plain quizzes, each answered like any quiz, and never as a test."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from handbook.content.handbook import Document, Handbook
from handbook.items.base import ItemBase
from handbook.plain_quiz.model import PlainQuiz
from handbook.plain_quiz.rules import RULES
from handbook.quiz.revisions import revision
from handbook.quiz.scopes import QUESTION
from handbook.site.context import SiteContext
from handbook.site.found import Entry as Found
from handbook.site.page import Page
from handbook.site.product import Product


@dataclass(frozen=True)
class Entry:
    """An item as its page shows it, by the names that the template of all quizzes reads."""

    item: ItemBase
    revision: str
    about: str  # the slug of the practice to learn more from, and the heading there; empty for none
    anchor: str
    practice: str
    topic: str = ""
    essential: bool = False


def address_of(slug: str) -> str:
    """Return the address of the plain quiz."""
    return f"/quizzes/plain/{slug}/"


def plain_quiz_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of every plain quiz."""
    quizzes = list(context.handbook.plain_quizzes.values())
    following = {one.slug: after for one, after in pairwise(quizzes)}
    for quiz in quizzes:
        yield _page(context, quiz, following.get(quiz.slug))


def _page(context: SiteContext, quiz: Document[PlainQuiz], after: Document[PlainQuiz] | None) -> Page:
    address, title = address_of(quiz.slug), quiz.content.title
    asks = len({item.unit for item in quiz.content.items})
    follows = (after.content.title, address_of(after.slug)) if after else (context.words["quizzes"], "/quizzes/")
    values = {"quiz": quiz, "entries": list(_entries(quiz)), "asks": asks, "minutes": round(asks * QUESTION) or 1}
    return Page(
        address,
        context.words["quiz"]["of"].format(title),
        context.words["plain_quiz"]["label"],
        quiz.source.path,
        html=context.text("plain_quiz/page.html", address, follows=follows, settings=context.settings, **values),
        hide=("toc",),
    )


def _entries(quiz: Document[PlainQuiz]) -> Iterator[Entry]:
    for item in quiz.content.items:
        about, _, anchor = item.learn_more.rpartition("#")
        yield Entry(item, revision(item), about, anchor, f"plain-{quiz.slug}")


def plain_quiz_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    """Yield the address of every plain quiz."""
    yield from map(address_of, handbook.found("plain_quizzes", drafts=drafts))


def _found(context: SiteContext) -> Iterator[Found]:
    """Yield plain quizzes by their titles alone, as all quizzes: nothing they ask or answer is found."""
    for slug, quiz in context.handbook.plain_quizzes.items():
        title = context.words["quiz"]["of"].format(quiz.content.title)
        yield Found(address_of(slug), "quiz", title, context.words["plain_quiz"]["label"], (("title", (title,)),))


PRODUCT = Product(
    plain_quiz_pages,
    plain_quiz_addresses,
    found=_found,
    rules=RULES,
    bundles={"plain-quiz.css": ("plain_quiz/plain_quiz.css",)},
)
