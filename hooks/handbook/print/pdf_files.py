"""What each PDF file holds, and which template sets it."""

from collections.abc import Sequence
from dataclasses import dataclass

from handbook.print.card_sets import Card, CardSet
from handbook.print.sheet_context import SheetContext
from handbook.print.sheet_data import CardSheets, ChecklistSheets, GuideSheets, SituationSheets
from handbook.print.typst_compiler import TypstCompiler

LAYOUTS = {"cards-4up": "4up", "cards-8up": "8up"}
CARDS, LISTS = tuple(LAYOUTS), ("checklists", "coaching")
OF_HANDBOOK = ("poster", "guide")
OF_SITUATION = "page"


@dataclass(frozen=True)
class PdfFiles:
    """Makes the PDF files of one build; each method takes the name of a paper and returns the file."""

    context: SheetContext
    compiler: TypstCompiler

    def of_set(self, each: CardSet, name: str, paper: str) -> bytes:
        """Return the cards or the checklists of a set."""
        if name in LAYOUTS:
            return self.compiler.pdf("cards", self._cards(each, name, paper, LAYOUTS[name]))
        return self.compiler.pdf(name, self._checklists(each, name, paper))

    def of_handbook(self, whole: CardSet, sets: Sequence[CardSet], name: str, paper: str) -> bytes:
        """Return the posters of all cards, or the pocket guides of all sets."""
        if name == "guide":
            return self.compiler.pdf(name, self._guides(whole, sets, name, paper))
        return self.compiler.pdf(name, self._cards(whole, name, paper, name))

    def of_situation(self, card: Card, _name: str, paper: str) -> bytes:
        """Return a situation's page."""
        return self.compiler.pdf("situation", self._situation(card, paper))

    def _cards(self, each: CardSet, name: str, paper: str, layout: str) -> CardSheets:
        sheet = self.context.sheet(self._title(name, each.label), paper)
        return {**sheet, "cards": [self.context.card(card) for card in each.cards], "layout": layout}

    def _checklists(self, each: CardSet, name: str, paper: str) -> ChecklistSheets:
        sheet = self.context.sheet(self._title(name, each.label), paper)
        return {**sheet, "lists": [self.context.checklist(card) for card in each.cards]}

    def _guides(self, whole: CardSet, sets: Sequence[CardSet], name: str, paper: str) -> GuideSheets:
        sheet = self.context.sheet(self._title(name, whole.label), paper)
        return {**sheet, "parts": self.context.guide_parts(sets)}

    def _situation(self, card: Card, paper: str) -> SituationSheets:
        sheet = self.context.sheet(card.document.content.title, paper)
        return {**sheet, "situations": [self.context.situation(card)]}

    def _title(self, name: str, label: str) -> str:
        return f"{self.context.words['downloads'][name]['name']}: {label}"
