"""The typefaces that pages and packages load, and the logo of packages: ours, or those of an edition."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from handbook.content.kinds import ASSETS
from handbook.edition.model import FONTS, Edition, Fonts
from handbook.site.templates import FOLDER, Templates

STYLES = "site/styles/fonts.css"  # of ours
OURS = "fonts/fraunces-600.woff2"
LICENCE = "fonts/OFL.txt"
_WEIGHTS = {("headings", "page"): 600, ("text", "page"): 400, ("text", "page_bold"): 700}  # of each file


class Face(NamedTuple):
    """A file of a typeface: the family, the weight and where it is, below assets/."""

    family: str
    weight: int
    file: str


def faces(fonts: Fonts) -> Iterator[Face]:
    """Yield each file of an edition that pages load."""
    for (use, name), path in fonts.on_pages.items():
        yield Face(fonts.given[use].family, _WEIGHTS[use, name], below_assets(path))


def below_assets(path: str) -> str:
    """Return where the file is below assets/, by its path in an edition."""
    return path.removeprefix(ASSETS).lstrip("/")


def has_ours(fonts: Fonts) -> bool:
    """Return whether headings on pages are in our typeface."""
    return not (fonts.headings and fonts.headings.page)


def first_fonts(fonts: Fonts) -> list[str]:
    """Return the files that a page asks for at once, below assets/."""
    return list(dict.fromkeys([*([OURS] if has_ours(fonts) else ()), *(face.file for face in faces(fonts))]))


def packed_fonts(fonts: Fonts) -> list[str]:
    """Return the files that go into packages, with their licences, below assets/."""
    licences = [below_assets(font.licence) for font in fonts.given.values() if font.licence]
    return list(dict.fromkeys([*first_fonts(fonts), *([LICENCE] if has_ours(fonts) else ()), *licences]))


def packed_logo(edition: Edition) -> str:
    """Return the logo that goes into packages, below assets/; empty where the edition has none."""
    return below_assets(edition.logo) if edition.logo else ""


def fonts_css(templates: Templates) -> bytes:
    """Return the style sheet of the typefaces."""
    fonts = templates.edition.fonts
    ours = (templates.folder / STYLES).read_text("utf-8") if has_ours(fonts) else ""
    own = list(faces(fonts))
    return (ours + (templates.text("site/own_fonts.css", "/", faces=own) if own else "")).encode()


def own_file(templates: Templates, name: str) -> Path | None:
    """Return the edition's file that is published under this name below assets/; None where it names none."""
    named = [*packed_fonts(templates.edition.fonts), packed_logo(templates.edition)]
    file = templates.home / ASSETS / name
    return file if name in named and templates.home != FOLDER and file.is_file() else None


def own_fonts(templates: Templates) -> str:
    """Return the folder with the edition's typefaces for PDF files; empty where it has none."""
    given = templates.edition.fonts.given.values()
    return str(templates.home / FONTS) if any(font.sheets for font in given) else ""
