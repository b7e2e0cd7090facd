"""The home page, ordinary pages, the company file, the sources and the news."""

from collections.abc import Iterator

from handbook.company.model import Company, News, Sources
from handbook.content.handbook import Document
from handbook.practice.model import Practice
from handbook.site.context import Shelf
from handbook.site.page import Page

INTEGRATION = "integrate"  # a page with a module of its own
NEWEST = 3  # pieces of news on the home page


def plain_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield every page that is neither chapter, practice, situation nor generated."""
    book, news = shelf.handbook, shelf.handbook.news
    for slug, page in book.pages.items():
        if slug == INTEGRATION:
            continue
        home = slug == "index"
        address = "/" if home else f"/{slug}/"
        name = "home" if home else "plain"
        yield Page(
            address,
            page.content.title,
            page.content.summary,
            page.source.path,
            markdown=shelf.text(f"static_pages/{name}.md", address, page=page),
            blocks=shelf.blocks(
                f"static_pages/{name}.html",
                address,
                page=page,
                groups=shelf.groups,
                chapters=[chapter for chapter, _ in shelf.chapters],
                news=news.content.newest_first[:NEWEST] if news else (),
            ),
            hide=("navigation", "toc") if home else (),
            label=shelf.words["nav"]["home"] if home else "",
        )
    if book.company:
        yield _single(shelf, "company", book.company)
    if book.sources:
        yield _single(shelf, "sources", book.sources, citing=_citing(shelf, book.sources))
    if news:
        yield _single(shelf, "news", news)


def _single(
    shelf: Shelf,
    name: str,
    document: Document[Company] | Document[Sources] | Document[News],
    **values: object,
) -> Page:
    """Return the page of a document that stands alone; its name is that of its templates and of its address."""
    address, values = f"/{name}/", values | {name: document}
    return Page(
        address,
        document.content.title,
        document.content.summary,
        document.source.path,
        markdown=shelf.text(f"{name}/{name}.md", address, **values),
        blocks=shelf.blocks(f"{name}/{name}.html", address, **values),
    )


def _citing(shelf: Shelf, sources: Document[Sources]) -> dict[str, list[Document[Practice]]]:
    """Return the practices that cite each source."""
    return {
        source.id: [
            practice
            for practice in shelf.handbook.practices.values()
            if any(citation.partition("#")[0] == source.id for citation in practice.content.sources)
        ]
        for source in sources.content.sources
    }
