"""Every file for others, product by product."""

from collections.abc import Callable, Iterator
from functools import partial

from handbook.addresses import CATALOGUE, CATALOGUE_SCHEMA
from handbook.downloads import Download
from handbook.exports.catalogue import catalogue
from handbook.exports.cmi5 import cmi5_courses
from handbook.exports.dispatch import dispatch_packages
from handbook.exports.due import due_feed
from handbook.exports.questions import question_files
from handbook.exports.scorm import scorm_packages
from handbook.pages.shelf import Shelf
from handbook.schema import catalogue_schema
from handbook.sheets.files import sheet_files

PRODUCTS: tuple[Callable[[Shelf], Iterator[Download]], ...] = (
    scorm_packages,
    dispatch_packages,
    cmi5_courses,
    question_files,
    sheet_files,
    due_feed,
)


def downloads(shelf: Shelf) -> Iterator[Download]:
    """Yield every file for others; each is made when it is wanted, the catalogue from facts of all others."""
    files = [download for product in PRODUCTS for download in product(shelf)]
    files.append(Download(CATALOGUE_SCHEMA, "catalogue-schema", "handbook", catalogue_schema))
    yield from files
    yield Download(CATALOGUE, "catalogue", "handbook", partial(catalogue, shelf, files))
