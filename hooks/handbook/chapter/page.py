"""The page of a chapter: what it is about, and its practices."""

from collections.abc import Iterator

from handbook.site.context import SiteContext
from handbook.site.page import Page


def chapter_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of every chapter."""
    for chapter, practices in context.chapters:
        address = f"/{chapter.slug}/"
        blocks = context.blocks("chapter/blocks.html", address, chapter=chapter, practices=practices)
        yield Page(
            address,
            chapter.content.title,
            chapter.content.summary,
            chapter.source.path,
            markdown=context.text("chapter/page.md", address, chapter=chapter),
            blocks=blocks,
            hide=("toc",),
            label=chapter.content.label,
        )
