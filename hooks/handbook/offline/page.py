"""The page that says what this device keeps, filled in by the browser."""

from collections.abc import Iterator

from handbook.site.context import SiteContext
from handbook.site.page import Page

ADDRESS = "/offline/"


def offline_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/offline/`."""
    words, html = context.words["offline"], context.text("offline/offline.html", ADDRESS, tools=context.tools)
    yield Page(ADDRESS, words["title"], words["lead"], "hooks/handbook/locale/words.yml", html=html, hide=("toc",))
