"""Where colours are forced, arrows, the way on and where one is are still seen: shadows and grounds are gone."""

import pytest
from playwright.sync_api import Page

from browser.opening import Opener

LOOK = """([selector, part, property]) => {
  const one = document.querySelector(selector);
  return getComputedStyle(one, part || undefined)[property];
}"""


@pytest.fixture
def page(open_page: Opener) -> Page:
    """Return the daily review, which has folds, tabs and a list of pages beside it."""
    return open_page("/review/", forced_colors="active")


def look(page: Page, selector: str, name: str, part: str = "") -> str:
    """Return the computed style of the first such element, or of its part."""
    found: str = page.evaluate(LOOK, [selector, part, name])
    return found


def test_the_arrows_of_folds_differ_from_the_ground(page: Page) -> None:
    arrow = look(page, "article details > summary", "backgroundColor", "::after")
    assert arrow != look(page, "body", "backgroundColor")
    assert look(page, "article details > summary", "forcedColorAdjust", "::after") == "none"


def test_the_current_section_and_the_current_page_have_a_line(page: Page) -> None:
    assert "underline" in look(page, ".sections a[aria-current]", "textDecorationLine")
    assert "underline" not in look(page, ".sections a:not([aria-current])", "textDecorationLine")
    assert look(page, ".beside a[aria-current]", "borderInlineStartWidth") == "3px"


def test_the_search_box_and_the_header_have_a_border(page: Page) -> None:
    assert look(page, ".md-search__form", "borderTopWidth") == "1px"
    assert look(page, ".md-header", "borderBottomWidth") == "1px"


def test_the_main_way_on_has_a_stronger_border_than_a_button(open_page: Opener) -> None:
    page = open_page("/progress/", forced_colors="active")
    assert look(page, ".next__main", "borderTopWidth") == "3px"
    assert look(page, "article .button", "borderTopWidth") == "1px"
