"""The data of sheets."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

from handbook.content.load import load
from handbook.print.card_sets import sets_with_pages
from handbook.print.sheet_context import SheetContext
from handbook.site.templates import Templates
from handbook.site.tokens import read_tokens
from trees import larger
from website import content


def test_a_situation_and_a_practice_of_one_slug_have_each_its_own_card(tree: Path) -> None:
    shutil.copy(tree / "docs/situations/long-queue.md", tree / "docs/situations/greet.md")
    templates = Templates()
    context = SheetContext(templates.words, read_tokens(templates), "Handbook")
    cards = [card for each in sets_with_pages(load(tree)[0], "Situations") for card in each.cards]
    cards = [card for card in cards if card.document.slug == "greet"]
    assert [card.of_situation for card in cards] == [True, False]
    for make in (context.card, context.checklist):
        assert [make(card)["title"] for card in cards] == [card.document.content.title for card in cards]


def test_titles_and_words_have_the_marks_of_print() -> None:
    templates = Templates()
    context = SheetContext(templates.words, read_tokens(templates), "Handbook")
    for each in sets_with_pages(content(), "Situations"):
        for card in each.cards:
            data = context.situation(card) if card.of_situation else context.checklist(card)
            text = json.dumps([{**context.card(card), "chapter": ""}, {**data, "chapter": ""}])
            assert not re.search(r"\w'\w|\\\\\"", text), card.key


def test_a_ladder_has_a_panel_behind_its_card_and_is_on_the_same_part(tmp_path: Path) -> None:
    templates = Templates()
    context = SheetContext(templates.words, read_tokens(templates), "Handbook")
    (each,) = (one for one in sets_with_pages(load(larger(tmp_path))[0], "Situations") if one.slug == "after")
    seven = replace(each, cards=(each.cards[1],) * 5 + (each.cards[0], each.cards[1]))
    assert [bool(card.document.content.still_fails) for card in seven.cards] == [False] * 5 + [True, False]
    panels = [[(panel["card"], panel["face"]) for panel in part["panels"]] for part in context.guide_parts([seven])]
    assert panels == [
        [(0, "front"), (1, "front"), (2, "front"), (3, "front")],
        [(0, "front"), (1, "front"), (1, "ladder"), (2, "front")],
    ]
    assert [part["count"] for part in context.guide_parts([seven])] == [2, 2]
    six = replace(each, cards=(each.cards[1],) * 5 + (each.cards[0],))
    assert [len(part["panels"]) for part in context.guide_parts([six])] == [4, 3]
