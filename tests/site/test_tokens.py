"""Colours and type are the same on pages, in packages and in PDF files."""

import re

import pytest

from handbook.print.sheet_context import SheetContext
from handbook.site.templates import Templates
from handbook.site.tokens import dark_css, read_tokens, tokens_css
from trees import ROOT
from website import Website

TEMPLATES = Templates()
TOKENS = read_tokens(TEMPLATES)
CSS = {"default": tokens_css(TEMPLATES).decode(), "slate": dark_css(TEMPLATES).decode()}


@pytest.mark.parametrize(
    ("scheme", "palette"), [("default", TOKENS.palette("light")), ("slate", TOKENS.palette("dark"))]
)
def test_each_colour_scheme_has_its_palette(scheme: str, palette: dict[str, str]) -> None:
    body = CSS[scheme].partition(" {\n")[2]
    assert dict(re.findall(r"--([\w-]+): (.*);", body.partition("}")[0])) == palette
    assert palette.keys() == TOKENS.palette("light").keys()


def test_print_changes_colours_that_pages_have() -> None:
    assert TOKENS.print.keys() <= TOKENS.light.keys()


def test_pdf_files_have_the_colours_of_pages_for_what_to_say_and_what_not() -> None:
    look = SheetContext(TEMPLATES.words, TOKENS, "").look
    assert (look["colours"]["say"], look["colours"]["not"]) == (TOKENS.light["say"], TOKENS.light["not"])


def test_danger_has_the_same_colour_on_pages_and_in_pdf_files() -> None:
    look = SheetContext(TEMPLATES.words, TOKENS, "").look
    assert look["colours"]["danger"] == TOKENS.light["danger"]


def test_no_colour_is_written_into_the_sheets() -> None:
    for file in (ROOT / "hooks/handbook/print/sheets").glob("*.typ"):
        assert not re.search(r'rgb\("', file.read_text("utf-8")), file.name


def test_every_page_loads_the_tokens(site: Website) -> None:
    sheets = [link.attributes["href"] or "" for link in site.page("/").css("link[rel=stylesheet]")]
    assert "assets/rapport.css" in sheets
    published = site.file("/assets/rapport.css").read_text("utf-8").replace(" ", "")
    for name, value in TOKENS.palette("light").items():
        assert re.search(rf"--{name}:{re.escape(value.replace(' ', ''))}[;}}]", published), name
