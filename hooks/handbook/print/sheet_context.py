"""Turns cards, checklists and situations into the data that the sheets' templates are given."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from handbook.chapter.looks import glyph, glyph_names
from handbook.core.review_dates import review_due
from handbook.locale.language import Language
from handbook.print.card_sets import Card, CardSet
from handbook.print.guide_panels import panels, revised, spread
from handbook.print.page_links import PageLinks
from handbook.print.runs import line_runs, runs
from handbook.print.sheet_data import (
    CardData,
    ChapterLook,
    ChecklistData,
    Company,
    Growth,
    GuidePart,
    Look,
    Phase,
    Printed,
    Rung,
    SheetData,
    SituationData,
    Text,
)
from handbook.quiz.revisions import content_revision
from handbook.site.print_marks import printed_text
from handbook.site.templates import fingerprint
from handbook.site.tokens import Tokens
from handbook.situation.model import Situation


@dataclass(frozen=True)
class SheetContext:
    """What all sheets of a build share: the words, the tokens, whose handbook it is, and links to its pages."""

    words: dict[str, Any]
    tokens: Tokens
    author: str
    links: PageLinks = field(default_factory=PageLinks)
    due: Callable[[date], date] = field(default=review_due)
    growth: Mapping[str, Growth] = field(default_factory=dict)  # by the key of the card
    company: Company = field(default_factory=lambda: Company(name="", logo=""))
    # Data that several files show are made once, by the card's key.
    _cards: dict[str, CardData] = field(default_factory=dict)
    _checklists: dict[str, ChecklistData] = field(default_factory=dict)
    _glyphs: dict[str, str] = field(default_factory=dict)

    @cached_property
    def language(self) -> Language:
        """The language of the words."""
        return Language.of(self.words)

    @cached_property
    def look(self) -> Look:
        """Colours and type."""
        fonts = self.tokens.fonts
        return {"colours": self.tokens.sheets, "text": fonts.sheets, "display": [fonts.sheets_display, *fonts.sheets]}

    def sheet(self, title: str, paper: str) -> SheetData:
        """Return the data that every file has."""
        words, language = self.words["sheets"], self.language
        return {
            "title": self.printed(title),
            "author": str(self.author),
            "language": language.tag,
            "direction": language.direction,
            "paper": paper,
            "words": words,
            "look": self.look,
            "company": self.company,
        }

    def card(self, card: Card) -> CardData:
        """Return the data of a cue card."""
        if card.key not in self._cards:
            self._cards[card.key] = self._card(card)
        return self._cards[card.key]

    def checklist(self, card: Card) -> ChecklistData:
        """Return the data of a checklist."""
        if card.key not in self._checklists:
            self._checklists[card.key] = {**self._printed(card), "phases": self._phases(card)}
        return self._checklists[card.key]

    def situation(self, card: Card) -> SituationData:
        """Return the data of a situation's page.

        Raises TypeError if the card is of a practice.
        """
        content = card.document.content
        if not isinstance(content, Situation):
            raise TypeError(card.key)
        return {
            **self.checklist(card),
            "ask": self._runs(content.ask),
            "first": self._runs(content.first),
            "say": [self._line(phrase.text, phrase.when or "") for phrase in content.say],
            "avoid": [(self._runs(words.text), self._runs(words.because)) for words in content.avoid],
            "ladder": self._rungs(card),
            "helps": [*map(self.printed, card.steps)],
        }

    def guide_parts(self, sets: Iterable[CardSet]) -> list[GuidePart]:
        """Return the sets as pocket guides; a large set is spread evenly over several folded sheets."""
        return [part for each in sets for part in self._parts(each)]

    def _parts(self, each: CardSet) -> Iterator[GuidePart]:
        parts = list(spread(each.cards))
        for number, here in enumerate(parts, 1):
            cards = [self.card(card) for card in here]
            yield {
                "title": self.printed(each.title),
                "label": self.company["name"] or self.author,
                "chapter": self._chapter(here[0]),
                "count": len(parts),
                "place": self.words["sheets"]["part"].format(number, len(parts)),
                "cards": cards,
                "panels": [{"card": place, "face": face} for place, card in enumerate(here) for face in panels(card)],
                "url": self.links.to(each.address),
                "revision": fingerprint("".join(text for card in here for text in revised(card))),
                "due": self.language.day(min(self.due(card.document.content.reviewed) for card in here)),
            }

    def _card(self, card: Card) -> CardData:
        words = self.words
        return {
            **self._printed(card),
            "revision": card.revision,
            "first": card.of_situation,
            "moment": str(words["card_first"] if card.of_situation else words["card_when"]),
            "next": words["sheets"]["helps"] if card.of_situation else words["sheets"]["steps"],
            "when": self._runs(card.when),
            "say": [self._line(*line) for line in card.lines],
            "avoid": self._runs(card.avoid),
            "steps": [*map(self._runs, card.steps)],
            "phases": self._phases(card),
            "ladder": self._rungs(card),
        }

    def _printed(self, card: Card) -> Printed:
        content = card.document.content
        return {
            "slug": card.document.slug,
            "title": self.printed(content.title),
            "label": self.printed(card.label),
            "chapter": self._chapter(card),
            "growth": self.growth.get(card.key, {}),
            "url": self.links.to(card.address),
            "revision": card.document.once(content_revision),
            "reviewed": self.language.day(content.reviewed),
            "due": self.language.day(self.due(content.reviewed)),
        }

    def _chapter(self, card: Card) -> ChapterLook:
        """Return the look of its chapter; a colour or a glyph that is not there is told as a problem elsewhere."""
        if card.glyph not in self._glyphs:
            self._glyphs[card.glyph] = glyph(card.glyph, "#fff") if card.glyph in glyph_names() else ""
        colour = self.tokens.chapters.get(card.colour)
        return {"colour": colour.print if colour else self.tokens.print["say"], "glyph": self._glyphs[card.glyph]}

    def _phases(self, card: Card) -> list[Phase]:
        return [(self.words["phases"][name], [*map(self._runs, acts)]) for name, acts in card.checklist.phases]

    def _rungs(self, card: Card) -> list[Rung]:
        ladder = card.document.content.still_fails
        return [[self._runs(rung.text), *(self._line(phrase.text, "") for phrase in rung.phrases)] for rung in ladder]

    def printed(self, text: str) -> str:
        """Return a text without styles as it is printed."""
        return printed_text(text, self.language.tag)

    def _runs(self, text: str) -> Text:
        return runs(text, self.language.tag)

    def _line(self, text: str, when: str) -> Text:
        return line_runs(text, when, self.language.tag)
