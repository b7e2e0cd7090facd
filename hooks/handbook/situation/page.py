"""The page of a situation: the first thing to do, the words to say, and the practices that help; and their index."""

from collections.abc import Iterator

from handbook.content.handbook import Handbook
from handbook.content.lists import situation_list
from handbook.reading.version import version
from handbook.site.beginning import NEIGHBOURS, Beginning
from handbook.site.context import SiteContext
from handbook.site.found import Entry, Texts
from handbook.site.menu import Menu, Nav, Section
from handbook.site.page import Heading, Page
from handbook.site.product import Product
from handbook.site.templates import fingerprint
from handbook.situation.rules import RULES
from handbook.situation.ways import ways


def situation_pages(context: SiteContext) -> Iterator[Page]:
    """Yield the page of every situation, and `/situations/`."""
    situations = list(context.handbook.situations.values())
    for situation in situations:
        address = f"/situations/{situation.slug}/"
        yield Page(
            address,
            situation.content.title,
            situation.content.summary,
            situation.source.path,
            markdown=context.text("situation/page.md", address, situation=situation),
            blocks=context.blocks(
                "situation/blocks.html", address, situation=situation, version=situation.once(version)
            ),
        )
    listed = context.handbook.situation_list
    title = listed.content.title if listed else context.words["situations"]
    mapped = ways(context)
    summary = listed.content.summary if listed else context.words["situations_lead"]
    yield Page(
        "/situations/",
        title,
        summary,
        listed.source.path if listed else "docs/situations/",
        html=context.text(
            "situation/situations.html",
            "/situations/",
            groups=context.groups,
            titled=True,
            heading=title,
            lead=summary,
            ways=mapped,
            marks=context.marks,
        ),
        headings=(
            *(Heading(fingerprint(name), name) for name, _ in context.groups if name),
            *([Heading("map", context.words["ways"]["title"])] if mapped else ()),
        ),
        hide=("navigation", "toc"),  # the menu has the same
    )


def situation_addresses(handbook: Handbook, *, drafts: bool) -> Iterator[str]:  # noqa: ARG001 - as every product has it
    """Yield `/situations/` where nobody has written its file."""
    if not handbook.files.get("situation_list"):
        yield "/situations/"


def _found(context: SiteContext) -> Iterator[Entry]:
    for slug, document in context.handbook.situations.items():
        content = document.content
        ladder = tuple(rung.text for rung in content.still_fails)
        texts: Texts = (("title", (content.title, content.ask)), ("keyword", content.keywords), ("summary", ladder))
        address, phrase = f"/situations/{slug}/", content.say[0].text
        yield Entry(address, "situation", content.title, content.summary, texts, phrase)


def _section(menu: Menu) -> Nav:
    return menu.of_kind("/situations/", menu.handbook.situations)


PRODUCT = Product(
    situation_pages,
    situation_addresses,
    Section("situations", _section, "now"),
    _found,
    RULES,
    Beginning(
        "situation",
        "situations",
        "<situation>, such as angry-customer",
        {"docs/situations/{}.md": "situation/new.md"},
        situation_list,
        needs=NEIGHBOURS,
    ),
    # The home page and the index of situations, and the map on that; their templates link them.
    bundles={"moments.css": ("situation/moments.css", "reader_pages/starred.css"), "ways.css": ("situation/ways.css",)},
)
