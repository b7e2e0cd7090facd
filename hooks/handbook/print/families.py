"""The typefaces of an edition for PDF files: each is in its files by the name that the edition gives it."""

from collections.abc import Iterator
from pathlib import Path

from handbook.core.problems import Problem
from handbook.core.source import Source
from handbook.edition.model import FONTS, Edition


def family_problems(root: Path, edition: Edition, source: Source) -> Iterator[Problem]:
    """Yield each typeface of which no file for PDF files has the name."""
    there = {use: all((root / path).is_file() for path in font.sheets) for use, font in edition.fonts.given.items()}
    named = {use: font.family for use, font in edition.fonts.given.items() if font.sheets and there[use]}
    known = _families(root / FONTS) if named else []
    for use, family in named.items():
        if known and family not in known:
            what = f"no file in {FONTS}/ has the family `{family}`"
            yield source.problem(("fonts", use, "family"), what, f"They have {', '.join(f'`{one}`' for one in known)}")


def _families(folder: Path) -> list[str]:
    import typst  # noqa: PLC0415 - large, and only such an edition needs it

    return sorted(typst.Fonts(False, False, [str(folder)]).families())  # noqa: FBT003 - none but these
