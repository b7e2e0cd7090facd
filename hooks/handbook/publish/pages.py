"""Every page of the site, and every address that has no content file of its own: rooms of content, and all others."""

from collections.abc import Iterator

from handbook.a_z.page import ADDRESS as A_TO_Z
from handbook.a_z.page import keyword_pages
from handbook.content.handbook import Handbook
from handbook.coverage.page import ADDRESS as COVERAGE
from handbook.coverage.page import coverage_pages
from handbook.exports.page import integration_pages
from handbook.offline.page import ADDRESS as OFFLINE
from handbook.offline.page import offline_pages
from handbook.patterns.page import ADDRESS as PATTERNS
from handbook.patterns.page import pattern_pages
from handbook.phrasebook.page import phrasebook_addresses, phrasebook_pages
from handbook.reader_pages.page import PROGRESS, REVIEW, own_pages
from handbook.registry import PRODUCTS as OF_CONTENT
from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.site.product import Product, at

PRODUCTS: tuple[Product, ...] = (
    *OF_CONTENT,
    Product(phrasebook_pages, phrasebook_addresses),
    Product(coverage_pages, at(COVERAGE)),
    Product(integration_pages),
    Product(own_pages, at(REVIEW, PROGRESS)),
    Product(offline_pages, at(OFFLINE)),
    Product(keyword_pages, at(A_TO_Z)),
)
# For engineers: in no menu, search, map, zip file or offline copy, and at no address that is kept for ever.
UNLISTED = Product(pattern_pages, at(PATTERNS))


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield every page of the site but those that no list has."""
    for product in PRODUCTS:
        yield from product.pages(context)


def generated_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    """Yield the address of every page that has no content file of its own."""
    for product in PRODUCTS:
        yield from product.addresses(handbook, drafts=drafts)
