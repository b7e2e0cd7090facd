"""Going from page to page without reloading, as Material does: what our scripts make of a page works there too."""

from playwright.sync_api import Page, expect

from browser.opening import Opener
from browser.quiz import WORDS, asked
from website import handbook


def _follow(page: Page, address: str) -> None:
    """Click a link to the address; fail if the browser leaves the document for it."""
    page.evaluate("window.stayed = true")
    page.locator(f'article a[href$="{address.strip("/").rpartition("/")[2]}/"]').first.click()
    page.wait_for_url(f"**{address}")
    expect(page.locator("main article h1")).to_be_visible()
    assert page.evaluate("window.stayed")


def test_from_home_to_a_practice_to_its_quiz(open_page: Opener) -> None:
    book = handbook()
    chapter = next(iter(book.chapters))
    practice = book.practices_of(chapter)[0]
    page = open_page("/")
    _follow(page, f"/{chapter}/")
    _follow(page, f"/{chapter}/{practice.slug}/")
    box = page.locator("rapport-checklist").get_by_role("checkbox").first
    box.check()
    page.locator(".phrase").first.get_by_role("button").wait_for()
    _follow(page, f"/quizzes/{practice.slug}/")
    for one in asked(page)[:2]:
        one.answer(one.right)
        expect(one.status).to_contain_text(one.says("right"))
        option = one.form.locator(".option[data-result=right]").first
        assert option.evaluate("one => getComputedStyle(one).display") == "flex"
    page.go_back()
    page.wait_for_url(f"**/{chapter}/{practice.slug}/")
    expect(box).to_be_checked()
    expect(page.locator(".phrase").first.get_by_role("button")).to_have_count(1)
    page.go_forward()
    page.wait_for_url("**/quizzes/**")
    expect(page.locator('form.item[data-state="right"]')).to_have_count(2)


def test_from_home_to_the_phrasebook(open_page: Opener) -> None:
    page = open_page("/")
    _follow(page, "/phrasebook/")
    page.get_by_label(WORDS["filter"]["find"], exact=True).fill("you")
    expect(page.locator(".filters")).to_have_count(1)
    expect(page.locator(".phrase:visible").first).to_be_visible()


def test_a_search_leads_to_a_situation(open_page: Opener) -> None:
    slug, situation = next(iter(handbook().situations.items()))
    page = open_page("/")
    page.keyboard.press("/")
    page.keyboard.type(situation.content.keywords[0])
    result = page.locator(f'.search-hit[href*="/situations/{slug}/"]').first
    expect(result).to_be_visible()
    result.click()
    page.wait_for_url(f"**/situations/{slug}/*")
    expect(page.locator("main article h1")).to_contain_text(situation.content.title)


def test_every_page_says_where_the_skip_link_leads(open_page: Opener) -> None:
    page = open_page("/")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash.length") > 1
