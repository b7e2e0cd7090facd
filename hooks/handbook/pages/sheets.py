"""What is put on paper, a page for all situations and one a chapter: cue cards and checklists, each with an index."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.content import Document
from handbook.model.base import Checklist
from handbook.model.practice import Practice
from handbook.model.situation import Situation
from handbook.pages.page import Heading, Page
from handbook.pages.shelf import Shelf

LINES = 3  # of a situation that fit on its card


@dataclass(frozen=True)
class Card:
    """What a practice or a situation puts on paper."""

    document: Document[Practice] | Document[Situation]
    address: str
    when: str
    say: tuple[str, ...]
    avoid: str
    checklist: Checklist


@dataclass(frozen=True)
class Set:
    """The cards that are printed together: those of a chapter, or of all situations."""

    slug: str
    title: str
    label: str
    address: str
    source: str
    cards: tuple[Card, ...]


def cue_card_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield `/cue-cards/` and a page for every set of cards."""
    yield from _sheets(shelf, "cue-cards", "cards", "cue_cards.html")


def checklist_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield `/checklists/` and a page for every set of checklists."""
    yield from _sheets(shelf, "checklists", "checklists", "checklists.html")


def sets_of_cards(shelf: Shelf) -> Iterator[Set]:
    """Yield the cards of all situations, and those of each chapter."""
    title = shelf.words["situations"]
    cards = tuple(_of_situation(situation) for situation in shelf.handbook.situations.values())
    if cards:
        yield Set("situations", title, title, "/situations/", cards[0].document.source.path, cards)
    for chapter, practices in shelf.chapters:
        cards = tuple(_of_practice(shelf, practice) for practice in practices)
        content = chapter.content
        yield Set(chapter.slug, content.title, content.label, f"/{chapter.slug}/", chapter.source.path, cards)


def _of_situation(situation: Document[Situation]) -> Card:
    content = situation.content
    say = tuple(phrase.text for phrase in content.say[:LINES])
    address = f"/situations/{situation.slug}/"
    return Card(situation, address, content.first, say, content.avoid[0].text, content.checklist)


def _of_practice(shelf: Shelf, practice: Document[Practice]) -> Card:
    card = practice.content.cue_card
    address = shelf.address(practice.slug)
    return Card(practice, address, card.when, card.say, card.avoid, practice.content.checklist)


def _sheets(shelf: Shelf, folder: str, name: str, template: str) -> Iterator[Page]:
    words, sets = shelf.words, list(sets_of_cards(shelf))
    for each in sets:
        address = f"/{folder}/{each.slug}/"
        yield Page(
            address,
            words[f"{name}_of"].format(each.label),
            words[f"{name}_lead"],
            each.source,
            html=shelf.text(template, address, set=each),
            headings=tuple(Heading(card.document.slug, card.document.content.title) for card in each.cards),
            label=each.label,
        )
    lead = words[f"{name}_index_lead"]
    values = {"heading": words[name], "lead": lead, "sets": sets, "base": f"/{folder}/"}
    html = shelf.text("shelf.html", f"/{folder}/", **values)
    yield Page(f"/{folder}/", words[name], lead, "docs/", html=html, hide=("toc",))
