"""Pages to be found, as short as they can be."""

from handbook.site.found import Entry


def entry(address: str, title: str, text: str = "", kind: str = "practice") -> Entry:
    """Return a page of that title and text."""
    return Entry(address, kind, title, "", (("title", (title,)), ("summary", (text,))))
