"""The printable index: every situation, practice and keyword from A to Z, and where each leads."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from handbook.site.context import SiteContext
from handbook.site.page import Heading, Page

ADDRESS = "/a-z/"
ARTICLE = re.compile(r"^(an?|the) ")
Places = dict[str, str]  # titles by address


def keyword_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/a-z/`."""
    words = context.words["a_z"]
    entries = _entries(context)
    letters = []
    for letter, terms in groupby(sorted(entries, key=_place), lambda term: _place(term)[0]):
        values = {"letter": letter, "terms": [(term, tuple(entries[term].items())) for term in terms]}
        letters.append((letter, context.text("a_z/a_z_letter.html", ADDRESS, letter, **values)))
    yield Page(
        ADDRESS,
        words["title"],
        words["lead"],
        "docs/",
        html=context.text("a_z/a_z.html", ADDRESS, letters=letters),
        headings=tuple(Heading(letter.lower(), letter) for letter, _ in letters),
        hide=("toc",),
    )


def _entries(context: SiteContext) -> dict[str, Places]:
    """Return where each term leads; terms that differ in capitals alone are one."""
    found: dict[str, tuple[str, Places]] = {}
    for address, title, terms in _pages(context):
        for term in terms:
            found.setdefault(term.casefold(), (term, {}))[1][address] = title
    return dict(found.values())


def _pages(context: SiteContext) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    for slug, situation in context.handbook.situations.items():
        content = situation.content
        yield f"/situations/{slug}/", content.title, (content.title, content.ask, *content.keywords)
    for slug, practice in context.handbook.practices.items():
        yield context.address(slug), practice.content.title, (practice.content.title, *practice.content.keywords)


@cache
def _place(term: str) -> tuple[str, str]:
    """Return the letter that a term is listed under, and what it is sorted by; "An angry customer" is under A."""
    bare = ARTICLE.sub("", term.casefold())
    return next((char.upper() for char in bare if char.isalpha()), "0"), bare
