"""What is put on paper, a page a chapter: cue cards and checklists, with an index of each."""

from collections.abc import Iterator

from handbook.pages.page import Heading, Page
from handbook.pages.shelf import Shelf


def cue_card_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield `/cue-cards/` and a page of cards for every chapter."""
    yield from _sheets(shelf, "cue-cards", "cards", "cue_cards.html")


def checklist_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield `/checklists/` and a page of checklists for every chapter."""
    yield from _sheets(shelf, "checklists", "checklists", "checklists.html")


def _sheets(shelf: Shelf, folder: str, name: str, template: str) -> Iterator[Page]:
    words = shelf.words
    for chapter, practices in shelf.chapters:
        address = f"/{folder}/{chapter.slug}/"
        yield Page(
            address,
            words[f"{name}_of"].format(chapter.content.label),
            words[f"{name}_lead"],
            chapter.source.path,
            html=shelf.text(template, address, chapter=chapter, practices=practices),
            headings=tuple(Heading(practice.slug, practice.content.title) for practice in practices),
            label=chapter.content.label,
        )
    lead = words[f"{name}_index_lead"]
    values = {"heading": words[name], "lead": lead, "chapters": shelf.chapters, "base": f"/{folder}/"}
    html = shelf.text("shelf.html", f"/{folder}/", **values)
    yield Page(f"/{folder}/", words[name], lead, "docs/", html=html, hide=("toc",))
