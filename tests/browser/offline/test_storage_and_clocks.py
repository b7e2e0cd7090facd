"""Faults of the device: no room, a copy that a browser dropped in part, a wrong clock; and the age that is in view."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.living import PLACE, Living
from browser.offline.faults import Keeps
from browser.offline.keeping import CHAPTER, PRACTICE, SAYS, go, kept, notice, opened, said, visit
from handbook.site.context import SiteContext
from rows import few

FULL = """Object.defineProperty(Cache.prototype, "put", {
  value: () => Promise.reject(new DOMException("", "QuotaExceededError")),
});"""
DROP = """async (part) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (request.url.includes(part)) await cache.delete(request);
  }
}"""
FOOT = "rapport-copy span"


def test_with_a_full_storage_the_old_copy_stays_and_the_reader_is_told(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    visit(context, "/").close()
    living.write(CHAPTER, "</h1>", " anew</h1>")
    living.publish(made_with)
    living.write("/sw.js", '"use strict";', f'"use strict";\n{FULL}')  # nothing of Playwright's reaches into a worker
    page = opened(context, "/")
    expect(notice(page)).to_have_text(SAYS["notices"]["unkept"])
    go(page, CHAPTER)
    expect(page.locator("h1")).to_contain_text("anew")
    go(page, "/offline/")
    expect(said(page)).to_contain_text(SAYS["reasons"]["full"])
    living.down = True
    go(page, PRACTICE)
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("part", few(["serve/", "notes=", ""]))
def test_what_a_browser_dropped_is_fetched_again(context: BrowserContext, living: Living, part: str) -> None:
    page = visit(context)
    before = set(kept(page)["keys"])
    page.evaluate(DROP, part)
    go(page, "/offline/")
    expect(said(page)).to_contain_text(SAYS["all"])
    expect(page.locator("[data-part=copy]")).not_to_contain_text(f"since {SAYS['unknown']}")
    assert set(kept(page)["keys"]) == before
    living.down = True
    go(page, PRACTICE)
    expect(page.locator("h1")).to_be_visible()


def test_a_dropped_page_never_brings_half_a_new_version(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    page = visit(context)
    page.evaluate(DROP, "serve/greet/?")
    living.write(PRACTICE, "</h1>", " anew</h1>")
    living.write("/assets/rapport.css", ":root{", ":root{--anew: 1;")
    living.publish(made_with)
    go(page, PRACTICE)
    expect(page.locator("h1")).to_contain_text("anew")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--anew')") == "1"


def test_a_clock_that_went_back_hides_no_version_and_tells_no_wrong_day(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    context.clock.install(time="2030-03-01T10:00:00Z")
    page = visit(context, "/offline/")
    expect(page.locator(FOOT)).to_contain_text("2030")
    context.clock.set_system_time("2026-03-01T10:00:00Z")
    living.down = True
    go(page, "/offline/")
    expect(said(page)).to_contain_text(SAYS["states"]["unreached"].split("{")[0].strip())
    expect(page.locator(FOOT)).to_contain_text(SAYS["unknown"])
    expect(page.locator(FOOT)).not_to_contain_text("2030")
    living.down = False
    living.write(CHAPTER, "</h1>", " anew</h1>")
    living.publish(made_with)
    go(page, "/")
    expect(notice(page)).to_have_text(SAYS["notices"]["waiting"])


def test_the_age_of_the_copy_is_on_every_page_where_no_fault_can_be_noticed(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    living.fault = Keeps(lambda _: True, by_query=False)
    visit(context).close()
    living.write(CHAPTER, "</h1>", " anew</h1>")
    living.publish(made_with)
    page = opened(context, PRACTICE)
    _expect_age(page)
    page.locator("article .crumb a, .md-tabs a, article a[href$='serve/']").first.click()
    _expect_age(page)
    page.locator("rapport-copy a").click()
    assert page.url == f"{PLACE}offline/"
    _expect_age(page)


def _expect_age(page: Page) -> None:
    words = re.escape(SAYS["foot"])
    for name, form in (("since", r".*\d{4}.*"), ("compared", r".*\d{4}.*")):
        words = words.replace(rf"\{{{name}\}}", form)
    expect(page.locator(FOOT)).to_have_text(re.compile(words))
