"""A table for spreadsheets and for systems with importers of their own: one row an answer, with everything there is."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from handbook.exports.questions.bank import Bank, Group, Question, plain
from handbook.exports.questions.format import Format
from handbook.exports.table.formula import marked, unmarked
from handbook.items.base import ItemBase
from handbook.site.context import SiteContext

ITEM = (
    "item revision type chapter practice ring essential channel situation question explanation "
    "hint_1 hint_2 hint_3 read_more"
).split()
ANSWER = "answer who text target value misconception feedback".split()
HINTS = 3
ENCODING = "utf-8-sig"  # with the mark by which spreadsheets know UTF-8


def practice(group: Group, context: SiteContext) -> str:
    """Return the rows of a practice."""
    return _rows(
        [marked(cell) for cell in (*item, *answer)]
        for question in group.questions
        for item in [_item(question)]
        for answer in _answers(question.item, context.templates.speaker)
    )


def whole(_: Bank, practices: list[str], __: SiteContext) -> bytes:
    """Return the table as CSV (RFC 4180)."""
    return "".join((_rows([[*ITEM, *ANSWER]]), *practices)).encode(ENCODING)


def read(table: bytes) -> list[dict[str, str]]:
    """Return the rows of a table that `whole` made, each cell by its column, without the marks of `marked`.

    Raise ValueError for what is not UTF-8, and csv.Error for what is not CSV.
    """
    rows = csv.DictReader(io.StringIO(table.decode(ENCODING), newline=""), strict=True)
    return [{column: unmarked(cell) for column, cell in row.items()} for row in rows]


def _rows(rows: Iterable[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue()


def _item(question: Question) -> list[str]:
    item = question.item
    essential = "yes" if item.essential else ""
    where = [
        item.id,
        question.revision,
        item.type,
        question.chapter,
        question.practice,
        question.ring,
        essential,
        item.channel,
    ]
    hints = [plain(hint) for hint in item.hints] + [""] * (HINTS - len(item.hints))
    return [*where, plain(item.situation), plain(item.stem), plain(item.explanation), *hints, question.link]


def _answers(item: ItemBase, speaker: Callable[[str], str]) -> Iterator[list[str]]:
    """Yield the cells of each answer; `value` is as on the quiz page: `on`, a place, the id of a pair, or nothing."""
    for part in item.parts():
        texts = (part.text, part.target, part.value, part.misconception, part.feedback)
        yield [part.id, speaker(part.who), *(plain(text or "") for text in texts)]


CSV = Format("csv", "questions.csv", practice, whole, leaves_out=("emphasis", "for_editors"))
