"""The index from A to Z: one letter is shown where one is chosen, without scripts too, and all of it is printed."""

import pytest
from playwright.sync_api import Page, expect

from browser.axe_faults import faults
from browser.opening import Opener
from browser.paper import joined, printed
from rows import few

TARGET = 44  # pixels
# The letters of the row whose edge has the colour of their ground.
MARKED = """all => all.filter(one => {
  const { backgroundColor, borderTopColor } = getComputedStyle(one);
  return backgroundColor === borderTopColor;
}).map(one => one.textContent)"""


def _marked(page: Page) -> list[str]:
    """Return the letters that are marked as shown."""
    found: list[str] = page.locator(".letters a").evaluate_all(MARKED)
    return found


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_a_letter_that_is_chosen_is_shown_alone_until_all_are(open_page: Opener, *, scripts: bool) -> None:
    page = open_page("/a-z/", java_script_enabled=scripts)
    sections = page.locator(".letter:visible")
    count = sections.count()
    assert count > 5
    row = page.locator(".letters a")
    row.nth(3).click()
    expect(sections).to_have_count(1)
    expect(sections.locator("h2")).to_have_text(row.nth(3).text_content() or "")
    expect(row.nth(3)).to_be_in_viewport(ratio=1)
    row.first.click()
    expect(sections).to_have_count(count)


def test_on_a_phone_a_letter_that_is_chosen_begins_below_the_row(open_page: Opener) -> None:
    page = open_page("/a-z/", viewport={"width": 390, "height": 844})
    row = page.locator(".letters a")
    for number in (4, 9, 0, 4):
        row.nth(number).click()
        expect(row.nth(number)).to_be_in_viewport(ratio=1)
        expect(page.locator(".letter:visible h2").first).to_be_in_viewport(ratio=1)


def test_the_letter_that_is_shown_is_marked(open_page: Opener) -> None:
    page = open_page("/a-z/", color_scheme="light")
    row = page.locator(".letters a")
    assert _marked(page) == [row.first.text_content()]
    row.nth(2).click()
    expect(page.locator(".letter:visible")).to_have_count(1)
    assert _marked(page) == [row.nth(2).text_content()]
    page.go_back()
    expect(page.locator(".letter:visible")).not_to_have_count(1)
    assert _marked(page) == [row.first.text_content()]


def test_an_address_with_a_letter_shows_it(open_page: Opener) -> None:
    page = open_page("/a-z/#s")
    expect(page.locator(".letter:visible")).to_have_count(1)
    expect(page.locator("#s")).to_be_in_viewport()


@pytest.mark.parametrize("width", few([320, 390, 1280]))
def test_letters_are_large_enough_for_a_finger(open_page: Opener, width: int) -> None:
    page = open_page("/a-z/", viewport={"width": width, "height": 800})
    boxes = [letter.bounding_box() for letter in page.locator(".letters li").all()]
    assert len(boxes) == 27
    assert all(box and box["width"] >= TARGET and box["height"] >= TARGET for box in boxes)


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_where_one_letter_is_shown(open_page: Opener, scheme: str) -> None:
    page = open_page("/a-z/#s", color_scheme=scheme)
    assert not faults(page)


def test_all_of_it_is_printed_whichever_letter_is_shown(open_page: Opener) -> None:
    page = open_page("/a-z/#s")
    terms = page.locator(".letter li > :first-child").all_text_contents()
    text = "".join(printed(page))
    assert not [term for term in terms if joined(term) not in text]
    assert "http" not in text
