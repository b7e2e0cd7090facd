"""What a browser fills in from the record takes room that was kept for it, so that nothing in view moves."""

import pytest
from playwright.sync_api import expect

from browser.memory import remembering
from browser.opening import Opener
from browser.test_programme_path import ADDRESS, reached

MOST = 0.1  # what Web Vitals calls good: https://web.dev/articles/cls
WATCH = """window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
  .observe({ type: "layout-shift", buffered: true });"""
FILLED = {"/": ".continue", "/progress/": ".standings", ADDRESS: "[data-ticked]"}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", FILLED)
def test_pages_of_somebody_who_has_begun_stay_in_place(open_page: Opener, address: str, width: int) -> None:
    size, kept = {"width": width, "height": 844}, reached(read=2, practised=1)
    page = open_page(address, script=WATCH, viewport=size, **remembering(kept))
    expect(page.locator(FILLED[address]).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))")
    assert page.evaluate("shifts.reduce((sum, value) => sum + value, 0)") < MOST
