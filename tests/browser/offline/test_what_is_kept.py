"""What is kept is for the reader and the site's owner to decide: all, some or nothing."""

import pytest
from playwright.sync_api import BrowserContext, expect

from browser.living import PLACE, Living
from browser.offline.keeping import KEPT, PRACTICE, QUIZ, SAYS, UPDATE, go, opened, said, visit
from browser.waiting import until
from handbook.site.context import SiteContext

NOTHING = {"caches": 0, "keys": [], "workers": 0}


def test_switched_off_it_takes_itself_out(context: BrowserContext, living: Living) -> None:
    page = visit(context, "/")
    living.retire()
    page.evaluate(UPDATE)
    until(page, "navigator.serviceWorker.getRegistration().then((one) => !one)")
    until(page, "caches.keys().then((names) => !names.length)")
    living.write(PRACTICE, "</h1>", " anew</h1>")
    go(page, PRACTICE)
    expect(page.locator("h1")).to_contain_text("anew")


def test_a_reader_may_keep_nothing_and_change_their_mind(context: BrowserContext, living: Living) -> None:
    page = visit(context)
    page.get_by_role("button", name=SAYS["acts"]["nothing"]).click()
    expect(said(page)).to_have_text(SAYS["nothing"])
    go(page, PRACTICE)
    go(page, "/offline/")
    expect(said(page)).to_have_text(SAYS["nothing"])
    assert page.evaluate(KEPT) == NOTHING
    page.get_by_role("button", name=SAYS["acts"]["again"]).click()
    expect(said(page)).to_contain_text(SAYS["all"])
    living.down = True
    go(page, PRACTICE)
    expect(page.locator("h1")).to_be_visible()


def test_a_large_site_keeps_pages_when_they_are_visited_or_asked_for(
    context: BrowserContext, living: Living, made_with: SiteContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handbook.offline.service_worker.MOST_BYTES", 0)
    living.publish(made_with)
    page = opened(context, "/offline/")
    expect(said(page)).to_contain_text(SAYS["some"].split("{")[0])
    living.down = True
    go(page, PRACTICE)
    assert page.url == f"{PLACE}offline/"
    living.down = False
    go(page, PRACTICE)
    living.down = True
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    living.down = False
    go(page, "/offline/")
    page.get_by_role("button", name=SAYS["acts"]["everything"]).click()
    expect(said(page)).to_contain_text(SAYS["all"])
    living.down = True
    go(page, QUIZ)
    expect(page.locator("h1")).to_be_visible()
