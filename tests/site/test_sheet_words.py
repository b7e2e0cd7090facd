"""The words on the PDF files of the built site: all of them, in the order of use, large enough."""

import pytest

from browser.paper import joined
from handbook.print.card_sets import Card, sets_with_pages
from print.printed import sheets
from website import Website, handbook

CHAPTER = next(iter(handbook().chapters))
SMALLEST = {"cards-4up": 11.0, "cards-8up": 9.0, "poster": 28.0}  # points, to be read at arm's length, or across a room
BACKS = {"cards-4up": 9.0, "cards-8up": 9.0}


def _cards() -> tuple[Card, ...]:
    """Return the cards of one chapter."""
    return next(each.cards for each in sets_with_pages(handbook(), "Situations") if each.slug == CHAPTER)


def test_a_card_is_read_in_the_order_in_which_it_is_used(site: Website) -> None:
    pages = sheets(site.file(f"/print/{CHAPTER}/cards-4up-a4.pdf"))
    text = "".join(page.text() for page in pages[::2])
    at = 0
    for card in _cards():
        for words in (card.document.content.title, card.when, *card.say, card.avoid):
            found = text.find(joined(words), at)
            assert found >= at, (card.document.slug, words)
            at = found


def test_a_situation_is_whole_on_its_page(site: Website) -> None:
    for slug, situation in handbook().situations.items():
        content = situation.content
        (sheet,) = sheets(site.file(f"/print/situations/{slug}/page-a4.pdf"))
        acts = [act for _, acts in content.checklist.phases for act in acts]
        avoided = [text for words in content.avoid for text in (words.text, words.because)]
        for text in (
            content.title,
            content.ask,
            content.first,
            *(phrase.text for phrase in content.say),
            *avoided,
            *(text for rung in content.still_fails for text in (rung.text, rung.say or "")),
            *acts,
        ):
            assert joined(text) in sheet.text(), (slug, text)


def test_a_coaching_sheet_has_two_squares_an_act_and_lines_to_sign(site: Website) -> None:
    pages = sheets(site.file(f"/print/{CHAPTER}/coaching-a4.pdf"))
    for card, page in zip(_cards(), pages, strict=True):
        acts = [act for _, acts in card.checklist.phases for act in acts]
        assert all(joined(act) in page.text() for act in acts)
        for word in ("Observed", "Notobserved", "Note", "Date", "Signature,colleague", "Signature,observer"):
            assert word in page.text()


@pytest.mark.parametrize("kind", SMALLEST)
def test_type_is_large_enough_for_where_it_is_read(site: Website, kind: str) -> None:
    card = sets_with_pages(handbook(), "Situations")[0].cards[0]
    pages = sheets(site.file(f"/print/handbook/{kind}-a4.pdf"))
    for text in (card.when, *card.say, card.avoid):
        assert pages[0].size_of(text) >= SMALLEST[kind], text
    for step in card.steps if kind in BACKS else ():
        assert pages[1].size_of(step) >= BACKS[kind], step
