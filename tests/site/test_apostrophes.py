"""Headings have the apostrophe of print, and nothing else is touched."""

import pytest

from handbook.site.apostrophes import with_apostrophes
from website import Website

CASES = {
    "<h1>You don't know</h1>": "<h1>You don\N{RIGHT SINGLE QUOTATION MARK}t know</h1>",
    '<h2 id="a">It&#39;s <a>theirs\'</a></h2>': (
        '<h2 id="a">It\N{RIGHT SINGLE QUOTATION MARK}s <a>theirs\N{RIGHT SINGLE QUOTATION MARK}</a></h2>'
    ),
    "<h3 data-a='{\"b\": 1}' title='x'>a</h3>": "<h3 data-a='{\"b\": 1}' title='x'>a</h3>",
    "<p>don't</p><h4>don't</h4>": "<p>don't</p><h4>don't</h4>",
    "<h2>say 'yes</h2>": "<h2>say 'yes</h2>",
}


@pytest.mark.parametrize("html", CASES)
def test_only_the_words_of_headings_are_set_anew(html: str) -> None:
    assert with_apostrophes(html) == CASES[html]


def test_no_heading_of_a_built_page_has_a_straight_one(site: Website) -> None:
    headings = [one.text() for address in site.addresses for one in site.page(address).css("article :is(h1, h2, h3)")]
    assert [one for one in headings if "n't" in one or "'s" in one] == []
