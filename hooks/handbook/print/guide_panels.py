"""How the cards of a set are spread over the small pages of its pocket guides."""

from collections.abc import Iterable, Iterator

from handbook.print.card_sets import Card
from handbook.print.layouts import GUIDE, LAYOUTS

GUIDE_PANELS = LAYOUTS.cards[GUIDE].count - 2  # between its covers


def panels(card: Card) -> list[str]:
    """Return the faces of a card that a pocket guide shows."""
    return ["front", "ladder"] if card.document.content.still_fails else ["front"]


def spread(cards: Iterable[Card]) -> Iterator[list[Card]]:
    """Yield the cards of each part of a pocket guide: as few parts as can be, about as full, no card in two."""
    sized = [(card, len(panels(card))) for card in cards]
    count = sum(size for _, size in sized)
    most = -(-count // -(-count // GUIDE_PANELS))
    here: list[Card] = []
    room = most
    for card, size in sized:
        if size > room:
            yield here
            here, room = [], most
        here.append(card)
        room -= size
    yield here


def revised(card: Card) -> Iterator[str]:
    """Yield what changes when the text does that a pocket guide shows of a card."""
    yield card.revision
    for rung in card.document.content.still_fails:
        yield f"{rung.text}\n{rung.say or ''}"
