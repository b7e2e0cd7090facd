"""The data of sheets."""

import shutil
from pathlib import Path

from handbook.content.load import load
from handbook.print.card_sets import sets_with_pages
from handbook.print.sheet_context import SheetContext
from handbook.site.templates import Templates
from handbook.site.tokens import read_tokens


def test_a_situation_and_a_practice_of_one_slug_have_each_its_own_card(tree: Path) -> None:
    shutil.copy(tree / "docs/situations/long-queue.md", tree / "docs/situations/greet.md")
    templates = Templates()
    context = SheetContext(templates.words, read_tokens(templates), "Handbook")
    cards = [card for each in sets_with_pages(load(tree)[0], "Situations") for card in each.cards]
    cards = [card for card in cards if card.document.slug == "greet"]
    assert [card.of_situation for card in cards] == [True, False]
    for make in (context.card, context.checklist):
        assert [make(card)["title"] for card in cards] == [card.document.content.title for card in cards]
