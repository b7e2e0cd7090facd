"""How a chapter looks: its colour, which site/tokens.yml has, and its glyph, a drawing in chapter/glyphs/."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.content.references import dangling
from handbook.core.data_file import DataError, read_shaped
from handbook.core.problems import Problem
from handbook.site.templates import FOLDER
from handbook.site.tokens import TOKENS, Tokens

GLYPHS = "chapter/glyphs"


def glyph_names(folder: Path = FOLDER) -> list[str]:
    """Return the names that chapters may have for their glyphs."""
    return sorted(file.stem for file in (folder / GLYPHS).glob("*.svg"))


def glyph(name: str, colour: str, folder: Path = FOLDER) -> str:
    """Return the drawing as SVG in the colour, for whatever has no style sheet, such as a PDF file."""
    return (folder / GLYPHS / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)


def chapters_look_as_listed(handbook: Handbook) -> Iterator[Problem]:
    """The colours and the glyphs that chapters name are there."""
    try:
        colours: Iterable[str] = read_shaped(FOLDER / TOKENS, Tokens).chapters
    except DataError:
        return  # told as a problem of that file
    known = {"colour": (colours, f"add it to hooks/handbook/{TOKENS}"), "glyph": (glyph_names(), "draw it")}
    for chapter in handbook.chapters.values():
        for field, (names, otherwise) in known.items():
            name = getattr(chapter.content, field)
            if name not in names:
                yield dangling((chapter.source, (field,), name), field, names, otherwise)


RULES: tuple[Rule, ...] = (chapters_look_as_listed,)
