"""What comes out of a printer, as text."""

import unicodedata
from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader

A4 = (595, 842)  # points


def printed(page: Page) -> list[str]:
    """Print the page; return the text of each sheet, all space taken out, after checking the sheets' size."""
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert all(abs(sheet.mediabox.width - A4[0]) < 2 and abs(sheet.mediabox.height - A4[1]) < 2 for sheet in pdf.pages)
    return [joined(sheet.extract_text()) for sheet in pdf.pages]


def joined(text: str) -> str:
    """Take out what printing changes: space where lines break, letters tied together, marks of print and Markdown."""
    text = text.translate(dict(zip(map(ord, "\u2019\u201c\u201d"), '\'""', strict=True)))
    return "".join(unicodedata.normalize("NFKC", text).replace("*", "").replace("`", "").split())
