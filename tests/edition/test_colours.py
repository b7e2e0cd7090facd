"""Colours that an edition chooses can be read, or are told with the nearest that can."""

import re
from pathlib import Path

import pytest

from editions import edition, told
from handbook.core.data_file import read_shaped
from handbook.core.source import Source
from handbook.edition.model import Colours, Edition
from handbook.site.brand import ON_SHEETS, PAIRS, colour_problems
from handbook.site.contrast import contrast
from handbook.site.templates import FOLDER, Templates
from handbook.site.tokens import MODES, TOKENS, Tokens, tokens_css, with_brand

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


SEEN = {"light": "#7a1f5c", "dark": "#e3a7cf"}


@pytest.mark.parametrize("mode", MODES)
def test_tints_and_paper_follow_a_colour_and_can_be_read_on(mode: str) -> None:
    brand = {name: {"say": colour, "not": colour, "danger": colour} for name, colour in SEEN.items()}
    theirs = getattr(with_brand(OURS, Edition(colours=Colours(**brand))), mode)
    ours = getattr(OURS, mode)
    assert {name for name in ("say", "not", "danger") if theirs[name] != SEEN.get(mode, SEEN["light"])} == set()
    assert {name for name in ours if "tint" in name and theirs[name] == ours[name]} == set()
    pairs = ON_SHEETS if mode == "sheets" else PAIRS
    judged = {pair: least for pair, least in pairs.items() if theirs.keys() >= {*pair}}
    assert {pair for pair, least in judged.items() if contrast(theirs[pair[0]], theirs[pair[1]]) < least} == set()


@pytest.mark.parametrize("colour", ["#7a1f5c", "#000000", "#0000ff", "#767676", "#b00020"])
def test_colours_of_the_day_alone_are_as_light_by_night_as_they_have_to_be(colour: str) -> None:
    by_day = dict.fromkeys(("say", "not", "danger", "focus"), colour)
    theirs = with_brand(OURS, Edition(colours=Colours(light=by_day | {"paper": "#eeeeee"}))).dark
    assert {name for name in by_day if theirs[name] in {OURS.dark[name], colour}} == set()
    assert theirs["paper"] == OURS.dark["paper"]
    assert {pair for pair, least in PAIRS.items() if contrast(theirs[pair[0]], theirs[pair[1]]) < least} == set()
    chosen = Colours(light=by_day, dark={"say": "#8fc3ff"})
    assert with_brand(OURS, Edition(colours=chosen)).dark["say"] == "#8fc3ff"


def test_a_tint_that_is_given_stays_and_what_is_too_light_is_not_on_paper() -> None:
    chosen = Colours(light={"say": "#ffffff", "say-tint": "#000000"})
    tokens = with_brand(OURS, Edition(colours=chosen))
    assert tokens.light["say-tint"] == "#000000"
    assert (tokens.print, tokens.sheets, tokens.dark) == (OURS.print, OURS.sheets, OURS.dark)


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
