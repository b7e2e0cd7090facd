"""The home page, ordinary pages, the company file and the sources."""

from collections.abc import Iterator

from handbook.content import Document
from handbook.model.organisation import Company, Sources
from handbook.pages.page import Page
from handbook.pages.shelf import Shelf

INTEGRATION = "integrate"  # a page with a module of its own


def plain_pages(shelf: Shelf) -> Iterator[Page]:
    """Yield every page that is neither chapter, practice, situation nor generated."""
    for slug, page in shelf.handbook.pages.items():
        if slug == INTEGRATION:
            continue
        home = slug == "index"
        address = "/" if home else f"/{slug}/"
        name = "home" if home else "plain"
        yield Page(
            address,
            page.content.title,
            page.content.summary,
            page.source.path,
            markdown=shelf.text(f"{name}.md", address, page=page),
            blocks=shelf.blocks(
                f"{name}.html",
                address,
                page=page,
                situations=list(shelf.handbook.situations.values()),
                chapters=[chapter for chapter, _ in shelf.chapters],
            ),
            hide=("navigation", "toc") if home else (),
            label=shelf.words["nav"]["home"] if home else "",
        )
    if shelf.handbook.company:
        yield _company(shelf, shelf.handbook.company)
    if shelf.handbook.sources:
        yield _sources(shelf, shelf.handbook.sources)


def _company(shelf: Shelf, company: Document[Company]) -> Page:
    return Page(
        "/company/",
        company.content.title,
        company.content.summary,
        company.source.path,
        markdown=shelf.text("company.md", "/company/", company=company),
        blocks=shelf.blocks("company.html", "/company/", company=company),
    )


def _sources(shelf: Shelf, sources: Document[Sources]) -> Page:
    citing = {
        source.id: [
            practice
            for practice in shelf.handbook.practices.values()
            if any(citation.partition("#")[0] == source.id for citation in practice.content.sources)
        ]
        for source in sources.content.sources
    }
    return Page(
        "/sources/",
        sources.content.title,
        sources.content.summary,
        sources.source.path,
        markdown=shelf.text("sources.md", "/sources/", sources=sources),
        blocks=shelf.blocks("sources.html", "/sources/", sources=sources, citing=citing),
    )
