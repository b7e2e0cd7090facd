"""A product: the pages that one room makes, and their addresses, which are known before any page is made."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from handbook.content.handbook import Handbook
from handbook.site.context import SiteContext
from handbook.site.page import Page


class Addresses(Protocol):
    """Yields the addresses of a product's pages, those of drafts only where they are wanted."""

    def __call__(self, handbook: Handbook, *, drafts: bool) -> Iterator[str]:
        """Yield addresses such as `/quizzes/stay-calm/`."""


def at(*addresses: str) -> Addresses:
    """Return what yields these addresses for every handbook."""

    def same(handbook: Handbook, *, drafts: bool) -> Iterator[str]:  # noqa: ARG001 - as every product has it
        yield from addresses

    return same


NO_MORE = at()  # each page is at the address of its content file


@dataclass(frozen=True)
class Product:
    """Pages, and the addresses of those that have no content file of their own."""

    pages: Callable[[SiteContext], Iterator[Page]]
    addresses: Addresses = NO_MORE
