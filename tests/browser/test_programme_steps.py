"""The steps of a programme's page: their titles, their signs, and their links, which stay in their places."""

import pytest
from playwright.sync_api import expect

from browser.memory import record
from browser.opening import Opener
from browser.programme import FIRST, opened, reached
from rows import few

LINES = """(title) => {
  const range = document.createRange();
  range.selectNodeContents(title.firstChild);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}"""
# How far the middle of the sign at its end is from that of the title, in pixels.
OFF = """(summary) => {
  const { top, height } = getComputedStyle(summary, "::after");
  const title = summary.querySelector("h2").getBoundingClientRect();
  const sign = summary.getBoundingClientRect().top + parseFloat(top) + parseFloat(height) / 2;
  return Math.abs(sign - (title.top + title.height / 2));
}"""


@pytest.mark.parametrize("width", few([390, 1280]))
def test_what_marks_the_next_link_moves_nothing_beside_it(open_page: Opener, width: int) -> None:
    size = {"width": width, "height": 844}
    row, places = f'li[data-practice="{FIRST[0]}"]', []
    for kept in (record(), reached(read=1), reached(read=1, practised=1)):
        page = opened(open_page, kept, viewport=size)
        page.locator(".path > li > details").first.evaluate("(step) => { step.open = true }")
        links = page.locator(f"{row} a.button")
        expect(links).to_have_count(2)
        boxes = [link.bounding_box() for link in links.all()]
        places.append([(box["x"], box["width"]) for box in boxes if box])
        assert all(min(box["width"], box["height"]) >= 44 for box in boxes if box)
    assert places[0] == places[1] == places[2]


def test_a_title_has_its_line_before_what_is_said_beside_it(open_page: Opener) -> None:
    page = opened(open_page, record(), viewport={"width": 1280, "height": 800})
    summary = page.locator(".path > li summary").first
    title = summary.locator("h2")
    title.evaluate("(one) => { one.firstChild.textContent = 'Week one, keep people safe, and attend' }")
    said = "Now · 8 practices · about 1 hour 30 minutes"
    summary.locator("[data-part=said]").evaluate("(one, text) => { one.textContent = text }", said)
    assert title.evaluate(LINES) == 1


@pytest.mark.parametrize("width", few([390, 1280]))
def test_the_sign_of_a_step_stands_beside_its_title(open_page: Opener, width: int) -> None:
    page = opened(open_page, record(), viewport={"width": width, "height": 844})
    for summary in page.locator(".path > li > details > summary, .path__plan > summary").all():
        assert summary.evaluate(OFF) <= 2
