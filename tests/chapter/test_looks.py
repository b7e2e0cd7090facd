"""Colours of chapters have contrast enough wherever they stand, and their glyphs are drawn alike."""

import re
from itertools import product
from typing import Literal

import pytest

from contrast import contrast
from handbook.chapter.looks import GLYPHS, glyph, glyph_names
from handbook.chapter.model import Chapter
from handbook.site.templates import FOLDER, Templates
from handbook.site.tokens import read_tokens

TOKENS = read_tokens(Templates())
TEXT = 4.5  # as WCAG 2.2 asks of text (1.4.3); of shapes it asks for 3 (1.4.11), which is less
Scheme = Literal["light", "dark", "print"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark", "print")


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#fff", "#000000") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize(("name", "scheme"), list(product(TOKENS.chapters, SCHEMES)))
def test_a_colour_can_be_read_on_every_ground_and_paper_on_it(name: str, scheme: Scheme) -> None:
    palettes = {each: TOKENS.palette(each) for each in SCHEMES}
    palette = palettes["light"] | palettes[scheme]
    assert {ground: contrast(palette[name], palette[ground]) for ground in ("paper", "sheet", "say-tint")} == {
        ground: pytest.approx(21, abs=21 - TEXT) for ground in ("paper", "sheet", "say-tint")
    }


def test_no_two_colours_are_the_same() -> None:
    for scheme in SCHEMES:
        colours = [getattr(colour, scheme) for colour in TOKENS.chapters.values()]
        assert len({*colours}) == len(colours)


def test_a_chapter_that_names_none_has_a_colour_and_a_glyph() -> None:
    assert Chapter.model_fields["colour"].default in TOKENS.chapters
    assert Chapter.model_fields["glyph"].default in glyph_names()


@pytest.mark.parametrize("name", glyph_names())
def test_a_glyph_is_drawn_on_the_common_grid_with_the_common_stroke(name: str) -> None:
    drawn = (FOLDER / GLYPHS / f"{name}.svg").read_text("utf-8")
    head, shapes = re.fullmatch(r"(<svg [^>]*>)(.*)</svg>\n", drawn, re.DOTALL).groups()  # type: ignore[union-attr]
    first = (FOLDER / GLYPHS / f"{glyph_names()[0]}.svg").read_text("utf-8")
    assert first.startswith(head)
    assert re.sub(r"<(path d|circle cx|rect x)=\"[^>]*/>", "", shapes) == ""
    assert not re.search("stroke|fill|style|class", shapes)


def test_a_glyph_for_paper_has_the_colour_and_no_other() -> None:
    drawn = glyph("book", "#123456")
    assert 'stroke="#123456"' in drawn
    assert "currentColor" not in drawn


def test_no_two_glyphs_are_the_same() -> None:
    assert len({glyph(name, "") for name in glyph_names()}) == len(glyph_names())
