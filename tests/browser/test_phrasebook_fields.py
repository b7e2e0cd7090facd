"""The fields of the phrasebook: on phones phrases begin high up and menus are folded; elsewhere all are in one line."""

from playwright.sync_api import Page, expect

from browser.opening import Opener
from handbook.site.templates import Templates
from website import handbook

WORDS = Templates().words["filter"]
PHONE = {"width": 390, "height": 844}
HIGHEST = 364  # pixels above the first phrase
FIELDS = "[data-filter]"


def _tops(page: Page) -> set[float]:
    found: set[float] = set(page.locator(FIELDS).evaluate_all("all => all.map(one => one.getBoundingClientRect().y)"))
    return found


def test_on_a_phone_the_first_phrase_begins_high_up(open_page: Opener) -> None:
    page = open_page("/phrasebook/", viewport=PHONE)
    expect(page.locator(".phrase__copy").first).to_be_visible()
    box = page.locator(".phrase").first.bounding_box()
    assert box
    assert box["y"] <= HIGHEST


def test_on_a_phone_menus_are_folded_and_filter_when_they_are_opened(open_page: Opener) -> None:
    page = open_page("/phrasebook/", viewport=PHONE)
    slug, practice = next(iter(handbook().practices.items()))
    menu = page.get_by_label(WORDS["practice"], exact=True)
    expect(menu).to_be_hidden()
    page.get_by_text(WORDS["more"], exact=True).click()
    menu.select_option(slug)
    expect(page.locator(".phrase-group:visible h2")).to_have_text(practice.content.title)


def test_where_there_is_room_all_fields_are_in_one_line(open_page: Opener) -> None:
    page = open_page("/phrasebook/", viewport={"width": 1280, "height": 800})
    expect(page.get_by_label(WORDS["practice"], exact=True)).to_be_visible()
    expect(page.get_by_text(WORDS["more"], exact=True)).to_be_hidden()
    assert len(_tops(page)) == 1
