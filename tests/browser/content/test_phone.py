"""On a phone the words to say are there at once: one tap from the moments, and at the top of every practice."""

from itertools import chain, islice, zip_longest

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser.beginnings import BEGINNINGS
from browser.opening import Opener
from browser.waiting import until
from handbook.site.print_marks import with_apostrophes
from rows import few
from website import PLACE, content

MOMENTS = 8
WORDS_TO_SAY = 3
SMALL = ViewportSize(width=390, height=660)
PHONE = ViewportSize(width=390, height=844)
# How many phrases stand whole between the header and the bar.
WHOLE = """() => {
  const [top, bottom] = [document.querySelector("header").getBoundingClientRect().bottom,
    document.querySelector(".bar").getBoundingClientRect().top];
  const boxes = [...document.querySelectorAll(".phrase")].map((one) => one.getBoundingClientRect());
  return boxes.filter((box) => box.height && box.top >= top && box.bottom <= bottom).length;
}"""


def _moments() -> list[str]:
    """Return what is asked at eight moments: the first of each group of the home page, then the second."""
    book = content()
    groups = book.situation_list.content.groups if book.situation_list else ()
    turns = chain.from_iterable(zip_longest(*(group.situations for group in groups)))
    return [book.situations[slug].content.ask for slug in islice(filter(None, turns), MOMENTS)]


def _whole(page: Page) -> int:
    expect(page.locator(".phrase__large").first).to_be_visible()
    until(page, "scrollY === 0")
    whole: int = page.evaluate(WHOLE)
    return whole


@pytest.mark.parametrize("ask", few(_moments(), 2))
def test_a_moment_is_one_tap_from_three_whole_phrases(open_page: Opener, ask: str) -> None:
    page = open_page("/", viewport=SMALL)
    link = page.get_by_role("link", name=with_apostrophes(ask), exact=True)
    link.scroll_into_view_if_needed()
    # The theme notes where a page is scrolled to 100 ms later; whoever taps sooner gets the next page scrolled as far.
    until(page, "scrollY === 0 || history.state?.y === scrollY")
    link.click()
    page.wait_for_url(f"{PLACE}situations/*/")
    assert _whole(page) >= WORDS_TO_SAY


def test_a_practice_begins_with_words_to_say(open_page: Opener) -> None:
    firsts = [next(iter(practices)) for slug in content().chapters if (practices := content().practices_of(slug))]
    page = open_page("/", viewport=PHONE)
    for practice in firsts:
        page.goto(f"{PLACE}{practice.folder}/{practice.slug}/")
        assert _whole(page) >= min(WORDS_TO_SAY, len(practice.content.say)), practice.slug


@pytest.mark.parametrize("address", ["", "situations/"])
def test_words_of_danger_are_in_line_with_others_and_clear_of_their_bar(open_page: Opener, address: str) -> None:
    page = open_page(f"/{address}", viewport=PHONE)
    danger = page.locator(".moment-group--danger li:first-child > a").first
    links = page.locator(".moment-group li:first-child > a").evaluate_all(BEGINNINGS)
    assert danger.evaluate(f"one => ({BEGINNINGS})([one])") == [min(links)]
    assert danger.evaluate("one => parseFloat(getComputedStyle(one).paddingInlineStart)") >= 8
