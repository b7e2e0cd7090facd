"""Which characters the fonts of the sheets can print; any other would come out as an empty box."""

from handbook.print.typst_compiler import FONTS

LIST = FONTS / "characters.txt"  # written with the fonts, by tests/make_fonts.py


def printable() -> frozenset[str]:
    """Return every character that all styles of the fonts have."""
    ranges = (line.split("-") for line in LIST.read_text("utf-8").split())
    return frozenset(chr(code) for first, last in ranges for code in range(int(first, 16), int(last, 16) + 1))
