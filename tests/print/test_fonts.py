"""The fonts of the sheets have every character that the rules let through, and a licence that lets us embed them."""

import pytest
from fontTools.ttLib import TTFont

from handbook.print.characters import printable
from handbook.print.typst_compiler import FONTS

STYLES = ("Regular", "Bold")
FILES = sorted(FONTS.glob("*.ttf"))


@pytest.mark.parametrize("style", STYLES)
def test_every_printable_character_is_in_a_font_of_each_style(style: str) -> None:
    have = {code for file in FILES if file.stem.endswith(style) for code in TTFont(file).getBestCmap()}
    assert not {char for char in printable() if ord(char) not in have}


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_every_font_may_be_embedded_and_its_licence_is_beside_it(file: object) -> None:
    font = TTFont(file)
    assert font["OS/2"].fsType == 0, "installable: no restriction on embedding"
    licence = (FONTS / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert str(font["name"].getDebugName(1)).removesuffix(" SemiBold") in licence
