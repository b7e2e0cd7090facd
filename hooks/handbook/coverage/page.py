"""The coverage page for editors: what each practice has, counted."""

from collections.abc import Iterator

from handbook.coverage.table import coverage
from handbook.flags.standing import kept as standing
from handbook.items.registry import NAMES
from handbook.site.context import SiteContext
from handbook.site.page import Page

ADDRESS = "/project/coverage/"


def coverage_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/project/coverage/`."""
    handbook, kept = context.handbook, context.handbook.flags
    judged = {"flagged": standing(handbook), "date": kept.content.date if kept else None}
    html = context.text("coverage/coverage.html", ADDRESS, rows=coverage(handbook), types=NAMES, **judged)
    yield Page(
        ADDRESS,
        context.words["coverage"],
        context.words["coverage_lead"],
        "docs/",
        html=html,
        hide=("navigation", "toc"),
    )
