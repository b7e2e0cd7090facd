"""Cards that a browser prints have the words of those in the PDF files, and sizes from the same measuring."""

import pytest

from browser.opening import Opener
from browser.paper import joined
from browser.test_choice import CARDS, ready
from handbook.cache.disk_cache import Cache
from handbook.print.layouts import LAYOUTS
from handbook.print.overflows import growth_of_cards
from handbook.site.templates import Templates
from print.printed import sheets
from rows import few
from website import PLACE, Website, handbook

POINTS = 0.75  # in a CSS pixel
FILES = {"4up": "cards-4up", "8up": "cards-8up", "poster": "poster"}
PRINTED = """all => all.map((card) => ({
    words: card.innerText,
    sizes: [".card__title", ".card__say > li", ".card__when"]
        .map((part) => parseFloat(getComputedStyle(card.querySelector(part)).fontSize)),
    band: getComputedStyle(card.querySelector(".card__head")).backgroundColor,
}))"""


@pytest.mark.parametrize("layout", few(FILES))
def test_a_card_from_a_browser_is_as_in_its_file(open_page: Opener, site: Website, layout: str) -> None:
    page = ready(open_page(f"/cue-cards/?layout={layout}&paper=a4"))
    page.emulate_media(media="print")
    printed = page.locator(".card").evaluate_all(PRINTED)
    growth, type_, scale = (
        growth_of_cards(handbook(), Cache(), Templates()),
        LAYOUTS.cards[layout].type,
        LAYOUTS.browser.scale,
    )
    every = sheets(site.file(f"/print/handbook/{FILES[layout]}-a4.pdf"))
    fronts = every if layout == "poster" else every[::2]
    assert len({own["band"] for own in printed}) == len({card.colour for card in CARDS.values()})
    for number, (card, own) in enumerate(zip(CARDS.values(), printed, strict=True)):
        content = card.document.content
        words = [content.title, card.when, *card.say, card.avoid]
        if layout != "8up":  # its file has these on the back
            address = PLACE.partition("://")[2].rstrip("/") + card.address.rstrip("/")
            words += [card.label, address, card.revision, str(content.reviewed.year + 1)]
        file = fronts[number // LAYOUTS.cards[layout].count].text()
        for text in words:
            assert joined(text) in joined(own["words"]), (card.key, text)
            assert joined(text) in file, (card.key, text)
        step = LAYOUTS.growth.index(growth[card.key].get(layout, {}).get("front", 1))
        by = LAYOUTS.growth[max(0, step - LAYOUTS.browser.steps_less)]
        wanted = [scale * type_.title * (1 + by) / 2, scale * type_.say * by, type_.body * by]
        assert [POINTS * size for size in own["sizes"]] == pytest.approx(wanted, rel=0.01), card.key
