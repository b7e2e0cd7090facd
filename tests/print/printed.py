"""PDF sheets of the built site, as a reader's program sees them: text in place, lines, codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import zxingcpp
from pypdfium2 import raw

from browser.paper import joined
from handbook.site.print_marks import printed_text

POINTS = 72 / 25.4  # in a millimetre
PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres
MM = 25.4  # in an inch
DOTS = 200  # to an inch, where codes are read
THIN = 1.0  # points: no more than this, and a path is a line

Box = tuple[float, float, float, float]  # millimetres from the upper left: left, top, right, bottom


@dataclass(frozen=True)
class Sheet:
    """One page of a PDF file."""

    page: Any

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        width, height = self.page.get_size()
        return width / POINTS, height / POINTS

    def text(self, box: Box | None = None) -> str:
        """Return the text, or the part of it in the box, without spaces."""
        if box is None:
            return joined(self._text.get_text_bounded())
        left, top, right, bottom = (value * POINTS for value in box)
        height = self.page.get_height()
        return joined(self._text.get_text_bounded(left, height - bottom, right, height - top))

    def letters(self) -> Iterator[Box]:
        """Yield the box of each letter."""
        height = self.page.get_height()
        for index in range(self._text.count_chars()):
            left, low, right, high = self._text.get_charbox(index)
            if right > left and high - low > THIN:
                yield left / POINTS, (height - high) / POINTS, right / POINTS, (height - low) / POINTS

    def size_of(self, text: str) -> float:
        """Return the size of the type in points, at the text's first word."""
        index, _ = self._text.search(printed_text(text, "en").split(maxsplit=1)[0], match_case=True).get_next()
        return float(raw.FPDFText_GetFontSize(self._text, index))

    def weight_of(self, text: str) -> int:
        """Return the weight of the type at the text's first letter; 400 or so is regular, 700 or more bold."""
        index, _ = self._text.search(printed_text(text, "en"), match_case=True).get_next()
        return int(raw.FPDFText_GetFontWeight(self._text, index))

    def lines(self) -> set[tuple[float, float, float, float]]:
        """Return the boxes of thin straight lines, in tenths of a millimetre."""
        height = self.page.get_height()
        found = set()
        for item in self.page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1):
            left, low, right, high = item.get_bounds()
            if min(right - left, high - low) < THIN:
                box = (left, height - high, right, height - low)
                found.add(tuple(round(value / POINTS, 1) for value in box))
        return found

    def codes(self) -> list[str]:
        """Return what a scanner reads."""
        return [code.text for code in self._codes]

    def boxes_of_codes(self) -> Iterator[Box]:
        """Yield the box of each code, without the white around it."""
        for code in self._codes:
            at = code.position
            x, y = zip(*((one.x * MM / DOTS, one.y * MM / DOTS) for one in (at.top_left, at.bottom_right)), strict=True)
            yield min(x), min(y), max(x), max(y)

    @cached_property
    def _codes(self) -> list[Any]:
        image = self.page.render(scale=DOTS / 72, grayscale=True).to_numpy()
        return list(zxingcpp.read_barcodes(image, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)))

    @cached_property
    def _text(self) -> Any:  # noqa: ANN401 - pypdfium2 has no types
        return self.page.get_textpage()


def sheets(file: Path) -> list[Sheet]:
    """Return the pages of the file."""
    return [Sheet(page) for page in pdfium.PdfDocument(file)]


def cells(paper: str, columns: int, rows: int, *, edge: float = 0) -> list[Box]:
    """Return the boxes of the cards on a sheet, row by row, less an edge all round."""
    width, height = PAPERS[paper][0] / columns, PAPERS[paper][1] / rows
    return [
        (column * width + edge, row * height + edge, (column + 1) * width - edge, (row + 1) * height - edge)
        for row in range(rows)
        for column in range(columns)
    ]
