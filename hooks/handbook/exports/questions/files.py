"""The questions as files for other systems: of each chapter, each programme and the whole handbook, in five formats."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from handbook.exports.anki import package as anki
from handbook.exports.gift import text as gift
from handbook.exports.moodle import xml as moodle
from handbook.exports.qti import package as qti
from handbook.exports.questions.bank import HANDBOOK, Bank, Group, Library
from handbook.exports.table import csv_file as table
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.export import FileKind


class Format(NamedTuple):
    """A kind of file that questions are written in."""

    kind: str  # its name in words.yml, under `downloads`
    file: str
    practice: Callable[[Group, SiteContext], Any]  # what stands in it for a practice
    whole: Callable[[Bank, list[Any], SiteContext], bytes]  # the file, from what stands in it for each practice


FORMATS = (
    Format("moodle", "questions.moodle.xml", moodle.practice, moodle.whole),
    Format("gift", "questions.gift.txt", gift.practice, gift.whole),
    Format("qti", "questions.qti.zip", qti.practice, qti.whole),
    Format("anki", "questions.apkg", anki.practice, anki.whole),
    Format("csv", "questions.csv", table.practice, table.whole),
)


KINDS = tuple(
    FileKind(format_.kind, f"/exports/{{}}/{format_.file}", ("handbook", "chapters", "programmes"))
    for format_ in FORMATS
)


@dataclass(frozen=True)
class Writer:
    """Writes files, and each practice only once for all files that it stands in."""

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
    """Yield the files; practices have none of their own, being groups inside the others."""
    writer = Writer(Library(context))
    for slug in (HANDBOOK, *(chapter.slug for chapter, _ in context.chapters), *context.handbook.programmes):
        for format_ in FORMATS:
            address = f"/exports/{slug}/{format_.file}"
            make, made_of = partial(writer.write, slug, format_), partial(writer.library.made_of, slug)
            yield Download(address, format_.kind, slug, make, made_of=made_of)
