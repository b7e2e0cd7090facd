"""What is around every page: a header on the grid of the page, sections in a row or a fold, lines of good length."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser.opening import Opener
from browser.quiz import WORDS
from website import PLACE, handbook, kinds

LONGEST = 76  # characters; about 70 on average
LINES = """all => all.map((one) => {
  const range = document.createRange();
  range.selectNodeContents(one);
  const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
  return [one.textContent.length / lines, lines];
})"""
START = "one => one.getBoundingClientRect().left"
BOOK = handbook()
CHAPTER, CONTENT = next((slug, chapter.content) for slug, chapter in BOOK.chapters.items())
ADDRESS = next(practice.address for practice in BOOK.practices_of(CHAPTER))
WIDE = ViewportSize(width=1280, height=800)
EDGE = "one => Math.round(one.getBoundingClientRect().left + parseFloat(getComputedStyle(one).paddingLeft))"


@pytest.fixture
def page(open_page: Opener) -> Page:
    """Return the page of a practice on a wide screen."""
    return open_page(ADDRESS, viewport={"width": 1280, "height": 800})


def test_the_search_begins_where_the_text_does(page: Page) -> None:
    text = page.locator("article h1").evaluate(START)
    assert abs(page.locator(".md-search__form").evaluate(START) - text) <= 2
    assert page.locator(".masthead__name").evaluate(START) == page.locator(".beside__title").first.evaluate(START)


def test_pages_begin_beside_the_list_of_their_section_or_below_the_name(open_page: Opener) -> None:
    page = open_page("/", viewport=WIDE)
    edges: dict[bool, set[int]] = {True: set(), False: set()}
    for address in kinds().values():
        page.goto(f"{PLACE}{address.lstrip('/')}")
        has_list = page.locator(".beside:visible").count() > 0
        edges[has_list].add(page.locator(".md-content__inner").evaluate(EDGE))
    assert [len(found) for found in edges.values()] == [1, 1], edges
    assert edges[False] == {round(page.locator(".masthead__name").evaluate(START))}


def test_the_neighbours_are_below_the_text_and_as_wide(page: Page) -> None:
    text, foot = page.locator("article h1").evaluate(START), page.locator(".neighbours").evaluate(START)
    assert abs(foot - text) <= 1
    end = "one => one.getBoundingClientRect().right"
    assert page.locator(".neighbours").evaluate(end) <= page.locator(".md-content__inner").evaluate(end) + 1


def test_sections_keep_their_places_from_page_to_page(page: Page) -> None:
    tabs = page.locator(".md-tabs .md-grid a")
    before = tabs.evaluate_all(f"all => all.map({EDGE})")
    tabs.nth(1).click()
    expect(tabs.nth(1)).to_have_attribute("aria-current", "true")
    assert tabs.evaluate_all(f"all => all.map({EDGE})") == before


def test_lines_of_prose_have_about_seventy_characters(page: Page) -> None:
    found = page.locator(".md-content__inner > p:not([class])").evaluate_all(LINES)
    long = [length for length, lines in found if lines > 1]
    assert long
    assert max(long) <= LONGEST


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_the_menu_leads_to_sections_and_chapters(open_page: Opener, *, scripts: bool) -> None:
    page = open_page(ADDRESS, java_script_enabled=scripts, viewport={"width": 390, "height": 844})
    menu = page.locator(".menu")
    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name=WORDS["nav"]["phrasebook"])).to_be_visible()
    menu.get_by_role("link", name=CONTENT.title, exact=True).click()
    expect(page.locator("article h1")).to_contain_text(CONTENT.title)
    expect(page.locator(".menu__sheet")).to_be_hidden()


def test_the_section_and_the_page_are_marked_wherever_one_goes(page: Page) -> None:
    here = page.locator(".md-tabs .md-grid [aria-current]")
    expect(here).to_have_text(WORDS["nav"]["practices"])
    expect(page.locator(".md-sidebar--primary [aria-current=page]")).to_have_count(1)
    page.locator(".md-tabs .md-grid").get_by_role("link", name=WORDS["nav"]["situations"]).click()
    expect(here).to_have_text(WORDS["nav"]["situations"])


def test_what_is_in_view_is_marked_beside_the_page(page: Page) -> None:
    beside = page.locator(".md-sidebar--secondary")
    beside.get_by_role("link").nth(2).click()
    expect(beside.locator(".md-nav__link--active")).to_have_count(1)
