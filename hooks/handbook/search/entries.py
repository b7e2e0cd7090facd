"""What can be found: each page with what a result shows of it, and its words by how much they count."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from handbook.practice.model import Practice
from handbook.quiz.scopes import scopes
from handbook.search.ranking import KEYWORD, SUMMARY, TITLE
from handbook.site.context import SiteContext
from handbook.site.tools import tools
from handbook.situation.model import Situation

Texts = tuple[tuple[float, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Entry:
    """A page in search: where it is, what a result shows, and its texts with what each is worth."""

    address: str
    kind: str
    title: str
    summary: str
    texts: Texts
    phrase: str = ""


def entries(context: SiteContext) -> list[Entry]:
    """Return everything that can be found, situations and practices first."""
    return [entry for product in PRODUCTS for entry in product(context)]


def _situations(context: SiteContext) -> Iterator[Entry]:
    for slug, document in context.handbook.situations.items():
        yield _with_phrase(f"/situations/{slug}/", "situation", document.content, _of_situation(document.content))


def _with_phrase(address: str, kind: str, content: Practice | Situation, texts: Texts) -> Entry:
    return Entry(address, kind, content.title, content.summary, texts, content.say[0].text)


def _of_situation(content: Situation) -> Texts:
    return (
        (TITLE, (content.title, content.ask)),
        (KEYWORD, content.keywords),
        _ladder(content),
    )


def _practices(context: SiteContext) -> Iterator[Entry]:
    for slug, document in context.handbook.practices.items():
        yield _with_phrase(context.address(slug), "practice", document.content, _of_practice(document.content))


def _of_practice(content: Practice) -> Texts:
    return (
        (TITLE, (content.title,)),
        (KEYWORD, content.keywords),
        _ladder(content),
    )


def _ladder(content: Practice | Situation) -> tuple[float, tuple[str, ...]]:
    return SUMMARY, tuple(rung.text for rung in content.still_fails)


def _chapters(context: SiteContext) -> Iterator[Entry]:
    for document, _ in context.chapters:
        content = document.content
        texts: Texts = ((TITLE, (content.title, content.label)), (SUMMARY, (content.summary,)))
        yield Entry(f"/{document.slug}/", "chapter", content.title, content.summary, texts)


def _rehearsals(context: SiteContext) -> Iterator[Entry]:
    """Yield rehearsals by their names: nothing that is said in them is found."""
    for slug, document in context.handbook.rehearsals.items():
        content = document.content
        texts: Texts = ((TITLE, (content.title,)), (KEYWORD, content.keywords), (SUMMARY, (content.summary,)))
        yield Entry(f"/rehearsals/{slug}/", "rehearsal", content.title, content.summary, texts)


def _plain(context: SiteContext) -> Iterator[Entry]:
    book = context.handbook
    for slug, page in book.pages.items():
        if slug != "index" and "/" not in slug:
            yield _of_two(f"/{slug}/", "page", page.content.title, page.content.summary)
    for slug, programme in book.programmes.items():
        yield _of_two(f"/onboarding/{slug}/", "page", programme.content.title, programme.content.summary)
    if book.company:
        content = book.company.content
        labels = tuple(text for entry in content.entries.values() for text in (entry.label, entry.value or ""))
        texts: Texts = ((TITLE, (content.title,)), (SUMMARY, (content.summary,)), (SUMMARY, labels))
        yield Entry("/company/", "page", content.title, content.summary, texts)


def _quizzes(context: SiteContext) -> Iterator[Entry]:
    """Yield quizzes by their titles alone: nothing they ask or answer is found."""
    words = context.words["quiz"]
    for scope in scopes(context.handbook):
        title = words["of"].format(scope.title)
        yield Entry(f"/quizzes/{scope.slug}/", "quiz", title, words["lead"], ((TITLE, (title,)),))


def _tools(context: SiteContext) -> Iterator[Entry]:
    """Yield the generated pages that help with all practices, by their names and by what else they are called."""
    words = context.words
    for name, address in tools(context.handbook).items():
        title, summary = words["tool_names"][name], words["tools_text"][name]
        texts = ((TITLE, (title,)), (KEYWORD, tuple(words["tool_keywords"].get(name, ()))), (SUMMARY, (summary,)))
        yield Entry(address, "tool", title, summary, texts)


def _of_two(address: str, kind: str, title: str, summary: str) -> Entry:
    """Return the entry of a page that is found by its title and its summary."""
    return Entry(address, kind, title, summary, ((TITLE, (title,)), (SUMMARY, (summary,))))


PRODUCTS: tuple[Callable[[SiteContext], Iterator[Entry]], ...] = (
    _situations,
    _practices,
    _chapters,
    _rehearsals,
    _plain,
    _quizzes,
    _tools,
)
