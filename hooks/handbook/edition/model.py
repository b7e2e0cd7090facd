"""The file of an edition: whose it is, and what it does without."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints

from handbook.core.data_file import ROOT, DataError, data_source, read_shaped
from handbook.core.field_types import Label, Line, Many, Part, Slug, Summary, Text
from handbook.core.problems import Problem
from handbook.core.source import Source

FILE = "edition.yml"
EDITION = "EDITION"  # the environment variable that names its folder
FONTS = "fonts"  # the folder of its typefaces for PDF files


Colour = Annotated[str, StringConstraints(pattern=r"^#(?:[0-9a-fA-F]{3}){1,2}$")]


Family = Annotated[Label, StringConstraints(pattern=r'^[^"\\]*$')]  # as style sheets take it between quotes


class Colours(Part):
    """Colours in the place of those of hooks/handbook/site/tokens.yml, by their names there."""

    light: dict[str, Colour] = Field(default_factory=dict, description="Of pages.")
    dark: dict[str, Colour] = Field(default_factory=dict, description="Of pages, for readers who want them dark.")
    print: dict[str, Colour] = Field(default_factory=dict, description="Of pages that a browser prints.")
    sheets: dict[str, Colour] = Field(default_factory=dict, description="Of PDF files.")


class Font(Part):
    """A typeface of our own; what it has no file for keeps ours."""

    family: Family = Field(description="Its name, as its files for PDF files have it.")
    page: Line | None = Field(
        default=None, description="A .woff2 file in docs/assets/: of headings in bold, of text the regular one."
    )
    sheets: Many[Line] = Field(default=(), description="Its .ttf or .otf files in fonts/, for PDF files.")
    instead: Many[Family] = Field(default=(), description="Families that stand in for it on pages, the best one first.")
    licence: Line | None = Field(default=None, description="A file in docs/assets/ that goes with it into packages.")


class TextFont(Font):
    """The typeface of all text but headings."""

    page_bold: Line | None = Field(default=None, description="A .woff2 file in docs/assets/: the bold one.")


class Fonts(Part):
    """Typefaces in the place of ours."""

    headings: Font | None = None
    text: TextFont | None = None

    @property
    def given(self) -> dict[str, Font]:
        """The typefaces by their use."""
        return {use: font for use, font in self if font}

    @property
    def on_pages(self) -> dict[tuple[str, str], str]:
        """The path of each file for pages, by its use and the field that names it."""
        fields = ("page", "page_bold")
        named = {(use, name): getattr(font, name, None) for use, font in self.given.items() for name in fields}
        return {place: path for place, path in named.items() if path}


class LeaveOut(Part):
    """Pages of the original handbook that the edition does without, by their slugs."""

    chapters: Many[Slug] = Field(default=(), description="With their practices, quizzes and rehearsals.")
    practices: Many[Slug] = Field(default=(), description="With their quizzes.")
    situations: Many[Slug] = ()
    rehearsals: Many[Slug] = ()
    programmes: Many[Slug] = ()
    pages: Many[Slug] = Field(default=(), description="Pages of prose.")
    files: Many[Label] = Field(default=(), description="Kinds of files for others: `scorm-1.2`, `anki`, `pdf` …")
    phrasebook: bool = Field(default=False, description="The page of all phrases.")
    news: bool = Field(default=False, description="What is new in the original.")


class Edition(Part):
    """What edition.yml says; what it leaves out is as in the original."""

    name: Label | None = Field(default=None, description="What readers call the handbook.")
    summary: Summary | None = Field(default=None, description="What it is, in a line.")
    company: Label | None = Field(default=None, description="The organisation's name, instead of that of the original.")
    upstream: Line | None = Field(
        default=None, description="The folder of the original handbook; that of the command where it is left out."
    )
    own_content_only: bool = Field(default=False, description="Whether all content of the original is left out.")
    leave_out: LeaveOut = LeaveOut()
    values: dict[Slug, Text] = Field(
        default_factory=dict, description="Our rules: entries of docs/company.md by their ids, each with its value."
    )
    owners: dict[Label, Label] = Field(
        default_factory=dict, description="Who looks after pages here, by the owner that the original names."
    )
    logo: Line | None = Field(default=None, description="A file in docs/assets/, such as docs/assets/our-logo.svg.")
    colours: Colours = Colours()
    fonts: Fonts = Fonts()
    site_url: Line | None = Field(default=None, description="The site's address, where SITE_URL gives none.")
    print_url: Line | None = Field(default=None, description="A short address that leads to the site, for paper.")
    report_question: Line | None = Field(default=None, description="Where a reader reports a question.")
    offline: bool | None = Field(default=None, description="Whether browsers keep the site.")
    embed_origins: Many[Line] | None = Field(default=None, description="Sites that may frame a quiz.")
    lrs_origins: Many[Line] | None = Field(default=None, description="Our own origin, where a record store is.")

    @property
    def palettes(self) -> dict[str, dict[str, str]]:
        """The colours by mode and name; no mode without any."""
        return {mode: palette for mode, palette in self.colours if palette}

    @property
    def extra(self) -> dict[str, object]:
        """What it says in the place of `extra:` of mkdocs.yml."""
        lists = {name: getattr(self, name) for name in ("embed_origins", "lrs_origins")}
        given = {name: getattr(self, name) for name in ("print_url", "report_question", "offline")}
        given |= {name: None if value is None else list(value) for name, value in lists.items()}
        return {name: value for name, value in given.items() if value is not None}


def read_edition(root: Path) -> tuple[Edition, Source] | None:
    """Return what the folder's file says, and where; None where the folder is no edition. Raises DataError."""
    file = root / FILE
    return (read_shaped(file, Edition), data_source(file)) if file.is_file() else None


def edition_at(folder: str) -> Path | None:
    """Return the edition's folder, by the name that somebody gave; None where they gave none. Raises DataError."""
    root = Path(folder).resolve()
    if folder and not (root / FILE).is_file():
        what = "there is no edition here"
        raise DataError(Problem(f"{folder}/{FILE}", 1, 1, what, f"Correct the name, or run `handbook init {folder}`"))
    return root if folder else None


def upstream(root: Path, edition: Edition) -> Path:
    """Return the folder of the original handbook."""
    return (root / edition.upstream).resolve() if edition.upstream else ROOT
