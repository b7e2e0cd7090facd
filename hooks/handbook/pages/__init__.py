"""Every page of the site, product by product."""

from collections.abc import Callable, Iterator

from handbook.pages.chapters import chapter_pages
from handbook.pages.coverage import coverage_pages
from handbook.pages.integration import integration_pages
from handbook.pages.keywords import keyword_pages
from handbook.pages.own import own_pages
from handbook.pages.page import Page
from handbook.pages.phrasebook import phrasebook_pages
from handbook.pages.plain import plain_pages
from handbook.pages.practices import practice_pages
from handbook.pages.programmes import programme_pages
from handbook.pages.quizzes import quiz_pages
from handbook.pages.sheets import checklist_pages, cue_card_pages
from handbook.pages.shelf import Shelf
from handbook.pages.situations import situation_pages

PRODUCTS: tuple[Callable[[Shelf], Iterator[Page]], ...] = (
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


def pages(shelf: Shelf) -> Iterator[Page]:
    """Yield every page of the site."""
    for product in PRODUCTS:
        yield from product(shelf)
