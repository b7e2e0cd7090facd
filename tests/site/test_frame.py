"""What is around pages on the built site: each is in a section, and marked there."""

from urllib.parse import urljoin

import pytest

from handbook.site.templates import FOLDER
from handbook.site.templates import WORDS as FILE
from handbook.site.words import read_interface_words
from website import NOT_FOUND, Website, handbook, page_addresses

BOOK = handbook()
NAV = read_interface_words(FOLDER / FILE)["nav"]
REHEARSAL = next(iter(BOOK.rehearsals))
PRACTICE = next(iter(BOOK.practices))
PROGRAMME = next(iter(BOOK.programmes))
# Pages that the menu does not list, each with its section, and the page there that it belongs to.
BELOW = {
    f"/huddles/{PRACTICE}/": ("print", "/huddles/"),
    f"/quizzes/{PRACTICE}/": ("quizzes", "/quizzes/"),
    f"/sign-off/{PROGRAMME}/": ("onboarding", "/sign-off/"),
    f"/role-play/{REHEARSAL}/": ("rehearsals", f"/rehearsals/{REHEARSAL}/"),
    "/project/coverage/": ("about", "/project/coverage/"),  # on itself alone
}


def test_every_page_is_in_one_section(site: Website) -> None:
    addresses = [address for address in page_addresses() if address != NOT_FOUND]
    assert len(addresses) > len(BOOK.practices)
    lit = {address: len(site.page(address).css(".md-tabs .md-grid [aria-current]")) for address in addresses}
    assert {address for address, count in lit.items() if count != 1} == set()


@pytest.mark.parametrize("address", BELOW)
def test_a_page_that_the_menu_does_not_list_is_marked_where_it_belongs(site: Website, address: str) -> None:
    section, place = BELOW[address]
    page = site.page(address)
    assert [link.text() for link in page.css(".md-tabs .md-grid [aria-current=true]")] == [NAV[section]]
    marked = [link.attributes["href"] or "" for link in page.css(".md-sidebar--primary [aria-current]")]
    assert [urljoin(address, link) for link in marked] == [place]


def test_rehearsals_stand_under_their_chapters_in_the_menu(site: Website) -> None:
    chapters = {one.content.chapter for one in BOOK.rehearsals.values()}
    menu = site.page("/rehearsals/").css(".md-sidebar--primary .beside > ul > li > a")
    assert [link.text(strip=True) for link in menu] == [
        chapter.content.title for slug, chapter in BOOK.chapters.items() if slug in chapters
    ]
    here = site.page(f"/rehearsals/{REHEARSAL}/").css_first(".md-sidebar--primary .beside ul ul")
    assert here is not None
    found = (one.content for one in BOOK.rehearsals.values())
    titles = [one.title for one in found if one.chapter == BOOK.rehearsals[REHEARSAL].content.chapter]
    assert [link.text(strip=True) for link in here.css("a")] == titles


@pytest.mark.parametrize("address", page_addresses())
def test_a_list_of_what_is_on_the_page_has_more_than_one_entry(site: Website, address: str) -> None:
    for listed in site.page(address).css("[data-md-component=toc]"):
        assert len(listed.css("a")) > 1


def test_the_reader_s_own_pages_lead_to_no_neighbours(site: Website) -> None:
    assert [address for address in ("/progress/", "/review/") if site.page(address).css(".neighbours")] == []
    assert site.page(BOOK.practices[PRACTICE].address).css(".neighbours")


def test_situations_are_listed_once_on_their_own_page(site: Website) -> None:
    page = site.page("/situations/")
    assert len(page.css("article a[href$='shouting/']")) >= 1
    assert page.css(".md-sidebar--primary[hidden]")
