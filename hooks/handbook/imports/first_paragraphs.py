"""The paragraphs of prose with which a page from elsewhere begins."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


def first_paragraphs(soup: BeautifulSoup) -> Iterator[Tag]:
    """Yield the paragraphs before the first heading below the title, but for those of a list, a tab, a note or so."""
    title = soup.find("h1")
    for element in soup.find_all(name=True, recursive=False):
        if element is title:
            continue
        if element.name in _HEADINGS:
            break
        if element.name == "p":
            yield element
