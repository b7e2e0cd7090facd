"""The questions as files for other systems: of each chapter, each programme and the whole handbook, in every format."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from handbook.exports.anki.package import ANKI
from handbook.exports.gift.text import GIFT
from handbook.exports.moodle.xml import MOODLE
from handbook.exports.qti.package import QTI
from handbook.exports.questions.bank import Group, Library
from handbook.exports.questions.format import Format
from handbook.exports.table.csv_file import CSV
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.file_kinds import HANDBOOK

FORMATS: tuple[Format, ...] = (MOODLE, GIFT, QTI, ANKI, CSV)
KINDS = tuple(format_.files for format_ in FORMATS)


@dataclass(frozen=True)
class Writer:
    """Writes files, and each practice only once for all files that hold it."""

    library: Library
    written: dict[tuple[str, str], Any] = field(default_factory=dict)

    def write(self, slug: str, format_: Format) -> bytes:
        """Return the file of the chapter, programme or handbook in the format."""
        bank = self.library.bank(slug)
        return format_.whole(bank, [self._practice(group, format_) for group in bank.groups], self.library.context)

    def _practice(self, group: Group, format_: Format) -> Any:  # noqa: ANN401 - each format has its own
        key = (group.practice.slug, format_.kind)
        if key not in self.written:
            self.written[key] = format_.practice(group, self.library.context)
        return self.written[key]


def question_files(context: SiteContext) -> Iterator[Download]:
    """Yield the files."""
    writer = Writer(Library(context))
    for slug in (HANDBOOK, *(chapter.slug for chapter, _ in context.chapters), *context.handbook.programmes):
        for format_ in FORMATS:
            make, made_of = partial(writer.write, slug, format_), partial(writer.library.made_of, slug)
            yield Download(format_.files.address(slug), format_.kind, slug, make, made_of=made_of)
