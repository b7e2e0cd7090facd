"""The page of a chapter: what it is about, and its practices."""

from collections.abc import Iterator

from handbook.site.context import Shelf
from handbook.site.page import Page


def chapter_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the page of every chapter."""
    for chapter, practices in shelf.chapters:
        address = f"/{chapter.slug}/"
        blocks = shelf.blocks("chapter/chapter.html", address, chapter=chapter, practices=practices)
        yield Page(
            address,
            chapter.content.title,
            chapter.content.summary,
            chapter.source.path,
            markdown=shelf.text("chapter/chapter.md", address, chapter=chapter),
            blocks=blocks,
            hide=("toc",),
            label=chapter.content.label,
        )
