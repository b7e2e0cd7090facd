"""The shapes of what is measured, which Typst gets as JSON, and of what it finds."""

from typing import TypedDict

from handbook.print.sheet_data import CardData, ChecklistData, Growth, SheetData, SituationData

Path = list[str | int]  # of a text in its item's data, such as ["say", 0]


class MeasuredCard(CardData):
    """A cue card to measure, with the paths of its texts by face ("front", "back")."""

    paths: dict[str, list[Path]]


class MeasuredChecklist(ChecklistData):
    """A checklist to measure, with the paths of its acts."""

    paths: list[Path]


class MeasuredSituation(SituationData):
    """A situation's page to measure, with the paths of its texts."""

    paths: list[Path]


class Item(TypedDict, total=False):
    """What is measured together."""

    card: MeasuredCard
    checklist: MeasuredChecklist
    page: MeasuredSituation
    cover: str  # the title on it


class OverflowSheets(SheetData):
    """Data of overflows.typ."""

    items: list[Item]


class Excess(TypedDict):
    """What is too long in one layout on one paper: characters to cut, by the path of the text ("say 0")."""

    layout: str
    paper: str
    cuts: dict[str, int]


class Measured(TypedDict):
    """What was measured of an item: what is too long, and by how much the type of whatever fits grows."""

    overflows: list[Excess]
    growth: Growth
