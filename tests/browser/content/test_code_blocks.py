"""Blocks of code that are wider than a phone scroll by keyboard."""

import pytest

from browser.opening import Opener
from rows import few
from website import content, page_addresses

WIDE = """[...document.querySelectorAll("article pre")].flatMap((block) => [block, ...block.children])
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))"""
MOST_STOPS = 150
PAGES = ("/project/hosting/", "/project/architecture/", "/integrate/")


@pytest.mark.parametrize("address", few(address for address in PAGES if address in page_addresses(content())))
def test_each_is_a_stop_and_moves_with_the_arrows(open_page: Opener, address: str) -> None:
    page = open_page(address, viewport={"width": 390, "height": 844})
    page.wait_for_timeout(500)
    wide = page.evaluate(f"{WIDE}.length")
    assert wide
    assert page.evaluate(f"{WIDE}.every((one) => one.getAttribute('tabindex') === '0')"), (
        "not every browser stops there unasked"
    )
    moved = set()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        place = page.evaluate(f"{WIDE}.indexOf(document.activeElement)")
        if place >= 0:
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(200)
            assert page.evaluate("document.activeElement.scrollLeft") > 0
            moved.add(place)
    assert len(moved) == wide
