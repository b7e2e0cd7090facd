"""A table for spreadsheets and for systems with importers of their own: one row an answer, with everything there is."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from handbook.exports.questions.bank import Bank, Group, Question, plain
from handbook.exports.questions.format import Format
from handbook.items.base import ItemBase
from handbook.site.context import SiteContext

ITEM = (
    "item revision type chapter practice ring channel situation question explanation hint_1 hint_2 hint_3 read_more"
).split()
ANSWER = "answer who text target value misconception feedback".split()
HINTS = 3
_FORMULA = ("=", "+", "-", "@")  # how a text begins that a spreadsheet would take for a formula


def practice(group: Group, context: SiteContext) -> str:
    """Return the rows of a practice."""
    return _rows(
        [_safe(cell) for cell in (*item, *answer)]
        for question in group.questions
        for item in [_item(question)]
        for answer in _answers(question.item, context.templates.speaker)
    )


def whole(_: Bank, practices: list[str], __: SiteContext) -> bytes:
    """Return the table as CSV (RFC 4180) with the mark by which spreadsheets know UTF-8."""
    return "".join((_rows([[*ITEM, *ANSWER]]), *practices)).encode("utf-8-sig")


def _rows(rows: Iterable[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue()


def _item(question: Question) -> list[str]:
    item = question.item
    where = [item.id, question.revision, item.type, question.chapter, question.practice, question.ring, item.channel]
    hints = [plain(hint) for hint in item.hints] + [""] * (HINTS - len(item.hints))
    return [*where, plain(item.situation), plain(item.stem), plain(item.explanation), *hints, question.link]


def _answers(item: ItemBase, speaker: Callable[[str], str]) -> Iterator[list[str]]:
    """Yield the cells of each answer; `value` is as on the quiz page: `on`, a place, the id of a pair, or nothing."""
    for part in item.parts():
        texts = (part.text, part.target, part.value, part.misconception, part.feedback)
        yield [part.id, speaker(part.who), *(plain(text or "") for text in texts)]


def _safe(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if text.startswith(_FORMULA) else text


CSV = Format("csv", "questions.csv", practice, whole)
