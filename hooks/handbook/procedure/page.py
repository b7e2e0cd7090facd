"""The pages of procedures, and a page for every folder of them."""

from collections.abc import Iterator

from handbook.content.handbook import Document, Handbook
from handbook.content.prose import plain_text
from handbook.procedure.folders import INDEX, PROCEDURES, Folder, folders, paths_of, trail
from handbook.procedure.model import Procedure
from handbook.procedure.rules import RULES
from handbook.site.beginning import Beginning
from handbook.site.context import SiteContext
from handbook.site.found import Entry, Texts
from handbook.site.menu import MOST_ENTRIES, Menu, Nav, Section
from handbook.site.page import Page
from handbook.site.product import Product


def procedure_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of every procedure, and of every folder that has none of its own."""
    for folder in folders(context.handbook).values():
        if folder.own:
            yield _written(context, folder.own, folder)
        else:
            yield _folder(context, folder)
        for document in folder.pages:
            yield _written(context, document)


def _written(context: SiteContext, document: Document[Procedure], folder: Folder | None = None) -> Page:
    """Return the page of the procedure, which is that of a folder perhaps."""
    content, address = document.content, document.address
    values = {"procedure": document, "folder": folder, "trail": trail(context.handbook, document.slug)}
    return Page(
        address,
        content.title,
        content.summary,
        document.source.path,
        markdown=context.text("procedure/page.md", address, procedure=document),
        blocks=context.blocks("procedure/blocks.html", address, **values),
    )


def _folder(context: SiteContext, folder: Folder) -> Page:
    around = trail(context.handbook, f"{folder.path}/{INDEX}") if folder.path else []
    html = context.text("procedure/folder.html", folder.address, folder=folder, trail=around)
    title = folder.title or context.words["nav"]["procedures"]
    summary = context.words["procedure"]["in_folder"].format(title)
    return Page(folder.address, title, summary, f"docs{folder.address}", html=html)


def procedure_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:
    """Yield the address of every folder that has no page of its own."""
    found = handbook.found("procedures", drafts=drafts)
    for path in sorted(paths_of(found)):
        folder = Folder(path)
        if f"{folder.address}{INDEX}".removeprefix(PROCEDURES) not in found:
            yield folder.address


def _found(context: SiteContext) -> Iterator[Entry]:
    for document in context.handbook.procedures.values():
        content = document.content
        texts: Texts = (
            ("title", (content.title,)),
            ("keyword", content.keywords),
            ("summary", (content.summary,)),
            ("text", (document.once(plain_text),)),
        )
        yield Entry(document.address, "procedure", content.title, content.summary, texts)


def _section(menu: Menu) -> Nav | None:
    found = folders(menu.handbook)
    return _entries(menu, found[""]) if found else None


def _entries(menu: Menu, folder: Folder) -> Nav:
    """Return the folder's own page, its pages, and its folders; of a large one only its own page, which lists all."""
    inner = [{one.title: _entries(menu, one)} for one in folder.folders]
    pages = menu.brief(folder.address, (page.address for page in folder.pages))
    return [*pages, *inner] if len(inner) <= MOST_ENTRIES else pages


PRODUCT = Product(
    procedure_pages,
    procedure_addresses,
    Section("procedures", _section),
    _found,
    RULES,
    Beginning(
        "procedure",
        "procedures",
        "<folder>/<procedure>, such as returns/faulty-goods",
        {"docs/procedures/{}.md": "procedure/new.md"},
    ),
)
