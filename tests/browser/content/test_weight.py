"""A first visit is light, and nothing moves while a page loads."""

import gzip

import pytest

from benchmarks.visits import SLOWER, SQUEEZED, WATCH, pages
from browser.opening import Opener
from rows import few
from website import PLACE, Website, content

PAGES = pages(content())
MOST_BYTES = 100_000
MOST_SHIFT = 0.01  # Core Web Vitals call 0.1 good
LOADED = "[location.href, ...performance.getEntriesByType('resource').map((one) => one.name)]"


def _size(site: Website, address: str) -> int:
    """Return the bytes that go over the line for the file."""
    file = site.file(f"/{address.partition('?')[0]}")
    content = file.read_bytes()
    return len(gzip.compress(content) if file.suffix in SQUEEZED else content)


@pytest.mark.parametrize("kind", [kind for kind in ("practice", "situation", "home") if kind in PAGES])
def test_a_first_visit_is_light(open_page: Opener, site: Website, kind: str) -> None:
    page = open_page(PAGES[kind])
    page.wait_for_load_state("networkidle")
    loaded = {url.removeprefix(PLACE) for url in page.evaluate(LOADED)}
    sizes = {address: _size(site, address) for address in loaded}
    assert len(sizes) > 10
    assert sum(sizes.values()) <= MOST_BYTES, sorted((size, name) for name, size in sizes.items())


@pytest.mark.parametrize("kind", few(PAGES, 2))
def test_nothing_moves_while_a_page_loads_on_a_slow_phone(open_page: Opener, kind: str) -> None:
    page = open_page("/404.html", script=WATCH, viewport={"width": 390, "height": 844})
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(PLACE.rstrip("/") + PAGES[kind])
    page.wait_for_load_state("networkidle")
    assert page.evaluate("seen.shift") <= MOST_SHIFT, page.evaluate("seen.moved")
