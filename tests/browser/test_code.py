"""Blocks of code are copied by a button each, and pages without any load nothing for it."""

from playwright.sync_api import expect

from browser.opening import Opener
from handbook.site.templates import Templates

WORDS = Templates().words
TYPED = "make serve"


def test_a_block_is_copied_as_it_is_typed(open_page: Opener) -> None:
    page = open_page("/patterns/", permissions=["clipboard-read", "clipboard-write"])
    block = page.locator(".pattern__shown .highlight").filter(has_text=TYPED)
    block.get_by_role("button", name=f"{WORDS['copy_button']}: {TYPED}").click()
    expect(block.get_by_role("status")).to_have_text(WORDS["copied"])
    assert page.evaluate("navigator.clipboard.readText()") == TYPED


def test_a_page_without_code_loads_nothing_for_it(open_page: Opener) -> None:
    page = open_page("/company/")
    expect(page.locator("rapport-code, [src*='/code.js'], [href*='/code.css']")).to_have_count(0)


def test_a_block_of_one_line_has_its_button_in_the_middle(open_page: Opener) -> None:
    page = open_page("/patterns/")
    block = page.locator(".pattern__shown .highlight").filter(has_text=TYPED)
    button = block.get_by_role("button").bounding_box()
    box = block.bounding_box()
    assert button
    assert box
    assert abs((button["y"] + button["height"] / 2) - (box["y"] + box["height"] / 2)) <= 1
