"""Which texts are too long for their card or page, and how much the type of others grows: measured before all else."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from handbook.cache.disk_cache import Cache
from handbook.content.handbook import Document, Handbook
from handbook.core.front_matter import Loc
from handbook.core.source import Source
from handbook.print.card_sets import Card, sets_with_pages
from handbook.print.measured_data import Item, Measured, Path
from handbook.print.overflow_cache import Measurable, OverflowCheck
from handbook.print.page_links import BLANK, of_longest_site
from handbook.print.sheet_context import SheetContext
from handbook.print.sheet_data import Company, Growth
from handbook.site.fonts import own_fonts
from handbook.site.templates import Templates
from handbook.site.tokens import read_tokens
from handbook.situation.model import Situation

# The widest digits: a revision changes with prose that is on no sheet, and must not be the reason to measure again.
WIDEST = "dddddddd"


@dataclass(frozen=True)
class Overflow:
    """A text that is too long: where it is written, on which layout and paper, and by how many characters."""

    source: Source
    loc: Loc
    layout: str
    paper: str
    excess: int  # characters


def find_overflows(handbook: Handbook, cache: Cache, templates: Templates) -> list[Overflow]:
    """Return every text that has to be shortened, with the layout and paper where it is too long by the most."""
    cards, covers = _measure(handbook, cache, templates)
    found = [_of_card(card, measured) for card, measured in cards]
    found += [_of_cover(document, measured) for document, measured in covers]
    return [overflow for each in found for overflow in _worst(each)]


def growth_of_cards(handbook: Handbook, cache: Cache, templates: Templates) -> dict[str, Growth]:
    """Return by how much the type of each card grows on each layout, by the card's key."""
    return {card.key: measured["growth"] for card, measured in _measure(handbook, cache, templates)[0]}


def _measure(
    handbook: Handbook, cache: Cache, templates: Templates
) -> tuple[list[tuple[Card, Measured]], list[tuple[Document[Any], Measured]]]:
    """Return what is measured of each card, and of the cover of each pocket guide."""
    words = templates.words
    company = Company(name="", logo=BLANK.decode())
    context = SheetContext(words, read_tokens(templates), words["handbook"], of_longest_site(), company=company)
    cards = [card for each in sets_with_pages(handbook, words["situations"]) for card in each.cards]
    covered: list[Document[Any]] = [*handbook.chapters.values(), *handbook.programmes.values()]
    items = [_card(handbook, context, card) for card in cards] + [_cover(context, document) for document in covered]
    measured = OverflowCheck(partial(context.sheet, ""), words, cache, own_fonts(templates)).measured(items)
    return list(zip(cards, measured, strict=False)), list(zip(covered, measured[len(cards) :], strict=True))


def _card(handbook: Handbook, context: SheetContext, card: Card) -> Measurable:
    """Return the card as it is measured; a situation's names the practices that help by their titles."""
    content = card.document.content
    helping = [help_.use for help_ in content.practices] if isinstance(content, Situation) else []
    others = tuple(handbook.practices[slug] for slug in helping if slug in handbook.practices)
    return Measurable(card.document, others, card.label, partial(_measured, context, card))


def _measured(context: SheetContext, card: Card) -> Item:
    """Return the data of all that is measured of a card, with the paths of its texts."""
    faces = {side: _paths(locs) for side, locs in card.faces.items()}
    item: Item = {
        "card": {**context.card(card), "revision": WIDEST, "paths": faces},
        "checklist": {**context.checklist(card), "revision": WIDEST, "paths": _paths(card.acts)},
    }
    if card.of_situation:
        item["page"] = {**context.situation(card), "revision": WIDEST, "paths": _paths(card.page)}
    return item


def _paths(locs: dict[str, Loc]) -> list[Path]:
    return [[int(step) if step.isdigit() else step for step in path.split()] for path in locs]


def _cover(context: SheetContext, document: Document[Any]) -> Measurable:
    """Return the cover of a pocket guide as it is measured."""
    return Measurable(document, (), "", lambda: {"cover": context.printed(document.content.title)})


def _of_card(card: Card, measured: Measured) -> Iterator[Overflow]:
    """Yield the overflows of a card, each at the place where an editor wrote its text."""
    for each in measured["overflows"]:
        locations = card.locations(each["layout"])
        for path, excess in each["cuts"].items():
            yield Overflow(card.document.source, locations[path], each["layout"], each["paper"], excess)


def _of_cover(document: Document[Any], measured: Measured) -> Iterator[Overflow]:
    for each in measured["overflows"]:
        yield Overflow(document.source, ("title",), each["layout"], each["paper"], each["cuts"]["title"])


def _worst(overflows: Iterator[Overflow]) -> Iterator[Overflow]:
    """Yield, for each place, the overflow with the largest excess."""
    worst: dict[Loc, Overflow] = {}
    for overflow in overflows:
        worst[overflow.loc] = max(worst.get(overflow.loc, overflow), overflow, key=lambda one: one.excess)
    yield from worst.values()
