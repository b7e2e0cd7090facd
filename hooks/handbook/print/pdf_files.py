"""What each PDF file holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handbook.print.card_sets import CardSet
from handbook.print.layouts import LAYOUTS
from handbook.print.sheet_context import SheetContext
from handbook.print.sheet_data import (
    CardSheets,
    ChecklistSheets,
    GuideSheets,
    SheetData,
    SignOffSheets,
    SituationSheets,
)
from handbook.print.typst_compiler import TypstCompiler


@dataclass(frozen=True)
class PdfFiles:
    """Makes the PDF files of one build."""

    context: SheetContext
    compiler: TypstCompiler
    guides: Sequence[CardSet]  # the sets that have a pocket guide

    def pdf(self, name: str, paper: str, each: CardSet) -> bytes:
        """Return the file of this name, which is one in layouts_and_type_sizes.yml, for a set on a paper.

        Raises typst.TypstError, or subprocess.CalledProcessError for large files, where Typst refuses the data.
        """
        sheet = self.context.sheet(self._title(name, each), paper)
        return self.compiler.pdf(LAYOUTS.files[name].template, self._data(name, sheet, each))

    def _data(self, name: str, sheet: SheetData, each: CardSet) -> Mapping[str, object]:
        file = LAYOUTS.files[name]
        match file.template:
            case "cards" | "poster":
                return self._cards(sheet, each, file.layout)
            case "checklists" | "coaching":
                return self._checklists(sheet, each)
            case "sign-off":
                return self._sign_off(sheet, each)
            case "guide":
                return self._guides(sheet)
            case "situation":
                return self._situations(sheet, each)

    def _cards(self, sheet: SheetData, each: CardSet, layout: str) -> CardSheets:
        return {**sheet, "cards": [self.context.card(card) for card in each.cards], "layout": layout}

    def _checklists(self, sheet: SheetData, each: CardSet) -> ChecklistSheets:
        return {**sheet, "lists": [self.context.checklist(card) for card in each.cards]}

    def _sign_off(self, sheet: SheetData, each: CardSet) -> SignOffSheets:
        links = self.context.links
        return {
            **sheet,
            **self._checklists(sheet, each),
            "read": [*map(self.context.printed, each.read)],
            "url": links.to(f"/sign-off/{each.slug}/"),
        }

    def _guides(self, sheet: SheetData) -> GuideSheets:
        return {**sheet, "parts": self.context.guide_parts(self.guides)}

    def _situations(self, sheet: SheetData, each: CardSet) -> SituationSheets:
        return {**sheet, "situations": [self.context.situation(card) for card in each.cards]}

    def _title(self, name: str, each: CardSet) -> str:
        """Return the file's title; the file of a single situation is called what the situation is."""
        if each.made_for == "situations":
            return each.title
        return f"{self.context.words['downloads'][name]['name']}: {each.label}"
