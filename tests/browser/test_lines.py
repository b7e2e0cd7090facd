"""What stands in one line has its middle there, what stands in one column begins at one place, and bars end square."""

import pytest
from playwright.sync_api import expect

from browser.beginnings import BEGINNINGS
from browser.huddle import WALL
from browser.opening import Opener
from handbook.huddle.steps import huddle
from website import handbook

BOOK = handbook()
PRACTICE = next(iter(BOOK.practices.values()))
HUDDLE = next(made for practice in BOOK.practices.values() if (made := huddle(BOOK, practice)))
REHEARSAL = next(iter(BOOK.rehearsals))
STARRED = {
    "practice": f"/{PRACTICE.folder}/{PRACTICE.slug}/",
    "situation": f"/situations/{next(iter(BOOK.situations))}/",
    "rehearsal": f"/rehearsals/{REHEARSAL}/",
}
# The middle of each text in the line.
MIDDLES = """line => {
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const middles = [];
  while (texts.nextNode()) {
    const range = new Range();
    range.selectNodeContents(texts.currentNode);
    const { top, bottom, height } = range.getBoundingClientRect();
    if (height) middles.push((top + bottom) / 2);
  }
  return middles;
}"""
# How high the bar at the start is, against its box.
BAR = """box => {
  const { blockSize } = getComputedStyle(box, "::before");
  return Math.round(parseFloat(blockSize) - box.getBoundingClientRect().height);
}"""


@pytest.mark.parametrize("page_of", STARRED)
def test_the_star_stands_in_the_line_of_where_the_page_belongs(open_page: Opener, page_of: str) -> None:
    page = open_page(STARRED[page_of])
    expect(page.locator(".above .star")).to_be_visible()
    middles = page.locator(".above").evaluate(MIDDLES)
    assert len(middles) > 1
    assert max(middles) - min(middles) <= 1


def test_titles_of_a_huddle_begin_below_each_other(open_page: Opener) -> None:
    page = open_page(HUDDLE.address, viewport=WALL)
    assert len(set(page.locator(".huddle h2").evaluate_all(BEGINNINGS))) == 1


def test_steps_of_a_role_play_begin_in_one_line(open_page: Opener) -> None:
    page = open_page(f"/role-play/{REHEARSAL}/")
    tops = page.locator(".play b").evaluate_all("all => all.map((one) => one.getBoundingClientRect().top)")
    assert len(tops) > 1
    assert len(set(tops)) == 1


def test_the_bar_of_a_phrase_is_as_high_as_its_box(open_page: Opener) -> None:
    page = open_page(STARRED["practice"])
    assert page.locator(".phrase").first.evaluate(BAR) == 0
