"""Quiz pages: one a practice, one a chapter, and an index; whole without scripts, lively with quiz/player.js."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from handbook.content.handbook import Handbook
from handbook.items.base import ItemBase
from handbook.quiz.model import essential_units
from handbook.quiz.revisions import revisions
from handbook.quiz.rules import RULES
from handbook.quiz.scopes import Scope, scopes
from handbook.site.context import SiteContext
from handbook.site.found import Entry as Found
from handbook.site.menu import Menu, Nav, Section
from handbook.site.page import Heading, Page
from handbook.site.practice_row import practice_row
from handbook.site.product import Product

Bodies = dict[str, Markup]  # by the id of the item


@dataclass(frozen=True)
class Entry:
    """An item as its page shows it."""

    item: ItemBase
    revision: str
    about: str  # the slug of the practice to learn more from, and the heading there
    anchor: str
    topic: str
    practice: str
    essential: bool


@dataclass(frozen=True)
class Entries:
    """The entries of one practice on a quiz page: worked out when they are shown, and equal when all they show is."""

    practice: str
    topic: str
    items: tuple[ItemBase, ...]
    revisions: dict[str, str]
    essentials: tuple[str, ...]

    def __iter__(self) -> Iterator[Entry]:
        """Yield every item as its page shows it."""
        for item in self.items:
            slug, _, anchor = item.learn_more.rpartition("#")
            about = slug or self.practice
            essential = item.unit in self.essentials
            yield Entry(item, self.revisions[item.id], about, anchor, self.topic, self.practice, essential)


def entries_of(context: SiteContext, scope: Scope) -> list[Entries]:
    """Return the entries of the quiz on the scope, practice by practice."""
    found = []
    for practice in scope.practices:
        quiz = context.handbook.quizzes[practice.slug]
        topic = practice.content.title if len(scope.practices) > 1 else ""
        items = tuple(scope.items(quiz.content))
        essentials = essential_units(quiz.content) if scope.essentials else ()
        found.append(Entries(practice.slug, topic, items, quiz.once(revisions), essentials))
    return found


def quiz_pages(context: SiteContext) -> Iterator[Page]:
    """Yield every quiz page, and `/quizzes/`."""
    bodies: dict[str, Bodies] = {}  # by practice
    following = _following(context)
    for scope in scopes(context.handbook):
        if scope.kind == "chapter":
            bodies.clear()  # of the chapter before, for they are long
        yield _page(context, scope, bodies, following.get(scope.address))
    yield _index(context)


def _page(context: SiteContext, scope: Scope, bodies: dict[str, Bodies], follows: tuple[str, str] | None) -> Page:
    address = f"/quizzes/{scope.slug}/"
    title = scope.heading(context.words["quiz"])
    values = {"scope": scope, "heading": title, "parts": list(_parts(context, scope, address, bodies))}
    values |= {
        "chances": scope.chances(context.handbook),
        "follows": follows,
        "asks": scope.asks(context.handbook),
        "minutes": scope.minutes(context.handbook),
    }
    return Page(
        address,
        title,
        context.words["quiz"]["lead"],
        context.handbook.quizzes[scope.practices[0].slug].source.path,
        html=context.text("quiz/quiz.html", address, **values, settings=context.settings),
        hide=("toc",),
        label=scope.title,
    )


def _following(context: SiteContext) -> dict[str, tuple[str, str]]:
    """Return title and address of what follows each practice or chapter but the last, by the address of that."""
    chapters = [(chapter.content.title, f"/{chapter.slug}/") for chapter, _ in context.chapters]
    every = (practice for _, practices in context.chapters for practice in practices)
    practices = [(practice.content.title, f"/{practice.folder}/{practice.slug}/") for practice in every]
    return {address: after for order in (chapters, practices) for (_, address), after in pairwise(order)}


def _parts(context: SiteContext, scope: Scope, address: str, bodies: dict[str, Bodies]) -> Iterator[str]:
    """Yield the items of each practice, numbered throughout."""
    first = 1
    for entries in entries_of(context, scope):
        if not scope.essentials and entries.practice not in bodies:
            bodies[entries.practice] = _bodies(context, entries.practice, address)
        made = {} if scope.essentials else bodies[entries.practice]
        values = {"entries": entries, "first": first, "bodies": made, "settings": context.settings}
        yield context.text("quiz/quiz_part.html", address, entries.practice, **values)
        first += len(entries.items)


def _bodies(context: SiteContext, practice: str, address: str) -> Bodies:
    """Return the bodies of all items of the practice's quiz: links lead the same way from every quiz page."""
    quiz = context.handbook.quizzes[practice]
    entries = Entries(practice, "", quiz.content.items, quiz.once(revisions), ())
    return context.parts("quiz/quiz_bodies.html", address, practice, entries=entries, settings=context.settings)


def _index(context: SiteContext) -> Page:
    rows = [(chapter, [practice_row(context, one) for one in practices]) for chapter, practices in context.chapters]
    every = scopes(context.handbook)
    sizes = {scope.slug: (scope.asks(context.handbook), scope.minutes(context.handbook)) for scope in every}
    values: dict[str, object] = {"chapters": [each for each in rows if each[1]], "sizes": sizes}
    values |= {"revisions": {scope.slug: scope.revision for scope in scopes(context.handbook)}}
    tests = [(scope.slug, scope.title) for scope in scopes(context.handbook) if scope.is_test]
    plain = {slug: quiz.content for slug, quiz in context.handbook.plain_quizzes.items()}
    headings = [Heading(chapter.slug, chapter.content.title) for chapter, _ in context.chapters]
    headings += [Heading("programme-tests", context.words["programme_tests"])] * bool(tests)
    headings += [Heading("plain-quizzes", context.words["plain_quiz"]["title"])] * bool(plain)
    return Page(
        "/quizzes/",
        context.words["quizzes"],
        context.words["quizzes_lead"],
        "quizzes/",
        html=context.text("quiz/quizzes.html", "/quizzes/", tests=tests, plain=plain, **values),
        headings=tuple(headings),
        hide=("toc",),  # the menu has the same
    )


def quiz_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    """Yield the address of the quiz of every chapter, practice and programme, and of their index."""
    yield "/quizzes/"
    for kind in ("chapters", "practices", "programmes"):
        yield from (f"/quizzes/{slug}/" for slug in handbook.found(kind, drafts=drafts))


def _found(context: SiteContext) -> Iterator[Found]:
    """Yield quizzes by their titles alone: nothing they ask or answer is found."""
    words = context.words["quiz"]
    for scope in scopes(context.handbook):
        title = words["of"].format(scope.title)
        yield Found(f"/quizzes/{scope.slug}/", "quiz", title, words["lead"], (("title", (title,)),))


def _section(menu: Menu) -> Nav:
    return [*menu.by_chapter("quizzes"), menu.files["/review/"], menu.files["/progress/"]]


PRODUCT = Product(quiz_pages, quiz_addresses, Section("quizzes", _section, "practise"), _found, RULES)
