"""A site that was built without its address, below a path: the page for missing addresses finds what it needs."""

import time
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, expect

from browser.living import PLACE, Answer, Living
from browser.waiting import until
from rows import few
from trees import TREE
from website import Website, build, copy, once


@pytest.fixture(scope="module")
def unknown(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the small site, built without an address."""
    return once(
        tmp_path_factory, "unknown", lambda folder: build(copy(folder.with_name("u-tree"), TREE), folder, SITE_URL="")
    )


@pytest.mark.parametrize("address", few(["no/such/page/", "nowhere", "serve/no/page.html"]))
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
        home = page.locator(".masthead__name")
        assert home.evaluate("(link) => link.href") == PLACE
        assert page.locator("article .moments a").first.evaluate("(link) => link.href").startswith(PLACE)
        assert page.locator("article form").evaluate("(form) => form.action") == PLACE, "it searches at home"
        home.click()
        page.wait_for_url(PLACE)
        expect(page.locator("article h1")).to_be_visible()


def test_a_letter_of_the_index_stays_chosen_when_the_theme_puts_the_page_in_anew(
    browser: Browser, stage: Living, unknown: Website
) -> None:
    """Without an address the theme doesn't know that the page is there already, and fetches it at the first letter."""
    stage.take(unknown.folder)
    with browser.new_context(service_workers="block", viewport={"width": 390, "height": 400}) as context:
        page = context.new_page()
        page.goto(f"{PLACE}a-z/")
        page.wait_for_load_state("networkidle")
        page.evaluate("window.before = document.querySelector('.letters')")

        def late(_: str, answer: Answer) -> Answer:
            time.sleep(0.3)
            return answer

        stage.fault = late
        page.locator(".letters a").nth(2).click()
        until(page, "!window.before.isConnected")
        page.wait_for_load_state("networkidle")
        expect(page.locator(".letter:visible")).to_have_count(1)
        expect(page.locator(".letters a").nth(2)).to_be_in_viewport(ratio=0.9)
