"""The files of an edition's brand: its logo and its typefaces are there, and of a kind that browsers and paper show."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from handbook.content.kinds import ASSETS
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.edition.model import FONTS, Edition
from handbook.site.settings import is_drawing

LOGOS = (".svg", ".png", ".webp")
ON_PAGES, ON_SHEETS = (".woff2",), (".ttf", ".otf")
LICENCES = (".txt", ".html", ".pdf")
MOST_KB = 60  # of the typefaces of pages together: every reader fetches them with a first visit


def file_problems(root: Path, edition: Edition, source: Source) -> Iterator[Problem]:
    """Yield each file that is not there, is elsewhere, or is of another kind; and typefaces that weigh too much."""
    for loc, path, folder, kinds in _named(edition):
        if fault := _fault(root, path, folder, kinds):
            yield source.problem(loc, *fault)
    files = [(place, root / path) for place, path in edition.fonts.on_pages.items()]
    sizes = [(place, file.stat().st_size) for place, file in files if file.is_file()]
    weight = -(-sum(size for _, size in sizes) // 1000)
    if weight > MOST_KB:
        place = max(sizes, key=lambda each: each[1])[0]
        what = f"the typefaces of pages weigh {weight} kB together; {MOST_KB} at most, for every reader fetches them"
        yield source.problem(("fonts", *place), what, "Cut this one down to the letters you write, as pyftsubset does")


def _named(edition: Edition) -> Iterator[tuple[Loc, str, str, tuple[str, ...]]]:
    """Yield where each file is named, its path, the folder where it has to be, and the kinds that it may have."""
    if edition.logo:
        yield ("logo",), edition.logo, ASSETS, LOGOS
    for place, path in edition.fonts.on_pages.items():
        yield ("fonts", *place), path, ASSETS, ON_PAGES
    for use, font in edition.fonts.given.items():
        for number, path in enumerate(font.sheets):
            yield ("fonts", use, "sheets", number), path, f"{FONTS}/", ON_SHEETS
        if font.licence:
            yield ("fonts", use, "licence"), font.licence, ASSETS, LICENCES


def _fault(root: Path, path: str, folder: str, kinds: tuple[str, ...]) -> tuple[str, str] | None:
    if not path.startswith(folder) or ".." in PurePosixPath(path).parts:
        return f"'{path}' is not in {folder}", f"Put the file there, and write {folder}{PurePosixPath(path).name}"
    if PurePosixPath(path).suffix not in kinds:
        return f"'{path}' is of another kind than {' or '.join(kinds)}", "Name a file of this kind"
    if not (root / path).is_file():
        return f"there is no file '{path}' in the edition", "Put it there, or correct its name"
    if path.endswith(".svg") and not is_drawing(root / path):
        return f"'{path}' holds no SVG drawing", "Save it as SVG"
    return None
