"""The layouts on paper and the PDF files, from sheets/layouts_and_type_sizes.yml: in millimetres, type in points."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from handbook.core.counting import counted
from handbook.core.data_file import DataError, data_source, read_shaped
from handbook.core.field_types import Many, Part
from handbook.core.problems import Problem, report
from handbook.core.source import Source
from handbook.print.page_layouts import Pages, Size, SmallType
from handbook.print.typst_compiler import SHEETS

GUIDE = "guide"  # the one layout of cards that has a template of its own
GRIDS = ("cards", "poster", "guide")  # templates that set cards
Growth = Annotated[float, Field(ge=1)]
Code = Annotated[float, Field(ge=20)]  # the side of a QR code, which a cheap telephone has to read
MadeFor = Literal["handbook", "chapters", "programmes", "situations", "set of situations"]
Template = Literal["cards", "checklists", "coaching", "sign-off", "poster", "guide", "situation"]


class Paper(Part):
    """A paper, upright."""

    name: str  # in messages for editors
    width: Size
    height: Size


class CardType(Part):
    """Sizes of type on a card."""

    title: Size
    say: Size
    body: Size
    small: SmallType
    back: Size | None = None  # on a back, where it isn't that of the body


class CardLayout(Part):
    """How cards lie on a sheet, and the sizes in each."""

    called: str  # in messages for editors, with {} for the paper
    columns: Annotated[int, Field(gt=0)]
    rows: Annotated[int, Field(gt=0)]
    landscape: bool = False
    padding: Size
    code: Code
    type: CardType

    @property
    def count(self) -> int:
        """Cards on a sheet."""
        return self.columns * self.rows


class Browser(Part):
    """What a browser prints from the pages to choose from."""

    cards: Many[str]  # the layouts offered, the first one chosen at first
    margin: Size  # of checklists
    slack: Size  # left at the foot of a sheet of cards
    steps_less: Annotated[int, Field(ge=0)]  # of growth than in PDF files
    scale: Size  # of type on cards except the body, compared with that of PDF files


class PrintFile(Part):
    """A kind of PDF file: one on each paper for each chapter, programme, situation or set that it is made for."""

    template: Template
    layout: str
    made_for: Many[MadeFor]
    folder: str = ""  # before the slug in its address


class Layouts(Part):
    """All that layouts_and_type_sizes.yml holds, by name and in its order."""

    papers: dict[str, Paper]
    growth: Many[Growth]  # factors by which type may grow, from 1 up
    cards: dict[str, CardLayout]
    pages: Pages
    browser: Browser
    files: dict[str, PrintFile]

    @property
    def called(self) -> dict[str, str]:
        """What each layout that is measured is called in messages for editors, with {} for the paper."""
        return {name: layout.called for name, layout in self.cards.items()} | self.pages.called

    def address(self, name: str, slug: str, paper: str) -> str:
        """Return the address of a file, such as "/print/trust/guide-a4.pdf"; a slug of {} gives the pattern of all."""
        return f"/print/{self.files[name].folder}{slug}/{name}-{paper}.pdf"

    def named(self, *templates: Template) -> tuple[str, ...]:
        """Return the names of the files that these templates set."""
        return tuple(name for name, file in self.files.items() if file.template in templates)


def read_layouts(file: Path) -> Layouts:
    """Return the layouts, or end the program with what is wrong with them: the list of exports is made of them."""
    try:
        layouts = read_shaped(file, Layouts)
    except DataError as error:
        sys.exit(str(error))
    if problems := list(_contradictions(layouts, data_source(file))):
        sys.exit(report(problems))
    return layouts


def _contradictions(layouts: Layouts, source: Source) -> Iterator[Problem]:
    """Yield what names something that is not there, or is not there though it is named."""
    pages = set(type(layouts.pages).model_fields)
    if list(layouts.growth) != sorted({1, *layouts.growth}):
        yield source.problem(("growth",), "`growth` doesn't rise from 1", "Begin with 1, and let each be larger")
    if GUIDE not in layouts.cards:
        yield source.problem(
            ("cards",), f"`cards` has no layout `{GUIDE}`, for pocket guides", "Restore it from history"
        )
    for number, name in enumerate(layouts.browser.cards):
        if name not in layouts.cards:
            yield source.problem(("browser", "cards", number), f"there are no cards `{name}`", "Name a layout of cards")
    for name, file in layouts.files.items():
        if file.layout not in (layouts.cards if file.template in GRIDS else pages):
            what = f"the template `{file.template}` has no layout `{file.layout}`"
            yield source.problem(("files", name, "layout"), what, "Name one that is above")
    if (count := len(layouts.named("situation"))) != 1:
        what = f"{counted(count, 'file')} of `files` have the template `situation`, and one has to"
        yield source.problem(("files",), what, "Restore it from history")


LAYOUTS = read_layouts(SHEETS / "layouts_and_type_sizes.yml")
PAPERS = tuple(LAYOUTS.papers)
