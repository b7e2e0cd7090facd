"""The page of every practice's huddle, and `/huddles/`, where a lead finds one and plans them."""

from collections.abc import Iterator

from handbook.content.handbook import Handbook
from handbook.huddle.steps import huddle
from handbook.site.context import SiteContext
from handbook.site.page import Heading, Page
from handbook.site.product import Product

ADDRESS = "/huddles/"


def huddle_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the huddle of every practice, and their index."""
    words = context.words["huddle"]
    for _, practices in context.chapters:
        for practice in practices:
            made = huddle(context.handbook, practice)
            yield Page(
                made.address,
                words["of"].format(practice.content.title),
                words["lead"],
                practice.source.path,
                html=context.text("huddle/huddle.html", made.address, huddle=made),
                hide=("toc",),
            )
    html = context.text("huddle/huddles.html", ADDRESS, chapters=context.titles)
    headings = [Heading("plan", words["plan"]["title"])] * bool(context.chapters)
    headings += [Heading(chapter.slug, chapter.content.title) for chapter, _ in context.chapters]
    yield Page(ADDRESS, words["title"], words["lead"], "docs/", html=html, headings=tuple(headings), hide=("toc",))


def huddle_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    """Yield the address of the index, and of the huddle of every practice."""
    yield ADDRESS
    yield from (f"{ADDRESS}{slug}/" for slug in handbook.found("practices", drafts=drafts))


PRODUCT = Product(
    huddle_pages,
    huddle_addresses,
    bundles={
        "huddle.css": tuple(f"huddle/{part}.css" for part in ("huddle", "stage", "paper")),
        "huddle.js": ("huddle/huddle.js",),
        "huddles.css": (
            *("site/styles/filters.css", "site/styles/selects.css", "site/styles/offered.css"),
            "huddle/huddles.css",
        ),
        "huddles.js": ("programme/calendar.js", "huddle/plan.js"),
    },
)
