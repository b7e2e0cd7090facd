"""The page of a situation: the first thing to do, the words to say, and the practices that help; and their index."""

from collections.abc import Iterator

from handbook.pages.page import Heading, Page
from handbook.pages.shelf import Shelf
from handbook.templates import fingerprint


def situation_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the page of every situation, and `/situations/`."""
    situations = list(shelf.handbook.situations.values())
    for situation in situations:
        address = f"/situations/{situation.slug}/"
        yield Page(
            address,
            situation.content.title,
            situation.content.summary,
            situation.source.path,
            markdown=shelf.text("situation.md", address, situation=situation),
            blocks=shelf.blocks("situation.html", address, situation=situation),
        )
    listed = shelf.handbook.situation_list
    title = listed.content.title if listed else shelf.words["situations"]
    summary = listed.content.summary if listed else shelf.words["situations_lead"]
    yield Page(
        "/situations/",
        title,
        summary,
        listed.source.path if listed else "docs/situations/",
        html=shelf.text("situations.html", "/situations/", groups=shelf.groups, heading=title, lead=summary),
        headings=tuple(Heading(fingerprint(name), name) for name, _ in shelf.groups if name),
        hide=("toc",),
    )
