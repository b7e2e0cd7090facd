"""A reader's own line, recorded: on rehearsal pages alone, heard again, deleted, and kept from everybody."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from browser.chromium import started
from browser.opening import Opener
from browser.rehearsing import SAYS, SCENE, begin, good, here, move
from browser.waiting import until
from website import PLACE

MICROPHONE = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
ASK = "navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'heard', (error) => error.name)"
LOADED_AS = "performance.getEntriesByType('navigation')[0].name"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


@pytest.fixture(scope="module")
def browser(playwright: Playwright, port: int) -> Iterator[Browser]:
    """Start a Chromium with a microphone that anybody may use whom the page's policy lets."""
    with started(playwright, {urlsplit(PLACE).hostname: port}, *MICROPHONE) as browser:
        yield browser


def record(page: Page) -> None:
    """Record for a moment."""
    page.get_by_role("button", name=SAYS["record"]).click()
    stop = page.get_by_role("button", name=SAYS["stop"])
    expect(stop).to_be_visible()
    page.wait_for_timeout(400)
    stop.click()


def is_heard(page: Page) -> None:
    """Expect that what was recorded can be played."""
    audio = page.locator(".mine audio")
    expect(audio).to_be_visible()
    until(page, "document.querySelector('.mine audio').readyState > 0")
    expect(page.get_by_text(SAYS["refused"])).to_have_count(0)


@pytest.mark.parametrize("script", ["", FULL], ids=["kept", "full"])
def test_a_line_is_recorded_heard_and_deleted_and_nothing_is_kept(open_page: Opener, script: str) -> None:
    page = open_page(SCENE.address, script=script)
    asked: list[str] = []
    begin(page, aloud=True)
    page.on("request", lambda request: asked.append(request.url))
    record(page)
    is_heard(page)
    page.get_by_role("button", name=SAYS["forget"]).click()
    expect(page.locator(".mine audio")).to_be_hidden()
    record(page)
    is_heard(page)
    page.get_by_role("button", name=SAYS["show"]).click()
    move(page, good(SCENE.content.turns[0]))
    expect(page.locator(".log > li")).to_have_count(1)
    assert [url for url in asked if not url.startswith("blob:")] == []
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert page.evaluate("Object.values({ ...localStorage }).join().length") < 200


def test_no_other_page_may_use_the_microphone(open_page: Opener) -> None:
    page = open_page("/")
    assert page.evaluate(ASK) == "NotAllowedError"
    open_page.faults.clear()  # the browser complains
    page.goto(PLACE.rstrip("/") + SCENE.address)
    assert page.evaluate(ASK) == "heard"


def test_in_the_document_of_another_page_it_is_loaded_by_itself_to_record(
    open_page: Opener,
) -> None:
    page = open_page("/")
    page.locator('.md-content a[href$="rehearsals/"]').first.click()
    page.locator(f'a[href$="{SCENE.slug}/"]').first.click()
    box = page.get_by_role("checkbox", name=SAYS["first"])
    expect(box).not_to_be_checked()
    assert page.evaluate(LOADED_AS) == PLACE, "the page was fetched into the first one's document"
    box.check()
    page.wait_for_url(f"{PLACE.rstrip('/')}{SCENE.address}?aloud")
    expect(box).to_be_checked()
    page.get_by_role("button", name=SAYS["begin"]).click()
    record(page)
    is_heard(page)


def test_without_a_network_the_tick_alone_takes_nobody_away(open_page: Opener) -> None:
    page = open_page("/")
    page.locator('.md-content a[href$="rehearsals/"]').first.click()
    page.locator(f'a[href$="{SCENE.slug}/"]').first.click()
    box = page.get_by_role("checkbox", name=SAYS["first"])
    expect(box).to_be_visible()
    page.context.set_offline(True)
    box.check()
    page.get_by_role("button", name=SAYS["begin"]).click()
    page.get_by_role("button", name=SAYS["record"]).click()
    expect(page.get_by_role("status").filter(has_text=SAYS["refused"])).to_be_visible()
    page.get_by_role("button", name=SAYS["show"]).click()
    move(page, good(SCENE.content.turns[0]))
    expect(here(page)).to_have_count(1)
    open_page.faults.clear()  # the browser complains
