"""Every page of the site, product by product."""

from collections.abc import Callable, Iterator

from handbook.a_z.page import keyword_pages
from handbook.chapter.page import chapter_pages
from handbook.coverage.page import coverage_pages
from handbook.exports.page import integration_pages
from handbook.phrasebook.page import phrasebook_pages
from handbook.practice.page import practice_pages
from handbook.print.page import checklist_pages, cue_card_pages
from handbook.programme.page import programme_pages
from handbook.quiz.page import quiz_pages
from handbook.reader_pages.page import own_pages
from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.situation.page import situation_pages
from handbook.static_pages.page import plain_pages

PRODUCTS: tuple[Callable[[SiteContext], Iterator[Page]], ...] = (
    plain_pages,
    situation_pages,
    chapter_pages,
    practice_pages,
    programme_pages,
    quiz_pages,
    cue_card_pages,
    checklist_pages,
    phrasebook_pages,
    coverage_pages,
    integration_pages,
    own_pages,
    keyword_pages,
)


def pages(context: SiteContext) -> Iterator[Page]:
    """Yield every page of the site."""
    for product in PRODUCTS:
        yield from product(context)
