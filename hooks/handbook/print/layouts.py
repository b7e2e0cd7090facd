"""The layouts on paper and the PDF files, from sheets/layouts_and_sizes.yml: lengths in millimetres, type in points."""

import sys
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from handbook.core.data_file import DataError, read_shaped
from handbook.core.fields import Many, Part
from handbook.print.typst_compiler import SHEETS

Size = Annotated[float, Field(gt=0)]
MadeFor = Literal["handbook", "chapters", "programmes", "situations", "set of situations"]
Template = Literal["cards", "checklists", "coaching", "poster", "guide", "situation"]


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
    small: Size


class CardLayout(Part):
    """How cards lie on a sheet, and the sizes in each."""

    called: str  # in messages for editors, with {} for the paper
    columns: Annotated[int, Field(gt=0)]
    rows: Annotated[int, Field(gt=0)]
    landscape: bool = False
    padding: Size
    code: Size  # side of the QR code
    type: CardType

    @property
    def count(self) -> int:
        """Cards on a sheet."""
        return self.columns * self.rows


class Margin(Part):
    """The white at the sides (x), and at the top and bottom (y), of a sheet."""

    x: Size
    y: Size


class PageLayout(Part):
    """A sheet that is no grid of cards, or a cover."""

    called: str = ""  # in messages for editors, with {} for the paper; empty where nothing is measured
    margin: Margin | None = None
    columns: dict[str, Size] | None = None
    padding: Size | None = None
    type: dict[str, Size]


class Browser(Part):
    """What a browser prints from the pages to choose from."""

    cards: Many[str]  # the layouts offered, the first one chosen at first
    margin: Size  # of checklists
    slack: Size  # left at the foot of a sheet of cards
    scale: Size  # of type on cards except the body, compared with that of PDF files


class PrintFile(Part):
    """A kind of PDF file: one on each paper for each chapter, programme, situation or set that it is made for."""

    template: Template
    layout: str
    made_for: Many[MadeFor]
    folder: str = ""  # before the slug in its address


class Layouts(Part):
    """All that layouts_and_sizes.yml holds, by name and in its order."""

    papers: dict[str, Paper]
    cards: dict[str, CardLayout]
    pages: dict[str, PageLayout]
    browser: Browser
    files: dict[str, PrintFile]

    @property
    def called(self) -> dict[str, str]:
        """What each layout that is measured is called in messages for editors, with {} for the paper."""
        every: dict[str, CardLayout | PageLayout] = {**self.cards, **self.pages}
        return {name: layout.called for name, layout in every.items() if layout.called}

    def address(self, name: str, slug: str, paper: str) -> str:
        """Return the address of a file, such as "/print/trust/guide-a4.pdf"; a slug of {} gives the pattern of all."""
        return f"/print/{self.files[name].folder}{slug}/{name}-{paper}.pdf"

    def named(self, *templates: Template) -> tuple[str, ...]:
        """Return the names of the files that these templates set."""
        return tuple(name for name, file in self.files.items() if file.template in templates)


def read_layouts(file: Path) -> Layouts:
    """Return the layouts, or end the program with what is wrong with them: the list of exports is made of them."""
    try:
        return read_shaped(file, Layouts)
    except DataError as error:
        sys.exit(str(error))


LAYOUTS = read_layouts(SHEETS / "layouts_and_sizes.yml")
PAPERS = tuple(LAYOUTS.papers)
