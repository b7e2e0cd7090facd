"""What is printed fits on its paper, and the fonts have its characters."""

import unicodedata
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from handbook.cache.disk_cache import Cache
from handbook.content.handbook import Document, Handbook
from handbook.core.counting import counted
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.core.value_words import name
from handbook.print.card_sets import sets_with_pages
from handbook.print.characters import printable
from handbook.print.layouts import LAYOUTS
from handbook.print.overflows import find_overflows
from handbook.site.templates import Templates


def every_card_fits(handbook: Handbook, cache: Cache, templates: Templates) -> Iterator[Problem]:
    """Every card, checklist and page of a situation fits on its paper."""
    own = [font.family for font in templates.edition.fonts.given.values() if font.sheets]
    for overflow in find_overflows(handbook, cache, templates):
        where = LAYOUTS.called[overflow.layout].replace("{}", LAYOUTS.papers[overflow.paper].name)
        where += f" in {' and '.join(own)}" if own else ""
        remedy = f"Cut {counted(overflow.excess, 'character')}"
        what = f"{name(overflow.loc)} of '{overflow.source.data['title']}' is too long for {where}"
        yield overflow.source.problem(overflow.loc, what, remedy)


def every_character_can_be_printed(handbook: Handbook) -> Iterator[Problem]:
    """The fonts of cards and checklists have all of their characters."""
    known = printable()
    harmless = (known | {"\n"}) - {"\\"}  # a backslash may escape any other character in front matter
    for source, loc in _printed(handbook, harmless):
        for char in sorted(set(_text(source, loc)) - known):
            what = f"{name(loc)} has the character '{char}' (U+{ord(char):04X}, {unicodedata.name(char, '?').lower()})"
            yield source.problem(loc, f"{what}, which can't be printed", "Write it in words, or leave it out")


def _printed(handbook: Handbook, harmless: AbstractSet[str]) -> Iterator[tuple[Source, Loc]]:
    """Yield the place of every printed text of the documents that have a character that is not harmless."""
    for each in sets_with_pages(handbook, ""):
        for card in each.cards:
            if card.document.once(_characters) <= harmless:
                continue
            for loc in dict.fromkeys(loc for layout in LAYOUTS.called for loc in card.locations(layout).values()):
                yield card.document.source, loc
    for chapter in handbook.chapters.values():
        yield chapter.source, ("title",)
    for programme in handbook.programmes.values():
        yield programme.source, ("title",)


def _characters(document: Document[Any]) -> frozenset[str]:
    return frozenset(document.source.front)


def _text(source: Source, loc: Loc) -> str:
    value: object = source.data
    for step in loc:
        value = value[step]  # type: ignore[index]  # the model has seen the same data
    return " ".join(str(value).split())
