"""The CSV holds everything there is of every question, and nothing in it is run by a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from exports.seen import file, hostile, real, said
from handbook.exports.table.csv_file import read
from handbook.items.base import ItemBase
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.items.spot.model import Spot
from handbook.quiz.revisions import revision
from handbook.site.context import SiteContext

banks = pytest.mark.parametrize("context", [real(), hostile()], ids=["real", "hostile"])


def _rows(context: SiteContext) -> list[dict[str, str]]:
    text = file(context, "csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@banks
def test_every_answer_of_every_question_is_a_row(context: SiteContext) -> None:
    found = read(file(context, "csv"))
    wanted = [row for quiz, _, item in context.handbook.items() for row in _expected(quiz.slug, item)]
    assert len(found) == len(wanted)
    assert [{name: row[name] for name in wanted[0]} for row in found] == wanted


def _expected(practice: str, item: ItemBase) -> Iterator[dict[str, str]]:
    values = {name: value or "" for name, _, value in item.answers()}
    hints = [said(hint) for hint in item.hints] + [""] * 3
    base = {"item": item.id, "revision": revision(item), "type": item.type, "practice": practice}
    base |= {
        "ring": getattr(item, "ring", None) or "",
        "channel": item.channel,
        "essential": "yes" if item.essential else "",
        "hint_1": hints[0],
        "hint_2": hints[1],
    }
    base |= {"situation": said(item.situation), "question": said(item.stem), "explanation": said(item.explanation)}
    for part in _parts(item):
        text, target = said(getattr(part, "text", "")), said(getattr(part, "target", ""))
        wrong = said(getattr(part, "misconception", None) or "")
        yield base | {
            "answer": part.id,
            "who": getattr(part, "who", ""),
            "text": text,
            "target": target,
            "value": values[part.id],
            "misconception": wrong,
            "feedback": said(part.feedback or ""),
        }


def _parts(item: ItemBase) -> Sequence[Any]:
    if isinstance(item, Match):
        return (*item.pairs, *item.spares)
    if isinstance(item, Order):
        return item.steps
    assert isinstance(item, Choice | Multiple | Spot)
    return item.lines if isinstance(item, Spot) else item.options


def test_no_cell_begins_like_a_formula() -> None:
    cells = [cell for row in _rows(hostile()) for cell in row.values()]
    assert any(cell.startswith("'=SUM") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
