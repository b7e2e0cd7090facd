"""Which words have no room on their card or page: measured by Typst on each layout and paper, before any is set."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from handbook.content.handbook import Document, Handbook
from handbook.core.cache import Cache
from handbook.core.front_matter import Loc
from handbook.core.source import Source
from handbook.print.card_sets import Card, shelved_sets
from handbook.print.measuring import Told
from handbook.print.overflow_check import Gauge, Thing
from handbook.print.page_links import of_longest_site
from handbook.print.sheet_data import Data, Setting
from handbook.site.templates import Templates
from handbook.situation.model import Situation

# The widest digits, for prose that is on no sheet changes the revision too, and takes no room.
ANY = {"revision": "dddddddd"}


@dataclass(frozen=True)
class Misfit:
    """A text that is too long somewhere: where it is written, what has no room for it, and how much is over."""

    source: Source
    loc: Loc
    layout: str
    paper: str
    excess: int  # characters


def misfits(handbook: Handbook, cache: Cache) -> list[Misfit]:
    """Return every text that has to be shortened, with the layout and paper that leave it the least room."""
    words = Templates().words
    setting = Setting(words, words["handbook"], of_longest_site())
    cards = [card for each in shelved_sets(handbook, words["situations"]) for card in each.cards]
    covered: list[Document[Any]] = [*handbook.chapters.values(), *handbook.programmes.values()]
    things = [_card(handbook, setting, card) for card in cards] + [_cover(document) for document in covered]
    told = Gauge(partial(setting.sheet, ""), words, cache).told(things)
    found = [_of_card(*pair) for pair in zip(cards, told, strict=False)]
    found += [_of_cover(*pair) for pair in zip(covered, told[len(cards) :], strict=True)]
    return [misfit for each in found for misfit in _worst(each)]


def _card(handbook: Handbook, setting: Setting, card: Card) -> Thing:
    """Return the card as it is measured; a situation's calls the practices that help by their titles."""
    content = card.document.content
    helping = [help_.use for help_ in content.practices] if isinstance(content, Situation) else []
    others = tuple(handbook.practices[slug] for slug in helping if slug in handbook.practices)
    return Thing(card.document, others, card.label, partial(_measured, setting, card))


def _measured(setting: Setting, card: Card) -> Data:
    """Return the data of all that is measured of a card, with the paths of its texts."""
    data = {
        "card": setting.card(card) | {"paths": {side: _paths(locs) for side, locs in card.faces.items()}} | ANY,
        "list": setting.checklist(card) | {"paths": _paths(card.acts)} | ANY,
    }
    if card.of_situation:
        data["page"] = setting.situation(card) | {"paths": _paths(card.page)} | ANY
    return data


def _paths(locs: dict[str, Loc]) -> list[list[str | int]]:
    return [[int(step) if step.isdigit() else step for step in path.split()] for path in locs]


def _cover(document: Document[Any]) -> Thing:
    """Return the cover of a pocket guide as it is measured."""
    return Thing(document, (), "", lambda: {"cover": document.content.title})


def _of_card(card: Card, told: Told) -> Iterator[Misfit]:
    """Yield what Typst tells of a card, by the place where an editor wrote it."""
    for each in told:
        fields = card.fields(each["layout"])
        for path, excess in each["cuts"].items():
            yield Misfit(card.document.source, fields[path], each["layout"], each["paper"], excess)


def _of_cover(document: Document[Any], told: Told) -> Iterator[Misfit]:
    for each in told:
        yield Misfit(document.source, ("title",), each["layout"], each["paper"], each["cuts"]["title"])


def _worst(misfits: Iterator[Misfit]) -> Iterator[Misfit]:
    """Yield, for each place, the misfit with the most over."""
    worst: dict[Loc, Misfit] = {}
    for misfit in misfits:
        worst[misfit.loc] = max(worst.get(misfit.loc, misfit), misfit, key=lambda one: one.excess)
    yield from worst.values()
