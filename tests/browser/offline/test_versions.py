"""New versions come whole, and never under a page that is open."""

from playwright.sync_api import BrowserContext, expect

from browser.living import PLACE, Living
from browser.offline.keeping import CHAPTER, PRACTICE, QUIZ, UPDATE, go, kept, opened, visit
from browser.quiz import asked
from handbook.site.context import SiteContext


def test_a_new_version_waits_for_the_next_page_and_comes_whole(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    page = visit(context, QUIZ)
    asked(page, made_with.handbook)[0].give(asked(page, made_with.handbook)[0].right)
    page.evaluate("window.stayed = true")
    for address in (PRACTICE, CHAPTER):
        living.write(address, "</h1>", " anew</h1>")
    living.write("/assets/rapport.css", ":root{", ":root{--anew: 1;")
    living.publish(made_with)
    assert page.evaluate(UPDATE)
    assert page.evaluate("window.stayed"), "no reload"
    assert "anew" not in page.evaluate(f"fetch('{PLACE}serve/greet/').then((answer) => answer.text())"), "no half"
    before = set(kept(page)["keys"])
    page.locator("article .crumb a").click()
    page.wait_for_url(f"**{PRACTICE}")
    expect(page.locator("h1")).to_contain_text("anew")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--anew')") == "1"
    after = set(kept(page)["keys"])
    assert {key.partition("?")[0] for key in before - after} == {
        f"{PLACE}{path}" for path in ("serve/greet/", "serve/", "assets/rapport.css")
    }, "the old ones are gone, and nothing else was fetched"


def test_a_new_version_waits_while_another_tab_shows_the_old_one(
    context: BrowserContext, living: Living, made_with: SiteContext
) -> None:
    page, other = visit(context, "/"), opened(context, PRACTICE)
    living.write(CHAPTER, "</h1>", " anew</h1>")
    living.publish(made_with)
    assert page.evaluate(UPDATE)
    page.locator('article a[href$="serve/"]').first.click()
    page.wait_for_url(f"**{CHAPTER}")
    expect(page.locator("h1")).not_to_contain_text("anew")
    other.close()
    page.locator('article a[href$="greet/"]').first.click()
    page.wait_for_url(f"**{PRACTICE}")
    go(page, CHAPTER)
    expect(page.locator("h1")).to_contain_text("anew")


def test_half_a_version_is_never_kept(context: BrowserContext, living: Living, made_with: SiteContext) -> None:
    page = visit(context, "/")
    living.write(PRACTICE, "</h1>", " anew</h1>")
    living.publish(made_with)
    living.write(PRACTICE, " anew</h1>", " and anew</h1>")
    assert not page.evaluate(UPDATE), "what is listed and what is there differ"
    living.down = True
    go(page, PRACTICE)
    expect(page.locator("h1")).not_to_contain_text("anew")
