"""The page of a chapter: what it is about, and its practices."""

from collections.abc import Iterator

from handbook.chapter.look_rules import RULES as LOOKS
from handbook.chapter.rules import RULES
from handbook.site.beginning import Beginning
from handbook.site.context import SiteContext
from handbook.site.found import Entry, Texts
from handbook.site.menu import Menu, Nav, Section
from handbook.site.page import Page
from handbook.site.product import Product


def chapter_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of every chapter."""
    for chapter, practices in context.chapters:
        address = f"/{chapter.slug}/"
        blocks = context.blocks("chapter/blocks.html", address, chapter=chapter, practices=practices)
        yield Page(
            address,
            chapter.content.title,
            chapter.content.summary,
            chapter.source.path,
            markdown=context.text("chapter/page.md", address, chapter=chapter),
            blocks=blocks,
            hide=("toc",),
        )


def _found(context: SiteContext) -> Iterator[Entry]:
    for document, _ in context.chapters:
        content = document.content
        texts: Texts = (("title", (content.title, content.aim)), ("summary", (content.summary,)))
        yield Entry(f"/{document.slug}/", "chapter", content.title, content.summary, texts)


def _section(menu: Menu) -> Nav:
    return [
        {
            chapter.content.title: menu.brief(
                f"/{slug}/", (f"/{slug}/{practice.slug}/" for practice in menu.handbook.practices_of(slug))
            )
        }
        for slug, chapter in menu.handbook.chapters.items()
    ]


PRODUCT = Product(
    chapter_pages,
    section=Section("practices", _section),
    found=_found,
    rules=(*RULES, *LOOKS),
    bundles={"chapter.css": ("chapter/chapter.css",)},
    beginning=Beginning("chapter", "chapters", "<chapter>, such as empathise", {"docs/{}/index.md": "chapter/new.md"}),
)
