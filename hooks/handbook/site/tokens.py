"""Colours and type that pages, packages and PDF files share; site/tokens.yml has them."""

import re
from typing import Literal

from handbook.core.data_file import read_shaped
from handbook.core.field_types import Part
from handbook.edition.model import Edition
from handbook.edition.model import Fonts as OwnFonts
from handbook.site.contrast import contrast, nearest, tint
from handbook.site.templates import Templates

TOKENS = "site/tokens.yml"
_WORD = re.compile(r"-?[A-Za-z][\w-]*")
MODES = ("light", "dark", "print", "sheets")  # that have colours of their own
ON_PAPER = ("print", "sheets")
TEXT = 4.5  # the least contrast of text (WCAG 2.2, 1.4.3)
# Each with the colour that it is a touch of.
TINTS = {"say-tint": "say", "not-tint": "not", "danger-tint": "danger", "tint": "say"}
_BY_NIGHT = 7.0  # the contrast of a colour that was chosen for the day alone: on its tint, too, it can be read
_WHITE = "#ffffff"
_OWN = 2  # families of ours for headings that no other one needs: the typeface, and what has its measures
Palette = dict[str, str]  # colours and shadows as CSS writes them, by name


class ChapterColour(Part):
    """The colour of a chapter, as CSS writes it: by day, by night and on paper."""

    light: str
    dark: str
    print: str


class Fonts(Part):
    """Families of type."""

    display: list[str]  # of headings on pages
    text: list[str]  # on pages
    sheets: list[str]  # in PDF files
    sheets_display: str  # of headings in PDF files


class Tokens(Part):
    """All that tokens.yml holds."""

    light: Palette
    dark: Palette
    print: Palette  # what a printed page has in place of either
    sheets: Palette  # of PDF files
    chapters: dict[str, ChapterColour]  # by the name that chapters have for it
    fonts: Fonts
    round: str  # the radius of corners on pages, as CSS writes it

    def palette(self, scheme: Literal["light", "dark", "print"]) -> Palette:
        """Return the colours of pages, those of chapters among them."""
        own: Palette = getattr(self, scheme)
        return own | {name: getattr(colour, scheme) for name, colour in self.chapters.items()}


def read_tokens(templates: Templates) -> Tokens:
    """Return the tokens, with the colours of the edition; read each time, so that a save while serving shows.

    Raises DataError where one is missing or unknown.
    """
    return with_brand(read_shaped(templates.folder / TOKENS, Tokens), templates.edition)


def with_brand(tokens: Tokens, edition: Edition) -> Tokens:
    """Return the tokens with the colours and typefaces of the edition in the place of their own."""
    colours = {mode: _coloured(getattr(tokens, mode), _given(mode, tokens, edition)) for mode in MODES}
    return tokens.model_copy(update={**colours, "fonts": _with_own(tokens.fonts, edition.fonts)})


def _given(mode: str, tokens: Tokens, edition: Edition) -> Palette:
    """Return the colours that the edition gives; where it gives none for paper or the night, those of pages by day.

    By night these are as light as they have to be.
    """
    given = edition.palettes.get(mode, {})
    if mode == "light":
        return given
    follow = TINTS.values() if mode in ON_PAPER else (*TINTS.values(), "focus")
    by_day = {name: colour for name, colour in edition.palettes.get("light", {}).items() if name in follow}
    by_day = {name: colour for name, colour in by_day.items() if contrast(colour, _WHITE) >= TEXT}
    if mode in ON_PAPER:
        return by_day | given
    palette = tokens.dark | given
    grounds = [(palette[name], _BY_NIGHT) for name in ("paper", "sheet")]
    return {name: near for name, colour in by_day.items() if (near := nearest(colour, grounds))} | given


def _coloured(ours: Palette, given: Palette) -> Palette:
    """Return our colours with those given in their place; tints follow, unless they are given, too."""
    ground = (ours | given).get("sheet", _WHITE)
    follow = {name: of for name, of in TINTS.items() if name in ours and of in given}
    return ours | {name: tint(given[of], ground, ours[name]) for name, of in follow.items()} | given


def _with_own(ours: Fonts, own: OwnFonts) -> Fonts:
    """Return the families with those of the edition, where it has files for them."""
    change: dict[str, object] = {}
    if own.headings and own.headings.page:
        change["display"] = [own.headings.family, *(own.headings.instead or ours.display[_OWN:])]
    if own.text and own.text.page:
        change["text"] = [own.text.family, *(own.text.instead or ours.text)]
    if own.text and own.text.sheets:
        change["sheets"] = [own.text.family, *ours.sheets]
    if own.headings and own.headings.sheets:
        change["sheets_display"] = own.headings.family
    return ours.model_copy(update=change)


def tokens_css(templates: Templates) -> bytes:
    """Return the style sheet with the light colours and the type as custom properties."""
    tokens = read_tokens(templates)
    text = _families(tokens.fonts.text)
    display = _families(tokens.fonts.display)
    return _css(templates, "tokens", tokens=tokens, text=text, display=display)


def dark_css(templates: Templates) -> bytes:
    """Return the style sheet with the dark colours."""
    return _css(templates, "dark", tokens=read_tokens(templates))


def paper_css(templates: Templates) -> bytes:
    """Return the style sheet with the colours of printed pages."""
    return _css(templates, "paper_colours", tokens=read_tokens(templates))


def _css(templates: Templates, name: str, **values: object) -> bytes:
    return (templates.text(f"site/{name}.css", "/", **values) + "\n").encode()


def _families(names: list[str]) -> str:
    """Return the names as CSS has them, those of several words in quotes (CSS Fonts Level 4, `font-family`)."""
    return ", ".join(name if _WORD.fullmatch(name) else f'"{name}"' for name in names)
