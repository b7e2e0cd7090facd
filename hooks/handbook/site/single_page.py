"""A page made of a single document, such as the company file."""

from typing import Any

from handbook.content.handbook import Document
from handbook.site.context import SiteContext
from handbook.site.page import Page


def single_page(context: SiteContext, name: str, document: Document[Any], **values: object) -> Page:
    """Return the document's page; its templates are `<name>/page.md`, and `<name>/blocks.html` for the blocks in it."""
    address, values = document.address, values | {name: document}
    return Page(
        address,
        document.content.title,
        document.content.summary,
        document.source.path,
        markdown=context.text(f"{name}/page.md", address, **values),
        blocks=context.blocks(f"{name}/blocks.html", address, **values),
    )
