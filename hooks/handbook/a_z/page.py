"""The index from A to Z: titles and chief keywords under their letters, one letter at a time, or all on paper."""

from collections.abc import Iterator
from itertools import groupby
from string import ascii_uppercase

from handbook.a_z.choice import Entry, entries
from handbook.site.context import SiteContext
from handbook.site.page import Heading, Page

ADDRESS = "/a-z/"


def keyword_pages(context: SiteContext) -> Iterator[Page]:
    """Yield `/a-z/`."""
    words = context.words["a_z"]
    parts = {}
    for letter, found in groupby(entries(context), lambda entry: entry.letter):
        values = {"letter": letter, "entries": [_shown(entry) for entry in found]}
        parts[letter] = context.text("a_z/a_z_letter.html", ADDRESS, letter, **values)
    yield Page(
        ADDRESS,
        words["title"],
        words["lead"],
        "docs/",
        html=context.text("a_z/a_z.html", ADDRESS, parts=parts, letters=_row(parts)),
        headings=tuple(Heading(letter.lower(), letter) for letter in parts),
        hide=("navigation", "toc"),
    )


def _shown(entry: Entry) -> tuple[str, str, list[tuple[str, str]]]:
    """Return the term, the address of the page that is called so, and all others that it leads to."""
    own = next((address for address, title in entry.places.items() if title == entry.title), "")
    return entry.term, own, [place for place in entry.places.items() if place[0] != own]


def _row(parts: dict[str, str]) -> list[str]:
    """Return the letters of the row: where some are Latin, all of A to Z."""
    return sorted({*parts, *(ascii_uppercase if not parts.keys().isdisjoint(ascii_uppercase) else ())})
