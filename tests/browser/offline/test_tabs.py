"""Several tabs: those that nobody is at move together to a new version, and what is half-done is never thrown away."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.living import PLACE, Living
from browser.offline.keeping import CHAPTER, PRACTICE, QUIZ, SAYS, UPDATE, notice, opened, visit
from handbook.site.context import SiteContext
from rows import few

HIDING = """
let away = false;
Object.defineProperty(Document.prototype, "hidden", { get: () => away });
window.hide = (hidden) => { away = hidden; document.dispatchEvent(new Event("visibilitychange")); };
"""
HALF_AN_HOUR = 31 * 60 * 1000
ANOTHER_LOOK = 6 * 60 * 1000


@pytest.fixture
def context(context: BrowserContext) -> BrowserContext:
    """Return a browser whose clock and tabs are under control."""
    context.clock.install()
    context.add_init_script(HIDING)
    return context


def _publish(living: Living, made_with: SiteContext) -> None:
    for address in (CHAPTER, PRACTICE, QUIZ):
        living.write(address, "</h1>", " anew</h1>")
    living.publish(made_with)


def _leave_alone(*pages: Page) -> None:
    for page in pages:
        page.evaluate("hide(true)")
    pages[0].clock.fast_forward(HALF_AN_HOUR)  # in all of the browser


def test_tabs_that_are_never_closed_move_together_once_all_are_idle(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    visit(context).close()
    pages = [opened(context, address) for address in (CHAPTER, PRACTICE)]
    _publish(living, made_with)
    _leave_alone(*pages)
    # The first look may come before the other tab's half hour is over. What a page waits for is not to be cut short.
    pages[0].wait_for_timeout(6000)
    if "anew" not in pages[0].locator("h1").inner_text():
        pages[0].clock.fast_forward(ANOTHER_LOOK)
    for page in pages:
        expect(page.locator("h1")).to_contain_text("anew")


def test_a_tab_in_use_moves_when_all_others_are_idle_and_they_with_it(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    visit(context).close()
    page, idle = opened(context, CHAPTER), opened(context, PRACTICE)
    _leave_alone(idle)
    _publish(living, made_with)
    assert page.evaluate(UPDATE)
    page.locator('article a[href$="greet/"]').first.click()
    page.wait_for_url(f"**{PRACTICE}")
    expect(page.locator("h1")).to_contain_text("anew")
    expect(idle.locator("h1")).to_contain_text("anew")


@pytest.mark.parametrize("work", few(["a test with one answer", "something typed"]))
def test_half_done_work_holds_the_old_version_and_the_other_tab_says_so(
    context: BrowserContext, living: Living, made_with: SiteContext, work: str
) -> None:
    visit(context).close()
    at_work, other = opened(context, f"{QUIZ}?mode=assess"), opened(context, CHAPTER)
    if work == "something typed":
        at_work.evaluate("document.querySelector('article').prepend(document.createElement('textarea'))")
        at_work.locator("article textarea").fill("half a thought")
    else:
        at_work.locator("form.item:not([hidden]) .option").first.click()
    at_work.evaluate("window.stayed = true")
    _publish(living, made_with)
    _leave_alone(at_work)
    other.evaluate("hide(false)")
    expect(notice(other)).to_have_text(SAYS["notices"]["waiting"])
    other.locator('article a[href$="greet/"]').first.click()
    other.wait_for_url(f"**{PRACTICE}")
    expect(other.locator("h1")).not_to_contain_text("anew")
    expect(notice(other)).to_be_visible()
    assert at_work.evaluate("window.stayed"), "what was begun is still there"
    at_work.close()
    other.goto(f"{PLACE}offline/")
    other.locator("ul.tiles a").first.click()
    other.wait_for_url("**/situations/")
    other.goto(PLACE + PRACTICE.lstrip("/"))
    expect(other.locator("h1")).to_contain_text("anew")
