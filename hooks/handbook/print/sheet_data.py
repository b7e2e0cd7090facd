"""What the sheets' templates are given: cards, checklists and situations as plain data."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from handbook.core.fields import Checklist
from handbook.core.review_dates import review_due
from handbook.locale.language import Language
from handbook.print.card_sets import Card, Set
from handbook.print.page_links import Ways
from handbook.print.runs import Run, runs
from handbook.quiz.revisions import content_revision
from handbook.site.templates import fingerprint
from handbook.situation.model import Situation

PANELS = 6  # cards between the covers of a pocket guide

Data = dict[str, Any]


@dataclass(frozen=True)
class Setting:
    """What is the same on every sheet: the words, whose handbook it is, and where the site stands."""

    words: dict[str, Any]
    author: str
    ways: Ways = field(default_factory=Ways)
    due: Callable[[date], date] = field(default=review_due)
    made: dict[tuple[str, str], Data] = field(default_factory=dict)  # what several files show is worked out once

    @cached_property
    def language(self) -> Language:
        """The language of the words."""
        return Language.of(self.words)

    def sheet(self, title: str, paper: str, **content: object) -> Data:
        """Return the data of one file."""
        same = {"language": self.language.tag, "author": self.author, "words": self.words["sheets"]}
        return {"title": title, "paper": paper} | same | content

    def card(self, card: Card) -> Data:
        """Return a cue card."""
        return self._once("card", card, self._card)

    def checklist(self, card: Card) -> Data:
        """Return a checklist."""
        return self._once("checklist", card, self._checklist)

    def _once(self, kind: str, card: Card, make: Callable[[Card], Data]) -> Data:
        key = (kind, card.document.slug)
        if key not in self.made:
            self.made[key] = make(card)
        return self.made[key]

    def _card(self, card: Card) -> Data:
        words = self.words
        of_situation = card.of_situation
        return self._shared(card) | {
            "revision": card.revision,
            "moment": words["card_first"] if of_situation else words["card_when"],
            "next": words["sheets"]["helps"] if of_situation else words["sheets"]["steps"],
            "when": runs(card.when),
            "say": [runs(line) for line in card.say],
            "avoid": runs(card.avoid),
            "steps": [runs(step) for step in card.steps],
        }

    def _checklist(self, card: Card) -> Data:
        return self._shared(card) | {"phases": self._phases(card.document.content.checklist)}

    def situation(self, card: Card) -> Data:
        """Return all of a situation that goes on its page."""
        content = card.document.content
        if not isinstance(content, Situation):
            raise TypeError(card.document.slug)
        return self.checklist(card) | {
            "ask": runs(content.ask),
            "first": runs(content.first),
            "say": [runs(phrase.text) for phrase in content.say],
            "avoid": [[runs(words.text), runs(words.because)] for words in content.avoid],
            "helps": list(card.steps),
        }

    def parts(self, sets: Iterable[Set]) -> list[Data]:
        """Return the sets as pocket guides, each of as many cards as fit between its covers."""
        return [part for each in sets for part in self._parts(each)]

    def _parts(self, each: Set) -> Iterable[Data]:
        count = -(-len(each.cards) // PANELS)
        most = -(-len(each.cards) // count)
        for number in range(count):
            cards = [self.card(card) for card in each.cards[number * most :][:most]]
            dues = [self.due(card.document.content.reviewed) for card in each.cards[number * most :][:most]]
            place = self.words["sheets"]["part"].format(number + 1, count)
            yield {
                "title": each.title,
                "label": self.author,
                "count": count,
                "place": place,
                "cards": cards,
                "url": self.ways.to(each.address),
                "revision": fingerprint("".join(card["revision"] for card in cards)),
                "due": self.language.day(min(dues)),
            }

    def _shared(self, card: Card) -> Data:
        content = card.document.content
        return {
            "slug": card.document.slug,
            "title": content.title,
            "label": card.label,
            "url": self.ways.to(card.address),
            "revision": card.document.once(content_revision),
            "reviewed": self.language.day(content.reviewed),
            "due": self.language.day(self.due(content.reviewed)),
        }

    def _phases(self, checklist: Checklist) -> list[tuple[str, list[tuple[Run, ...]]]]:
        return [(self.words["phases"][name], [runs(act) for act in acts]) for name, acts in checklist.phases]
