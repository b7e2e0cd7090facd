"""A browser that keeps nothing, as under plain http: what it can't notice it claims nothing of, and a reload helps."""

from playwright.sync_api import BrowserContext, expect

from browser.living import Living
from browser.offline.faults import Keeps
from browser.offline.keeping import CHAPTER, PRACTICE, SAYS, go, notice, opened, said
from handbook.site.context import SiteContext

NO_WORKERS = "delete Navigator.prototype.serviceWorker"
FOOT = "rapport-copy span"


def test_where_nothing_is_kept_no_age_is_claimed_and_the_page_says_what_to_do(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    context.add_init_script(NO_WORKERS)
    living.fault = Keeps(lambda path: path.endswith("/"), by_query=False)
    opened(context, CHAPTER).close()
    living.write(CHAPTER, "</h1>", " anew</h1>")
    living.publish(made_with)
    page = opened(context, "/offline/")
    expect(said(page)).to_have_text(SAYS["unable"])
    go(page, CHAPTER)
    expect(page.locator("h1")).not_to_contain_text("anew")
    expect(notice(page)).to_be_hidden()
    expect(page.locator(FOOT)).to_have_text("")
    assert page.evaluate("navigator.serviceWorker") is None
    living.fault = None
    page.reload()
    expect(page.locator("h1")).to_contain_text("anew")
    go(page, PRACTICE)
    expect(page.locator("article h1")).to_be_visible()
