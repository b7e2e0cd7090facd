"""Cue cards and checklists as pages: one for all situations and one a chapter, and an index to choose from."""

from collections.abc import Iterator
from dataclasses import replace

from handbook.content.handbook import Handbook
from handbook.print.browser_sizes import steps_of
from handbook.print.card_sets import CardSet, sets_with_pages
from handbook.print.layouts import LAYOUTS, PAPERS
from handbook.print.overflows import growth_of_cards
from handbook.print.page_links import PageLinks
from handbook.site.context import SiteContext
from handbook.site.file_kinds import PDF
from handbook.site.page import Heading, Page

CARDS, LISTS = LAYOUTS.named("cards"), LAYOUTS.named("checklists", "coaching")
OF_HANDBOOK, (OF_SITUATION,) = LAYOUTS.named("poster", "guide"), LAYOUTS.named("situation")


def sets_of_cards(context: SiteContext) -> tuple[CardSet, ...]:
    """Return the cards of all situations, and those of each chapter."""
    return sets_with_pages(context.handbook, context.words["situations"])


def cue_card_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/cue-cards/`, with every card to choose from, and a page for every set of cards."""
    yield from _sheets(context, "cue-cards", "cards", "print/cue_cards.html", CARDS)
    yield _index(context, "cue-cards", "cards", "print/choose_cards", (*CARDS, *OF_HANDBOOK))


def checklist_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/checklists/`, with every list to choose from, and a page for every set of checklists."""
    yield from _sheets(context, "checklists", "checklists", "print/checklists.html", LISTS)
    yield _index(context, "checklists", "checklists", "print/choose_lists", LISTS)


def _sheets(context: SiteContext, folder: str, name: str, template: str, files: tuple[str, ...]) -> Iterator[Page]:
    words, values = context.words, values_of_files(context, files) | values_of_cards(context)
    for each in sets_of_cards(context):
        address = f"/{folder}/{each.slug}/"
        yield Page(
            address,
            words[f"{name}_of"].format(each.label),
            words[f"{name}_lead"],
            each.source,
            html=context.text(template, address, set=each, page_file=OF_SITUATION, **values),
            headings=tuple(Heading(card.document.slug, card.document.content.title) for card in each.cards),
            label=each.label,
        )


def _index(context: SiteContext, folder: str, name: str, template: str, files: tuple[str, ...]) -> Page:
    words, lead, sets = context.words, context.words[f"{name}_index_lead"], sets_of_cards(context)
    cards = values_of_cards(context)
    values = {
        "sets": [replace(each, cards=()) for each in sets],
        "groups": [context.text(f"{template}_of.html", f"/{folder}/", each.slug, set=each, **cards) for each in sets],
        "programmes": list(context.handbook.programmes.values()),
        "base": f"/{folder}/",
        "layouts": LAYOUTS.browser.cards,
        "heading": words[name],
        "lead": lead,
    }
    html = context.text(f"{template}.html", f"/{folder}/", **values, **values_of_files(context, files))
    return Page(f"/{folder}/", words[name], lead, "docs/", html=html, hide=("toc",))


def values_of_files(context: SiteContext, files: tuple[str, ...] = ()) -> dict[str, object]:
    """Return what templates need to link to PDF files of these names, if there are any."""
    there = PDF not in context.handbook.files_left_out
    return {"files": files, "papers": PAPERS, "pdf_address": LAYOUTS.address if there else None}


def values_of_cards(context: SiteContext) -> dict[str, object]:
    """Return what templates need to print cards as the PDF files have them."""
    growth = growth_of_cards(context.handbook, context.cache, context.templates)
    return {"grows": steps_of(growth), "printed_at": PageLinks(context.settings.on_paper).shown}


def sheet_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    """Yield the addresses of the pages of cards and of checklists, and of their indexes."""
    sets = ["situations"] if handbook.files.get("situations") else []
    for folder in ("checklists", "cue-cards"):
        yield f"/{folder}/"
        yield from (f"/{folder}/{slug}/" for slug in (*sets, *handbook.found("chapters", drafts=drafts)))
