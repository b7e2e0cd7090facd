"""The only list of products: every page of the site, and every address that has no content file of its own."""

from collections.abc import Iterator

from handbook.a_z.page import ADDRESS as A_TO_Z
from handbook.a_z.page import keyword_pages
from handbook.chapter.page import chapter_pages
from handbook.company.page import company_pages
from handbook.content.handbook import Handbook
from handbook.coverage.page import ADDRESS as COVERAGE
from handbook.coverage.page import coverage_pages
from handbook.exports.page import integration_pages
from handbook.huddle.page import huddle_addresses, huddle_pages
from handbook.news.page import news_pages
from handbook.offline.page import ADDRESS as OFFLINE
from handbook.offline.page import offline_pages
from handbook.phrasebook.page import ADDRESS as PHRASEBOOK
from handbook.phrasebook.page import phrasebook_pages
from handbook.practice.page import practice_pages
from handbook.print.page import checklist_pages, cue_card_pages, sheet_addresses
from handbook.programme.page import programme_addresses, programme_pages
from handbook.quiz.page import quiz_addresses, quiz_pages
from handbook.reader_pages.page import PROGRESS, REVIEW, own_pages
from handbook.rehearsal.page import rehearsal_addresses, rehearsal_pages
from handbook.sign_off.page import sign_off_addresses, sign_off_pages
from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.site.product import Product, at
from handbook.situation.page import situation_addresses, situation_pages
from handbook.sources.page import source_pages
from handbook.static_pages.page import static_pages

PRODUCTS: tuple[Product, ...] = (
    Product(static_pages),
    Product(company_pages),
    Product(source_pages),
    Product(news_pages),
    Product(situation_pages, situation_addresses),
    Product(chapter_pages),
    Product(practice_pages),
    Product(rehearsal_pages, rehearsal_addresses),
    Product(huddle_pages, huddle_addresses),
    Product(programme_pages, programme_addresses),
    Product(sign_off_pages, sign_off_addresses),
    Product(quiz_pages, quiz_addresses),
    Product(cue_card_pages, sheet_addresses),
    Product(checklist_pages),
    Product(phrasebook_pages, at(PHRASEBOOK)),
    Product(coverage_pages, at(COVERAGE)),
    Product(integration_pages),
    Product(own_pages, at(REVIEW, PROGRESS)),
    Product(offline_pages, at(OFFLINE)),
    Product(keyword_pages, at(A_TO_Z)),
)


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield every page of the site."""
    for product in PRODUCTS:
        yield from product.pages(context)


def generated_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    """Yield the address of every page that has no content file of its own."""
    for product in PRODUCTS:
        yield from product.addresses(handbook, drafts=drafts)
