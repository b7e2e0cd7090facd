"""The phrasebook: every phrase by situation, practice and channel."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from handbook.content.handbook import Document
from handbook.core.fields import CHANNELS, Phrase
from handbook.site.context import Shelf
from handbook.site.page import Heading, Page

ADDRESS = "/phrasebook/"


@dataclass(frozen=True)
class Group:
    """The phrases of one situation or practice."""

    anchor: str
    title: str
    address: str
    phrases: tuple[Phrase, ...]
    situations: tuple[str, ...]


def phrasebook_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield `/phrasebook/`."""
    groups = list(_groups(shelf))
    values = {
        "parts": [
            shelf.text("phrasebook/phrases_of.html", ADDRESS, folder, groups=list(inside))
            for folder, inside in groupby(groups, lambda group: group.address.split("/")[1])
        ],
        "count": sum(len(group.phrases) for group in groups),
        "channels": CHANNELS,
        "situations": _titles(shelf.handbook.situations),
        "practices": _titles(shelf.handbook.practices),
    }
    yield Page(
        ADDRESS,
        shelf.words["phrasebook"],
        shelf.words["phrasebook_lead"],
        "docs/",
        html=shelf.text("phrasebook/phrasebook.html", ADDRESS, **values),
        headings=tuple(Heading(group.anchor, group.title) for group in groups),
    )


def _titles(documents: Mapping[str, Document[Any]]) -> list[tuple[str, str]]:
    return [(slug, document.content.title) for slug, document in documents.items()]


def _groups(shelf: Shelf) -> Iterator[Group]:
    for slug, situation in shelf.handbook.situations.items():
        yield Group(slug, situation.content.title, f"/situations/{slug}/", situation.content.say, (slug,))
    for slug, practice in shelf.handbook.practices.items():
        situations = tuple(situation.slug for situation in shelf.handbook.situations_for(slug))
        yield Group(slug, practice.content.title, shelf.address(slug), practice.content.say, situations)
