"""Every picture says in words what it shows, takes its words from the words file, and is light."""

import gzip
import re
from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser

from contrast import contrast
from handbook.assets import asset
from handbook.picture.names import DRAWINGS, picture_names
from handbook.site.templates import FOLDER, Templates
from handbook.site.tokens import read_tokens
from website import Website, handbook, site_of_another_trade

TEMPLATES = Templates()
WORDS = TEMPLATES.words["pictures"]
MOST_BYTES = 3000  # of gzip, the style sheet included
SHAPES = 3  # the contrast that WCAG 2.2 asks of shapes (1.4.11)
AROUND = {"name", "says", "move", "moving"}  # what doesn't stand in the drawing
SHOW = """{% import "picture/picture.html" as part with context %}{{ part.picture(name, "teal") }}"""
every_picture = pytest.mark.parametrize("name", picture_names())


def drawn(name: str) -> str:
    """Return the picture as pages have it."""
    return TEMPLATES._env.from_string(SHOW).render(name=name, url=str)  # noqa: SLF001 - no page shows every picture


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, dict) else value:  # type: ignore[attr-defined]
            yield from _texts(part)


def _words_in(name: str) -> set[str]:
    texts = LexborHTMLParser(drawn(name)).css("svg text")
    return {" ".join(span.text() for span in text.css("tspan")) for text in texts}


def test_what_is_drawn_has_words_and_nothing_else_has() -> None:
    assert sorted(WORDS) == picture_names()


@every_picture
def test_it_has_a_name_and_says_what_it_shows(name: str) -> None:
    page = LexborHTMLParser(drawn(name))
    [picture], [caption] = page.css("figure svg[role=img]"), page.css("figure figcaption")
    assert caption.text() == WORDS[name]["name"]
    assert picture.attributes["aria-label"] == WORDS[name]["says"]
    assert len(WORDS[name]["says"]) > len(WORDS[name]["name"])


@every_picture
def test_its_words_are_those_of_the_words_file(name: str) -> None:
    inside = {text for key, value in WORDS[name].items() if key not in AROUND for text in _texts(value)}
    assert {text for text in _words_in(name) if not text.isdecimal()} == inside


@every_picture
def test_it_is_light(name: str) -> None:
    style = asset("picture.css", TEMPLATES)
    assert len(gzip.compress(drawn(name).encode())) + len(gzip.compress(style)) <= MOST_BYTES


@every_picture
def test_its_colours_are_left_to_the_style_sheet(name: str) -> None:
    source = (FOLDER / DRAWINGS / f"{name}.html").read_text("utf-8") + drawn(name)
    assert {*re.findall(r'\b(?:fill|stroke)="([^"]*)"', source)} <= {"none", "currentColor"}
    assert not re.search(r"#[0-9a-f]{3,6}\b|\bstyle=|\bid=", source)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_strokes_are_seen(scheme: str) -> None:
    tokens = read_tokens(TEMPLATES)
    palette = tokens.palette("light") | tokens.palette(scheme)  # type: ignore[arg-type]
    strokes = {name: contrast(palette[name], palette["paper"]) for name in ("soft", *tokens.chapters)}
    assert {name for name, found in strokes.items() if found < SHAPES} == set()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of a handbook of another trade."""
    return site_of_another_trade(tmp_path_factory)


def test_who_names_a_picture_shows_it_and_nobody_else_does(site: Website) -> None:
    named = {page.address: page.content.picture for page in handbook().chapters.values()}
    named |= {page.address: page.content.picture for page in handbook().practices.values()}
    shown = {address: [one.text() for one in site.page(address).css(".picture figcaption")] for address in named}
    assert shown == {address: [WORDS[name]["name"]] if name else [] for address, name in named.items()}
    assert any(named.values())
    assert not all(named.values())
    styled = {address for address in named if site.page(address).css_matches('[href$="picture.css"]')}
    assert styled == {address for address, name in named.items() if name}
