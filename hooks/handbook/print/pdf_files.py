"""What each PDF file holds, and which template sets it."""

from collections.abc import Sequence
from dataclasses import dataclass

from handbook.print.card_sets import Card, Set
from handbook.print.sheet_data import Setting
from handbook.print.typst_compiler import Press

LAYOUTS = {"cards-4up": "4up", "cards-8up": "8up"}
CARDS, LISTS = tuple(LAYOUTS), ("checklists", "coaching")
OF_HANDBOOK = ("poster", "guide")
OF_SITUATION = "page"


@dataclass(frozen=True)
class Printer:
    """Sets the files of one build."""

    setting: Setting
    press: Press

    def of_set(self, each: Set, name: str, paper: str) -> bytes:
        """Return the cards or the checklists of a set."""
        title = self._title(name, each.label)
        if name in LAYOUTS:
            cards = [self.setting.card(card) for card in each.cards]
            return self.press.pdf("cards", self.setting.sheet(title, paper, cards=cards, layout=LAYOUTS[name]))
        lists = [self.setting.checklist(card) for card in each.cards]
        return self.press.pdf(name, self.setting.sheet(title, paper, lists=lists))

    def of_handbook(self, whole: Set, sets: Sequence[Set], name: str, paper: str) -> bytes:
        """Return the posters of all cards, or the pocket guides of all sets."""
        title = self._title(name, whole.label)
        if name == "guide":
            return self.press.pdf(name, self.setting.sheet(title, paper, parts=self.setting.parts(sets)))
        cards = [self.setting.card(card) for card in whole.cards]
        return self.press.pdf(name, self.setting.sheet(title, paper, cards=cards))

    def of_situation(self, card: Card, _name: str, paper: str) -> bytes:
        """Return a situation's page."""
        title = card.document.content.title
        return self.press.pdf("situation", self.setting.sheet(title, paper, situations=[self.setting.situation(card)]))

    def _title(self, name: str, label: str) -> str:
        return f"{self.setting.words['downloads'][name]['name']}: {label}"
