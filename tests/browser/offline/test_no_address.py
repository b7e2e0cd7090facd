"""A site that was built without its address, below a path: the page for missing addresses finds what it needs."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser, expect

from browser.living import PLACE, Answer, Living
from browser.waiting import until
from trees import TREE
from website import Website, build, copy, once


@pytest.fixture(scope="module")
def unknown(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the small site, built without an address."""
    return once(
        tmp_path_factory, "unknown", lambda folder: build(copy(folder.with_name("u-tree"), TREE), folder, SITE_URL="")
    )


@pytest.mark.parametrize("address", ["nowhere", "no/such/page/", "serve/no/page.html"])
def test_the_page_for_missing_addresses_has_its_styles_and_leads_home(
    browser: Browser, stage: Living, unknown: Website, address: str
) -> None:
    stage.take(unknown.folder)
    missing = (unknown.folder / "404.html").read_bytes()

    def host(_: str, answer: Answer) -> Answer:
        return replace(answer, body=missing, headers={"Content-Type": "text/html"}) if answer.status == 404 else answer

    stage.fault = host
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        page.goto(PLACE + address)
        until(page, "getComputedStyle(document.querySelector('.md-header')).position === 'sticky'")
        link = page.locator("article .next__main")
        assert link.evaluate("(link) => link.href") == PLACE
        link.click()
        page.wait_for_url(PLACE)
        expect(page.locator("article h1")).to_be_visible()
