"""The only list of exports: every kind of file for others, where each is, and what makes it."""

from collections.abc import Iterator
from functools import partial

from handbook.exports.catalogue.file import CATALOGUE, SCHEMA, catalogue
from handbook.exports.catalogue.schema import catalogue_schema
from handbook.exports.cmi5 import course as cmi5
from handbook.exports.dispatch import package as dispatch
from handbook.exports.questions import files as questions
from handbook.exports.scorm import package as scorm
from handbook.print import downloads as sheets
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import HANDBOOK, Export, FileKind
from handbook.upkeep import due_file

EXPORTS: tuple[Export, ...] = (
    Export(scorm.KINDS, scorm.scorm_packages),
    Export(dispatch.KINDS, dispatch.dispatch_packages),
    Export(cmi5.KINDS, cmi5.cmi5_courses),
    Export(questions.KINDS, questions.question_files),
    Export(sheets.KINDS, sheets.sheet_files),
    Export((due_file.KIND,), due_file.due_files),
)


# Kinds that an edition may leave out: what pages don't link to, and no other file is made of.
OPTIONAL = tuple(
    dict.fromkeys(kind.name for kinds in (scorm.KINDS, dispatch.KINDS, cmi5.KINDS, questions.KINDS) for kind in kinds)
)


def file_kinds() -> Iterator[FileKind]:
    """Yield every kind of file for others."""
    for export in EXPORTS:
        yield from export.kinds
    yield from (SCHEMA, CATALOGUE)


def downloads(context: SiteContext) -> Iterator[Download]:
    """Yield every file for others; each is made when it is wanted, the catalogue from facts of all others."""
    every = (download for export in EXPORTS for download in export.files(context))
    files = [download for download in every if download.kind not in context.handbook.files_left_out]
    files.append(Download(SCHEMA.pattern, SCHEMA.name, HANDBOOK, catalogue_schema))
    yield from files
    yield Download(CATALOGUE.pattern, CATALOGUE.name, HANDBOOK, partial(catalogue, context, files))
