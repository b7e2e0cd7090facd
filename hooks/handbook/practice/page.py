"""The page of a practice: its sections from front matter, then its prose."""

from collections.abc import Iterator

from handbook.practice.anchors import SECTIONS
from handbook.site.context import Shelf
from handbook.site.page import Page


def practice_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the page of every practice."""
    for chapter, practices in shelf.chapters:
        for practice in practices:
            address = shelf.address(practice.slug)
            blocks = shelf.blocks(
                "practice/practice.html",
                address,
                practice=practice,
                chapter=chapter,
                situations=shelf.handbook.situations_for(practice.slug),
            )
            yield Page(
                address,
                practice.content.title,
                practice.content.summary,
                practice.source.path,
                markdown=shelf.text("practice/practice.md", address, practice=practice, sections=SECTIONS),
                blocks=blocks,
            )
