"""Colours that an edition chooses can be read, or are told with the nearest that can."""

import re
from pathlib import Path

import pytest

from editions import edition, told
from handbook.core.data_file import read_shaped
from handbook.core.source import Source
from handbook.edition.model import Colours, Edition
from handbook.site.brand import ON_SHEETS, PAIRS, colour_problems, contrast
from handbook.site.templates import FOLDER, Templates
from handbook.site.tokens import MODES, TOKENS, Tokens, tokens_css

NOWHERE = Source("edition.yml", {}, "", "", 1)
OURS = read_shaped(FOLDER / TOKENS, Tokens)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#fff", "#000000", 21), ("#777777", "#ffffff", 4.48), ("#0000ff", "#fff", 8.59), ("#abc", "#aabbcc", 1)],
)
def test_contrast_is_that_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("mode", MODES)
def test_the_colours_of_the_original_have_every_contrast(mode: str) -> None:
    palette = getattr(OURS, mode) | {"white": "#ffffff"}
    pairs = ON_SHEETS if mode == "sheets" else PAIRS
    there = {pair: least for pair, least in pairs.items() if palette.keys() >= {*pair}}
    assert there
    assert {pair for pair, least in there.items() if contrast(palette[pair[0]], palette[pair[1]]) < least} == set()


def test_colours_that_can_be_read_are_taken(tmp_path: Path) -> None:
    colours = {"line": "#336699", "say": "#00437a"}
    ours = edition(tmp_path, f"colours:\n  light: {colours}\n".replace("'", '"'))
    assert told(ours) == []
    templates = Templates()
    templates.show(Edition(colours=Colours(light=colours)), tmp_path)
    css = tokens_css(templates).decode()
    assert "#336699" in css
    assert OURS.light["line"] not in css
    assert OURS.light["ink"] in css


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("name", ["say", "not", "focus"])
def test_what_the_message_names_passes(mode: str, name: str) -> None:
    for colour in ("#808080", "#ff0000", "#00ff00", "#ffff00", "#123456"):
        remedy = _remedy(mode, {name: colour})
        if near := re.search(r"`(#[0-9a-f]{6})`", remedy):
            assert _remedy(mode, {name: near[1]}) == ""


def _remedy(mode: str, palette: dict[str, str]) -> str:
    chosen = Edition(colours=Colours(**{mode: palette}))
    return next((problem.remedy for problem in colour_problems(OURS, chosen, NOWHERE)), "")
