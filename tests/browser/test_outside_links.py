"""On paper a link that leads outside tells its address, and one within the handbook doesn't."""

from browser.opening import Opener
from browser.paper import joined, printed
from handbook.site.outside_links import with_outside_links_marked


def test_whole_addresses_alone_are_marked() -> None:
    assert (
        with_outside_links_marked('<a href="https://a.org/">b</a>') == '<a rel="external" href="https://a.org/">b</a>'
    )
    for html in ('<a href="../b/">c</a>', '<a href="https://a.org/" rel="me">b</a>', "<pre>&lt;a href=</pre>"):
        assert with_outside_links_marked(html) == html


def test_paper_tells_where_links_lead_outside(open_page: Opener) -> None:
    page = open_page("/huddles/")
    own, outside = "a[href*='/huddles/']", "https://outside.example/"
    assert page.locator(f"li > {own}").count()
    page.evaluate(f"document.querySelector('.md-content p').innerHTML = '<a rel=external href={outside}>out</a>'")
    text = "".join(printed(page))
    assert joined(outside) in text
    assert text.count("http") == 1
