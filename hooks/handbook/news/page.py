"""The page of all news."""

from collections.abc import Iterator

from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.site.product import Product
from handbook.site.single_page import single_page


def news_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/news/`, where somebody writes news."""
    if news := context.handbook.news:
        yield single_page(context, "news", news)


PRODUCT = Product(news_pages)
