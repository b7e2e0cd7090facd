"""The page of an onboarding programme: its modules, what to read, and the quiz at the end; and their index."""

from collections.abc import Iterator

from handbook.content import Document
from handbook.model.programme import Programme
from handbook.pages.page import Page
from handbook.pages.shelf import Shelf


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
            markdown=shelf.text("programme.md", address, programme=programme),
            blocks=shelf.blocks("programme.html", address, programme=programme) | _modules(shelf, programme, address),
        )
    if programmes:
        yield Page(
            "/onboarding/",
            shelf.words["onboarding"],
            shelf.words["onboarding_lead"],
            "docs/onboarding/",
            html=shelf.text("onboarding.html", "/onboarding/", programmes=programmes),
            hide=("toc",),
        )


def _modules(shelf: Shelf, programme: Document[Programme], address: str) -> dict[str, str]:
    situations = shelf.handbook.situations
    return {
        f"module_{number}": shelf.text("module.html", address, module=module, situations=situations)
        for number, module in enumerate(programme.content.modules, 1)
    }
