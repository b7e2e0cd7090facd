"""The page of a practice: its sections from front matter, then its prose."""

from collections.abc import Iterator

from handbook.reading.version import version
from handbook.site.context import SiteContext
from handbook.site.page import Page


def practice_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of every practice."""
    for chapter, practices in context.chapters:
        for practice in practices:
            address = context.address(practice.slug)
            blocks = context.blocks(
                "practice/blocks.html",
                address,
                practice=practice,
                chapter=chapter,
                version=practice.once(version),
                situations=context.handbook.situations_for(practice.slug),
            )
            yield Page(
                address,
                practice.content.title,
                practice.content.summary,
                practice.source.path,
                markdown=context.text("practice/page.md", address, practice=practice),
                blocks=blocks,
            )
