"""The page of the company file."""

from collections.abc import Iterator

from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.site.single_page import single_page


def company_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/company/`, where the file exists."""
    if company := context.handbook.company:
        yield single_page(context, "company", company)
