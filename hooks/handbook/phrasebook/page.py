"""The phrasebook: every phrase by situation, practice and channel."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from handbook.content.handbook import Document, Handbook
from handbook.core.ladder import phrases_of
from handbook.core.phrase import Phrase
from handbook.practice.model import Practice
from handbook.site.context import SiteContext
from handbook.site.page import Heading, Page
from handbook.situation.model import Situation
from handbook.situation.practices import situations_for

ADDRESS = "/phrasebook/"


@dataclass(frozen=True)
class Group:
    """The phrases of one situation or practice."""

    anchor: str
    title: str
    address: str
    phrases: tuple[Phrase, ...]
    situations: tuple[str, ...]


def phrasebook_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/phrasebook/`, unless an edition leaves it out."""
    if not context.has(ADDRESS):
        return
    groups, chapters = list(_groups(context)), context.handbook.chapters
    values = {
        "parts": [
            context.text(
                "phrasebook/phrase_groups.html", ADDRESS, folder, groups=list(inside), chapter=chapters.get(folder)
            )
            for folder, inside in groupby(groups, lambda group: group.address.split("/")[1])
        ],
        "count": sum(len(group.phrases) for group in groups),
        "situations": _titles(context.handbook.situations),
        "practices": _titles(context.handbook.practices),
    }
    yield Page(
        ADDRESS,
        context.words["phrasebook"],
        context.words["phrasebook_lead"],
        "docs/",
        html=context.text("phrasebook/phrasebook.html", ADDRESS, **values),
        headings=tuple(Heading(group.anchor, group.title) for group in groups),
    )


def phrasebook_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:  # noqa: ARG001 - as every product has it
    """Yield the address of that page."""
    yield from {ADDRESS} - handbook.pages_left_out


def _titles(documents: Mapping[str, Document[Any]]) -> list[tuple[str, str]]:
    return [(slug, document.content.title) for slug, document in documents.items()]


def _groups(context: SiteContext) -> Iterator[Group]:
    for slug, situation in context.handbook.situations.items():
        yield Group(slug, situation.content.title, f"/situations/{slug}/", _phrases(situation.content), (slug,))
    for slug, practice in context.handbook.practices.items():
        situations = tuple(situation.slug for situation in situations_for(context.handbook, slug))
        yield Group(slug, practice.content.title, context.address(slug), _phrases(practice.content), situations)


def _phrases(content: Practice | Situation) -> tuple[Phrase, ...]:
    return *content.say, *phrases_of(content.still_fails)
