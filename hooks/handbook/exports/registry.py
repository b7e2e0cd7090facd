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


# Kinds that an edition may leave out, or groups of them: no page needs them, and no other file is made of them.
OPTIONAL = tuple(
    dict.fromkeys(kind.group or kind.name for export in EXPORTS for kind in export.kinds if kind is not due_file.KIND)
)


def file_kinds() -> Iterator[FileKind]:
    """Yield every kind of file for others."""
    for export in EXPORTS:
        yield from export.kinds
    yield from (SCHEMA, CATALOGUE)


def downloads(context: SiteContext) -> Iterator[Download]:
    """Yield every file for others; each is made when it is wanted, the catalogue from facts of all others."""
    every = (download for export in EXPORTS for download in export.files(context))
    left_out = {kind.name for kind in file_kinds() if not kind.is_in(context.handbook)}
    files = [download for download in every if download.kind not in left_out]
    files.append(Download(SCHEMA.pattern, SCHEMA.name, HANDBOOK, catalogue_schema))
    yield from files
    yield Download(CATALOGUE.pattern, CATALOGUE.name, HANDBOOK, partial(catalogue, context, files))
