"""A phrase on a phone: as wide as the screen, enlarged by a tap, and copied without anything moving."""

from playwright.sync_api import Locator, Page, ViewportSize, expect

from browser.opening import Opener
from browser.quiz import WORDS
from website import handbook

SITUATION = "/situations/out-of-stock/"
WITH_GAPS = handbook().situations["out-of-stock"].content.say[2].text
PHONE = ViewportSize(width=390, height=660)
COPYING = ["clipboard-read", "clipboard-write"]
PLACES = "all => all.map((one) => [one.getBoundingClientRect().top, one.getBoundingClientRect().height])"


def _phrase(page: Page) -> Locator:
    return page.locator(".phrase").filter(has_text="[how many]")


def _enlarged(page: Page) -> Locator:
    _phrase(page).get_by_role("button", name=f"{WORDS['large']}: {WITH_GAPS}").click()
    dialog = page.get_by_role("dialog").and_(page.locator("dialog"))
    expect(dialog).to_be_visible()
    return dialog


def test_a_tap_enlarges_a_phrase_with_its_fill_ins(open_page: Opener) -> None:
    page = open_page(SITUATION, viewport=PHONE)
    dialog = _enlarged(page)
    words = dialog.locator(".large__text")
    assert words.inner_text() == WITH_GAPS
    expect(words.locator("var").first).to_have_css("border-top-style", "dashed")
    sizes = [one.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") for one in (words, _phrase(page))]
    assert sizes[0] >= 2 * sizes[1], "to be read from an arm's length"
    box = dialog.bounding_box()
    assert box
    assert (box["width"], box["height"]) == (PHONE["width"], PHONE["height"])
    assert words.evaluate("one => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth")


def test_it_opens_by_keyboard_and_the_focus_returns(open_page: Opener) -> None:
    page = open_page(SITUATION, viewport=PHONE)
    button = _phrase(page).locator(".phrase__large")
    for close in ("Escape", "Enter"):
        button.focus()
        page.keyboard.press("Enter")
        expect(page.locator("dialog")).to_be_visible()
        if close == "Enter":
            page.get_by_role("button", name=WORDS["large_close"], exact=True).focus()
        page.keyboard.press(close)
        expect(page.locator("dialog")).to_have_count(0)
        expect(button).to_be_focused()


def test_it_is_copied_in_there_and_nothing_moves(open_page: Opener) -> None:
    page = open_page(SITUATION, viewport=PHONE, permissions=COPYING)
    dialog = _enlarged(page)
    parts = dialog.locator(".large__text, button")
    before = parts.evaluate_all(PLACES)
    dialog.get_by_role("button", name=WORDS["copy_button"]).click()
    expect(dialog.get_by_role("status")).to_have_text(WORDS["copied"])
    assert page.evaluate("navigator.clipboard.readText()") == WITH_GAPS
    assert parts.evaluate_all(PLACES) == before


def test_it_is_copied_in_there_where_the_clipboard_api_is_missing(open_page: Opener) -> None:
    page = open_page(SITUATION, viewport=PHONE, script="Object.defineProperty(navigator, 'clipboard', {})")
    dialog = _enlarged(page)
    dialog.get_by_role("button", name=WORDS["copy_button"]).click()
    expect(dialog.get_by_role("status")).to_have_text(WORDS["copied"])


def test_on_a_phone_two_sheets_beside_a_phrase_copy_it_and_enlarge_nothing(open_page: Opener) -> None:
    page = open_page(SITUATION, viewport=PHONE, permissions=COPYING)
    before = page.locator(".phrase").evaluate_all(PLACES)
    _phrase(page).get_by_role("button", name=f"{WORDS['copy_button']}: {WITH_GAPS}").click()
    expect(_phrase(page).get_by_role("status")).to_have_text(WORDS["copied"])
    expect(page.locator("dialog")).to_have_count(0)
    assert page.evaluate("navigator.clipboard.readText()") == WITH_GAPS
    assert page.locator(".phrase").evaluate_all(PLACES) == before


def test_on_a_wide_screen_no_phrase_moves_as_it_is_copied(open_page: Opener) -> None:
    page = open_page(SITUATION, permissions=COPYING)
    before = page.locator(".phrase").evaluate_all(PLACES)
    _phrase(page).locator(".phrase__copy").click()
    expect(_phrase(page).get_by_role("status")).to_have_text(WORDS["copied"])
    assert page.locator(".phrase").evaluate_all(PLACES) == before


def test_phrases_are_as_wide_as_the_page_and_a_thumb_high(open_page: Opener) -> None:
    for address in (SITUATION, "/phrasebook/"):
        page = open_page(address, viewport=PHONE)
        expect(page.locator(".phrase__large").first).to_be_visible()
        wide = page.locator("article").evaluate("one => one.clientWidth")
        phrases = page.locator(".phrase").and_(page.locator(":not(.steps *)"))
        boxes = phrases.evaluate_all("all => all.map((one) => one.offsetWidth)")
        assert set(boxes) == {wide}
        for button in (".phrase__large", ".phrase__copy"):
            sides = page.locator(button).evaluate_all("all => all.map((one) => [one.offsetWidth, one.offsetHeight])")
            assert min(min(each) for each in sides) >= 44, button
