"""Words have the apostrophe of print wherever a page shows them, and nothing else is touched."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.site.print_marks import with_apostrophes
from handbook.site.templates import Templates
from handbook.site.words import read_interface_words
from translated.reading import strings_in
from website import Website

PRINTED = "\N{RIGHT SINGLE QUOTATION MARK}"
CASES = {
    "<h1>You don't know</h1>": f"<h1>You don{PRINTED}t know</h1>",
    '<p id="a">It&#39;s <a>theirs\'</a></p>': f'<p id="a">It{PRINTED}s <a>theirs{PRINTED}</a></p>',
    "<var>[name]</var>'s and [name]'s": f"<var>[name]</var>{PRINTED}s and [name]{PRINTED}s",
    '<a title="don&#39;t">': f'<a title="don{PRINTED}t">',
    '<a data-a=\'{"b": "don\\u0027t"}\'>': f'<a data-a=\'{{"b": "don{PRINTED}t"}}\'>',
    "<h3 data-a='{\"b\": 1}' title='x'>a</h3>": "<h3 data-a='{\"b\": 1}' title='x'>a</h3>",
    "<code>don't</code><pre>don't\n</pre>": "<code>don't</code><pre>don't\n</pre>",
    "<script>a='b'</script><p>don't</p>": f"<script>a='b'</script><p>don{PRINTED}t</p>",
    "<p>say 'yes, <b>'no</b></p>": "<p>say 'yes, <b>'no</b></p>",
}
STRAIGHT = re.compile(r"\w'\w")


@pytest.mark.parametrize("html", CASES)
def test_only_words_are_set_anew(html: str) -> None:
    assert with_apostrophes(html) == CASES[html]


def test_headings_that_editors_write_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "words.yml"
    file.write_text("language: {tag: en}\nprose_headings: [Don't]\nlist: [Don't]\n", "utf-8")
    words = read_interface_words(file)
    assert (words["prose_headings"], words["list"]) == (["Don't"], [f"Don{PRINTED}t"])


def _shown(page: LexborHTMLParser) -> str:
    for verbatim in page.css("code, pre, script, style"):
        verbatim.decompose()
    return page.root.text(separator=" ") if page.root else ""


def test_no_built_page_has_a_straight_one(site: Website) -> None:
    pages = {address: _shown(LexborHTMLParser(site.page(address).html or "")) for address in site.addresses}
    assert any(PRINTED in text for text in pages.values())
    assert [address for address, text in pages.items() if STRAIGHT.search(text)] == []


def test_words_of_the_interface_have_it_but_headings_that_editors_write() -> None:
    words = Templates().words
    assert not [text for part in words if part != "prose_headings" for text in strings_in(words[part]) if "n't" in text]
