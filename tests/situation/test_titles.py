"""The list of situations names the page of each, above a person's words; on the home page these stand alone."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from handbook.content.load import load
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from handbook.situation.page import situation_pages
from handbook.static_pages.page import PRODUCT


def test_each_moment_of_the_list_has_the_title_of_its_page(tree: Path) -> None:
    context = SiteContext(load(tree)[0], Templates())
    situations = context.handbook.situations.values()
    *_, listed = situation_pages(context)
    links = LexborHTMLParser(listed.html).css(".rows--ask a")
    assert sorted(one.text(deep=False) for one in links) == sorted(one.content.title for one in situations)
    said = [one.text() for one in LexborHTMLParser(listed.html).css(".rows--ask a > span")]
    assert sorted(said) == sorted(one.content.ask for one in situations)
    home = "".join("".join((page.html, *page.blocks.values())) for page in PRODUCT.pages(context))
    assert "rows--ask" in home
    assert not LexborHTMLParser(home).css(".rows--ask a > span")
