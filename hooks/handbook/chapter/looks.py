"""The colours of chapters, of site/tokens.yml, and their glyphs: drawings in chapter/glyphs/."""

from pathlib import Path

from handbook.core.data_file import read_shaped
from handbook.site.templates import FOLDER
from handbook.site.tokens import TOKENS, Tokens

GLYPHS = "chapter/glyphs"


def colour_names() -> list[str]:
    """Return the names that chapters may have for their colours; raise `DataError` where their file can't be read."""
    return list(read_shaped(FOLDER / TOKENS, Tokens).chapters)


def glyph_names(folder: Path = FOLDER) -> list[str]:
    """Return the names that chapters may have for their glyphs."""
    return sorted(file.stem for file in (folder / GLYPHS).glob("*.svg"))


def glyph(name: str, colour: str, folder: Path = FOLDER) -> str:
    """Return the drawing as SVG in the colour, for whatever has no style sheet, such as a PDF file."""
    return (folder / GLYPHS / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
