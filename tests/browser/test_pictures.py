"""Pictures: nothing moves unless somebody asks, colours may be forced, and axe finds no fault in them or in the map."""

import pytest
from playwright.sync_api import Page, expect

from browser.axe_faults import faults
from browser.opening import Opener

BREATH = "/mend/own-up/"
SHAPE = ".picture__moving"
MOVES = f"document.querySelector('{SHAPE}').getAnimations().length"
COLOUR = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"


def colour(page: Page, selector: str, name: str) -> str:
    """Return the computed colour of the first such element."""
    found: str = page.evaluate(COLOUR, [selector, name])
    return found


def test_a_breath_moves_when_asked_and_stops_when_told(open_page: Opener) -> None:
    page = open_page(BREATH, reduced_motion="no-preference")
    fold = page.locator(".picture__move > summary")
    assert page.evaluate(MOVES) == 0
    fold.press("Enter")
    page.wait_for_function(f"{MOVES} === 1")
    fold.press("Enter")
    page.wait_for_function(f"{MOVES} === 0")


def test_a_breath_is_still_where_motion_is_reduced(open_page: Opener) -> None:
    page = open_page(BREATH, reduced_motion="reduce")
    fold = page.locator(".picture__move")
    expect(fold).to_be_hidden()
    fold.evaluate("one => { one.open = true; }")
    assert page.evaluate(MOVES) == 0


def test_shapes_and_the_words_on_them_differ_in_forced_colours(open_page: Opener) -> None:
    page = open_page("/mend/", forced_colors="active")
    ground = colour(page, "body", "backgroundColor")
    assert colour(page, ".picture__main", "color") != ground
    assert colour(page, ".picture text:not(.picture__on)", "fill") != ground
    assert colour(page, ".picture .picture__on", "fill") == ground


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/mend/", BREATH, "/situations/"])
def test_axe_finds_no_fault(open_page: Opener, address: str, scheme: str) -> None:
    assert not faults(open_page(address, color_scheme=scheme))


def test_the_map_fits_a_small_screen_and_leads_on_by_keyboard(open_page: Opener) -> None:
    page = open_page("/situations/", viewport={"width": 320, "height": 640})
    fold = page.locator(".ways").last
    fold.locator("summary").press("Enter")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    place = fold.locator(".way ol a").first
    place.press("Enter")
    expect(page.locator(".phrases").first).to_be_visible()
