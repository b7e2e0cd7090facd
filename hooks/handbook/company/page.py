"""The page of the company file."""

from collections.abc import Iterator

from handbook.company.rules import RULES
from handbook.site.context import SiteContext
from handbook.site.found import Entry, Texts
from handbook.site.page import Page
from handbook.site.product import Product
from handbook.site.single_page import single_page


def company_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/company/`, where the file exists."""
    if company := context.handbook.company:
        yield single_page(context, "company", company)


def _found(context: SiteContext) -> Iterator[Entry]:
    if company := context.handbook.company:
        content = company.content
        entries = content.entries.values()
        labels = tuple(text for entry in entries for text in (entry.label, *(act.text for act in entry.value or ())))
        texts: Texts = (("title", (content.title,)), ("summary", (content.summary,)), ("summary", labels))
        yield Entry("/company/", "page", content.title, content.summary, texts)


PRODUCT = Product(company_pages, found=_found, rules=RULES)
