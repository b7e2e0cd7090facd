"""Every file for others, product by product."""

from collections.abc import Callable, Iterator
from functools import partial

from handbook.editing.schema import catalogue_schema
from handbook.exports.catalogue.file import catalogue
from handbook.exports.cmi5.course import cmi5_courses
from handbook.exports.dispatch.package import dispatch_packages
from handbook.exports.questions.files import question_files
from handbook.exports.scorm.package import scorm_packages
from handbook.print.downloads import sheet_files
from handbook.publish.addresses import CATALOGUE, CATALOGUE_SCHEMA
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.upkeep.feed import due_feed

PRODUCTS: tuple[Callable[[SiteContext], Iterator[Download]], ...] = (
    scorm_packages,
    dispatch_packages,
    cmi5_courses,
    question_files,
    sheet_files,
    due_feed,
)


def downloads(context: SiteContext) -> Iterator[Download]:
    """Yield every file for others; each is made when it is wanted, the catalogue from facts of all others."""
    files = [download for product in PRODUCTS for download in product(context)]
    files.append(Download(CATALOGUE_SCHEMA, "catalogue-schema", "handbook", catalogue_schema))
    yield from files
    yield Download(CATALOGUE, "catalogue", "handbook", partial(catalogue, context, files))
