"""The coverage page for editors: what each practice has, counted."""

from collections.abc import Iterator

from handbook.coverage.table import TYPES, coverage
from handbook.site.context import Shelf
from handbook.site.page import Page

ADDRESS = "/project/coverage/"


def coverage_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield `/project/coverage/`."""
    html = shelf.text("coverage/coverage.html", ADDRESS, rows=coverage(shelf.handbook), types=TYPES)
    yield Page(
        ADDRESS,
        shelf.words["coverage"],
        shelf.words["coverage_lead"],
        "docs/",
        html=html,
        hide=("navigation", "toc"),
    )
