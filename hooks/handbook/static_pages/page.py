"""The home page and ordinary pages."""

from collections.abc import Iterator

from handbook.site.context import SiteContext
from handbook.site.found import Entry, Texts
from handbook.site.page import Page
from handbook.site.product import Product

INTEGRATION = "integrate"  # a page with a module of its own
NEWEST = 3  # pieces of news on the home page


def static_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the home page and every ordinary page."""
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
                f"static_pages/{name}_blocks.html",
                address,
                page=page,
                tools=context.tools,
                groups=context.groups,
                programmes=list(book.programmes.values()),
                chapters=[chapter for chapter, _ in context.chapters],
                news=news.content.newest_first[:NEWEST] if news else (),
            ),
            hide=("navigation", "toc") if home else (),
            label=context.words["nav"]["home"] if home else "",
        )


def _found(context: SiteContext) -> Iterator[Entry]:
    for slug, page in context.handbook.pages.items():
        if slug != "index" and "/" not in slug:
            content = page.content
            texts: Texts = (("title", (content.title,)), ("summary", (content.summary,)))
            yield Entry(page.address, "page", content.title, content.summary, texts)


PRODUCT = Product(static_pages, found=_found)
