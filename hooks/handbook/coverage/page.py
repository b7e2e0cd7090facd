"""The coverage page for editors: what each practice has, counted."""

from collections.abc import Iterator

from handbook.coverage.table import coverage
from handbook.items.registry import NAMES
from handbook.site.context import SiteContext
from handbook.site.page import Page

ADDRESS = "/project/coverage/"


def coverage_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/project/coverage/`."""
    html = context.text("coverage/coverage.html", ADDRESS, rows=coverage(context.handbook), types=NAMES)
    yield Page(
        ADDRESS,
        context.words["coverage"],
        context.words["coverage_lead"],
        "docs/",
        html=html,
        hide=("navigation", "toc"),
    )
