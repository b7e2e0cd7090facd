"""Every file for others, product by product."""

from collections.abc import Callable, Iterator
from functools import partial

from handbook.addresses import CATALOGUE
from handbook.downloads import Download
from handbook.exports.catalogue import catalogue
from handbook.pages.shelf import Shelf

PRODUCTS: tuple[Callable[[Shelf], Iterator[Download]], ...] = ()


def downloads(shelf: Shelf) -> Iterator[Download]:
    """Yield every file for others; each is made when its `make` is called."""
    for product in PRODUCTS:
        yield from product(shelf)
    make = partial(catalogue, shelf.handbook, shelf.settings.site_url)
    yield Download(CATALOGUE, "catalogue", "handbook", make)
