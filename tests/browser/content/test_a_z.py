"""The index from A to Z of our own handbook: light, on a few sheets, and a letter on a screen or little more."""

import pytest

from browser.opening import Opener
from browser.paper import printed
from website import Website

ADDRESS = "/a-z/"
MOST_BYTES = 150_000
MOST_SHEETS = 8
# The lower end of each letter when it is chosen, in screens.
ENDS = """() => [...document.querySelectorAll(".letters a")].slice(1).map((link) => {
  location.hash = link.hash;
  return document.querySelector(".letter:target").getBoundingClientRect().bottom / innerHeight;
})"""


def test_the_page_is_light(site: Website) -> None:
    assert len(site.file(ADDRESS).read_bytes()) <= MOST_BYTES


def test_it_prints_on_a_few_sheets(open_page: Opener) -> None:
    assert len(printed(open_page(ADDRESS))) <= MOST_SHEETS


@pytest.mark.parametrize(("width", "height", "most", "mean"), [(1280, 800, 1.0, 1.0), (390, 844, 4.0, 1.5)])
def test_a_letter_is_a_screen_or_little_more(
    open_page: Opener, width: int, height: int, most: float, mean: float
) -> None:
    ends = open_page(ADDRESS, viewport={"width": width, "height": height}).evaluate(ENDS)
    assert max(ends) <= most
    assert sum(ends) / len(ends) <= mean
