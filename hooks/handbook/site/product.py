"""A product: all that one room has on the site, and what editors have of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Never, Protocol

from handbook.content.each import Rule
from handbook.content.handbook import Handbook
from handbook.site.beginning import Beginning
from handbook.site.context import SiteContext
from handbook.site.found import Entry
from handbook.site.menu import Section
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


def _nothing(context: SiteContext) -> Iterator[Never]:  # noqa: ARG001 - as others have it
    yield from ()


@dataclass(frozen=True)
class Product:
    """What one room has; its addresses are known before any page is made."""

    pages: Callable[[SiteContext], Iterator[Page]] = _nothing
    addresses: Addresses = NO_MORE  # of pages that have no content file of their own
    section: Section | None = None  # of the menu
    found: Callable[[SiteContext], Iterator[Entry]] = _nothing  # in search
    rules: tuple[Rule, ...] = ()
    beginning: Beginning | None = None  # what `handbook new` writes
    # What is published under assets/ for its pages alone: each with its parts, in this order.
    bundles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
