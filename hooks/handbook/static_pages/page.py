"""The home page, ordinary pages, the company file, the sources and the news."""

from collections.abc import Iterator

from handbook.company.model import Company, News, Sources
from handbook.content.handbook import Document
from handbook.practice.model import Practice
from handbook.site.context import SiteContext
from handbook.site.page import Page

INTEGRATION = "integrate"  # a page with a module of its own
NEWEST = 3  # pieces of news on the home page


def plain_pages(context: SiteContext) -> Iterator[Page]:
    """Yield every page that is neither chapter, practice, situation nor generated."""
    book, news = context.handbook, context.handbook.news
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
            markdown=context.text(f"static_pages/{name}.md", address, page=page),
            blocks=context.blocks(
                f"static_pages/{name}.html",
                address,
                page=page,
                groups=context.groups,
                chapters=[chapter for chapter, _ in context.chapters],
                news=news.content.newest_first[:NEWEST] if news else (),
            ),
            hide=("navigation", "toc") if home else (),
            label=context.words["nav"]["home"] if home else "",
        )
    if book.company:
        yield _single(context, "company", book.company)
    if book.sources:
        yield _single(context, "sources", book.sources, citing=_citing(context, book.sources))
    if news:
        yield _single(context, "news", news)


def _single(
    context: SiteContext,
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
        markdown=context.text(f"{name}/{name}.md", address, **values),
        blocks=context.blocks(f"{name}/{name}.html", address, **values),
    )


def _citing(context: SiteContext, sources: Document[Sources]) -> dict[str, list[Document[Practice]]]:
    """Return the practices that cite each source."""
    return {
        source.id: [
            practice
            for practice in context.handbook.practices.values()
            if any(citation.partition("#")[0] == source.id for citation in practice.content.sources)
        ]
        for source in sources.content.sources
    }
