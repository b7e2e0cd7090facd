"""Search by keyboard alone."""

from playwright.sync_api import expect

from browser.opening import Opener
from browser.quiz import WORDS
from browser.searching import hits, search
from website import PLACE

SAID = WORDS["search"]


def test_arrows_go_through_results_and_enter_opens_one(open_page: Opener) -> None:
    page = open_page("/")
    search(page, "waiting")
    second = hits(page)[1]
    for key in ("ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
    expect(page.locator(".search-hit").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{second}")
    expect(page.locator("#__search")).not_to_be_checked()


def test_enter_in_the_box_opens_the_first_result(open_page: Opener) -> None:
    page = open_page("/")
    search(page, "shift notes")
    page.keyboard.press("Enter")
    page.wait_for_url("**/after/pass-on/")


def test_typing_on_a_result_goes_on_in_the_box(open_page: Opener) -> None:
    page = open_page("/")
    search(page, "refun")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("d")
    expect(page.locator("rapport-search input")).to_have_value("refund")


def test_the_right_arrow_takes_the_completion(open_page: Opener) -> None:
    page = open_page("/")
    search(page, "customer shout")
    expect(page.locator(".md-search__suggest")).to_have_text("customer shouting")
    page.keyboard.press("ArrowRight")
    expect(page.locator("rapport-search input")).to_have_value("customer shouting")


def test_escape_closes_and_clear_empties(open_page: Opener) -> None:
    page = open_page("/")
    search(page, "refund")
    page.get_by_role("button", name=SAID["empty"]).click()
    expect(page.locator("rapport-search input")).to_have_value("")
    expect(page.locator("rapport-search input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page.locator("rapport-search input")).not_to_be_focused()


def test_back_closes_an_open_search_on_a_phone_and_stays_on_the_page(open_page: Opener) -> None:
    page = open_page("/a-z/", viewport={"width": 390, "height": 844})
    page.goto(f"{PLACE}phrasebook/")
    page.locator(".bar [data-search-for]").click()
    expect(page.locator("rapport-search input")).to_be_focused()
    page.go_back()
    expect(page.locator("#__search")).not_to_be_checked()
    assert page.url == f"{PLACE}phrasebook/"
    page.locator(".bar [data-search-for]").click()
    page.locator("rapport-search ol a").first.click()
    page.wait_for_url(lambda url: "phrasebook" not in url)
    page.go_back()
    page.wait_for_url("**/phrasebook/")
    expect(page.locator("#__search")).not_to_be_checked()
