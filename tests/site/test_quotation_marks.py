"""Words in English have the quotation marks of print wherever a page shows them, and nothing else is touched."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.site.print_marks import with_print_marks
from website import Website

OPENING, CLOSING = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
CASES = {
    '<p>Say "stop", or "no".</p>': f"<p>Say {OPENING}stop{CLOSING}, or {OPENING}no{CLOSING}.</p>",
    "<li>&#34;Go on&quot;</li>": f"<li>{OPENING}Go on{CLOSING}</li>",
    '<p>("Why?")</p>': f"<p>({OPENING}Why?{CLOSING})</p>",
    '<b>"So"</b> and "<em>so</em>".': f"<b>{OPENING}So{CLOSING}</b> and {OPENING}<em>so</em>{CLOSING}.",
    '<a title="a b" data-a=\'{"b": "c"}\'>d</a>': '<a title="a b" data-a=\'{"b": "c"}\'>d</a>',
    '<i data-a="{&#34;b&#34;: 1}">c</i>': '<i data-a="{&#34;b&#34;: 1}">c</i>',
    '<code>a="b"</code><pre>"c"\n</pre>': '<code>a="b"</code><pre>"c"\n</pre>',
    '<script>a="b"</script><p>"c"</p>': f'<script>a="b"</script><p>{OPENING}c{CLOSING}</p>',
    '<p>a " b</p>': '<p>a " b</p>',
}


@pytest.mark.parametrize("html", CASES)
def test_only_words_are_set_anew(html: str) -> None:
    assert with_print_marks(html, "en") == CASES[html]


def test_another_language_keeps_what_its_editors_write() -> None:
    html = '<p>"Halt"</p>'
    assert with_print_marks(html, "de") == html
    assert with_print_marks(html, "en-GB") != html


def test_what_a_built_page_shows_has_them_in_pairs(site: Website) -> None:
    for address in site.addresses:
        page = LexborHTMLParser(site.page(address).html or "")
        for verbatim in page.css("code, pre, script, style"):
            verbatim.decompose()
        text = page.root.text(separator="") if page.root else ""
        assert '"' not in text, address
        assert text.count(OPENING) == text.count(CLOSING), address
