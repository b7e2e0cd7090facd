"""Makes the fonts of the sheets anew: Noto Sans and Fraunces, cut down to the writing systems that names come in.

    python tests/make_fonts.py FOLDER

FOLDER holds the TrueType files of Debian's fonts-noto-core and the WOFF2 files of npm's @fontsource/fraunces.
"""

import sys
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "hooks/handbook/print/sheets/fonts"
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x300, 0x370), *range(0x1E00, 0x1F00))
GREEK_AND_CYRILLIC = (*range(0x370, 0x400), *range(0x400, 0x530))
SIGNS = (*range(0x2010, 0x2028), *range(0x2030, 0x203B), *range(0x20A0, 0x20C0), 0x2116, 0x2122, 0x2212)
WRITTEN = {
    "NotoSans": (*LATIN, *GREEK_AND_CYRILLIC, *SIGNS),
    "NotoSansHebrew": tuple(range(0x590, 0x600)),
    "NotoSansArabic": tuple(range(0x600, 0x700)),
}
STYLES = {
    "NotoSans": ("Regular", "Bold", "Italic"),
    "NotoSansHebrew": ("Regular", "Bold"),
    "NotoSansArabic": ("Regular", "Bold"),
}
FRAUNCES = "fraunces-{}-600-normal.woff2"


def subset(font: TTFont, characters: tuple[int, ...], target: Path) -> set[int]:
    """Write the font with these characters only; return those it has."""
    options = Options(layout_features=["*"], notdef_outline=True, hinting=False, recalc_timestamp=False)
    cutter = Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    font.save(target)
    return set(font.getBestCmap())


def fraunces(folder: Path) -> TTFont:
    """Return the heading font of the pages as one TrueType file."""
    with TemporaryDirectory() as made:
        parts = [Path(made) / f"{part}.ttf" for part in ("latin", "latin-ext", "vietnamese")]
        for part in parts:
            font = TTFont(folder / FRAUNCES.format(part.stem))
            font.flavor = None
            font.save(part)
        return Merger().merge([str(part) for part in parts])


def ranges(characters: set[int]) -> list[str]:
    """Return the characters as lines such as `0020-007E`."""
    runs = [
        [code for _, code in run] for _, run in groupby(enumerate(sorted(characters)), lambda pair: pair[1] - pair[0])
    ]
    return [f"{run[0]:04X}-{run[-1]:04X}" for run in runs]


def main(folder: Path) -> None:
    """Write every font, and the list of the characters that all styles of a family have."""
    printable: set[int] = set()
    for family, characters in WRITTEN.items():
        made = [
            subset(TTFont(folder / f"{family}-{style}.ttf"), characters, FONTS / f"{family}-{style}.ttf")
            for style in STYLES[family]
        ]
        printable |= set.intersection(*made)
    subset(fraunces(folder), LATIN, FONTS / "Fraunces-SemiBold.ttf")
    (FONTS / "characters.txt").write_text("\n".join(ranges(printable)) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
