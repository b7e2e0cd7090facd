"""A public channel, where strangers read along, is offered the phrases that name it and no others."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.content.handbook import Handbook
from handbook.content.load import load
from handbook.publish.pages import pages
from handbook.site.context import SiteContext
from handbook.site.page import Page
from handbook.site.templates import Templates

PUBLIC = "social"


@pytest.fixture
def book(tree: Path) -> Handbook:
    """Return the small handbook, whose `social` is public."""
    return load(tree)[0]


def _phrases(page: Page) -> list[tuple[str, list[str]]]:
    html = "".join([page.html, *page.blocks.values()])
    found = LexborHTMLParser(html).css("li.phrase")
    return [(one.text(), (one.attributes["data-channels"] or "").split()) for one in found]


def test_phrases_fit_every_channel_where_no_stranger_reads_along(book: Handbook) -> None:
    assert PUBLIC in book.channel_names
    assert book.private_channels == tuple(name for name in book.channel_names if name != PUBLIC)


@pytest.mark.parametrize("address", ["/phrasebook/", "/serve/greet/", "/situations/long-queue/"])
def test_a_public_channel_is_offered_what_names_it(book: Handbook, address: str) -> None:
    practices = [phrase for practice in book.practices.values() for phrase in practice.content.say]
    situations = [phrase for situation in book.situations.values() for phrase in situation.content.say]
    named = {phrase.text: list(phrase.channels or book.private_channels) for phrase in (*practices, *situations)}
    page = next(page for page in pages(SiteContext(book, Templates())) if page.address == address)
    shown = _phrases(page)
    assert shown
    assert all(any(text in words and channels == fits for text, fits in named.items()) for words, channels in shown)
    assert any(PUBLIC not in channels for _, channels in shown)
