"""A phrase has nothing in it that isn't said: when to say it stands above, and its channels below."""

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.content.load import load
from handbook.phrasebook.page import phrasebook_pages
from handbook.print.card_sets import sets_with_pages
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from handbook.situation.page import situation_pages

QUEUE = "docs/situations/long-queue.md"
LINE = "It's about five minutes. Thank you for waiting."
WHEN = "They look at you"


@pytest.fixture
def context(tree: Path) -> SiteContext:
    """Return a handbook in which a phrase says when to say it, and names its channels in no order."""
    text = (tree / QUEUE).read_text("utf-8")
    said = f"  - text: {LINE}\n"
    assert text.count(said) == 1
    more = f"{said}    when: {WHEN}\n    channels: [email, chat, phone]\n"
    (tree / QUEUE).write_text(text.replace(said, more), "utf-8")
    return SiteContext(load(tree)[0], Templates())


def _phrase(html: str) -> list[tuple[str, list[str]]]:
    """Return the paragraphs of the phrase: each with its class, and the texts of its parts."""
    page = LexborHTMLParser(html)
    (phrase,) = (one for one in page.css(".phrase") if LINE in one.text())
    parts = (
        (one.attributes["class"] or "", [each.text() for each in one.css("span")] or [one.text()])
        for one in phrase.css("p")
    )
    return list(parts)


def test_when_to_say_it_and_its_channels_in_the_order_of_menus_stand_around_a_phrase(context: SiteContext) -> None:
    names = context.handbook.channel_names
    order = [label for name, label in names.items() if name in ("email", "chat", "phone")]
    wanted = [("phrase__when", [WHEN]), ("phrase__text", [LINE]), ("phrase__channels", order)]
    first, *_ = situation_pages(context)
    (book,) = phrasebook_pages(context)
    assert _phrase(first.blocks["say"]) == wanted
    assert _phrase(book.html) == wanted


def test_a_card_says_when_and_has_another_revision_for_it(context: SiteContext) -> None:
    card = sets_with_pages(context.handbook, "Situations")[0].cards[0]
    assert card.lines[1] == (LINE, WHEN)
    assert replace(card, moments=("",) * len(card.say)).revision != card.revision
