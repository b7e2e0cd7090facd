"""The page of an onboarding programme: its modules, what to read, and the quiz at the end; and their index."""

from collections.abc import Iterator

from handbook.content.handbook import Document
from handbook.programme.model import Programme
from handbook.site.context import Shelf
from handbook.site.page import Page


def programme_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield the page of every programme, and `/onboarding/` if there is any."""
    programmes = list(shelf.handbook.programmes.values())
    for programme in programmes:
        address = f"/onboarding/{programme.slug}/"
        yield Page(
            address,
            programme.content.title,
            programme.content.summary,
            programme.source.path,
            markdown=shelf.text("programme/programme.md", address, programme=programme),
            blocks=shelf.blocks("programme/programme.html", address, programme=programme)
            | _modules(shelf, programme, address),
        )
    if programmes:
        yield Page(
            "/onboarding/",
            shelf.words["onboarding"],
            shelf.words["onboarding_lead"],
            "docs/onboarding/",
            html=shelf.text("programme/onboarding.html", "/onboarding/", programmes=programmes),
            hide=("toc",),
        )


def _modules(shelf: Shelf, programme: Document[Programme], address: str) -> dict[str, str]:
    situations = shelf.handbook.situations
    return {
        f"module_{number}": shelf.text("programme/module.html", address, module=module, situations=situations)
        for number, module in enumerate(programme.content.modules, 1)
    }
