"""The report as CSV: a row for each item and revision, as `handbook results` writes it."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handbook.exports.table.formula import marked
from handbook.items.base import ON
from handbook.results.figures import ItemFigures
from handbook.results.flagged import COLUMNS
from handbook.results.flags import Flag
from handbook.results.model import Question
from handbook.results.to_do import advice, to_do, why
from handbook.site.templates import Templates


def written(found: Sequence[tuple[ItemFigures, Sequence[Flag]]], templates: Templates) -> str:
    """Return the report as CSV in the report's words; what is not known, or rests on too few answers, is empty."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(_row(one, flags, templates) for one, flags in found)
    return file.getvalue()


def _row(one: ItemFigures, flags: Sequence[Flag], templates: Templates) -> list[object]:
    words, language = templates.words["results"], templates.language
    lines = dict.fromkeys(flag.line for flag in flags) or {one.question.line(): None}
    low, high = one.discrimination_interval
    known = one.discrimination is not None
    return [
        one.question.item.id,
        one.revision or one.question.revision,
        one.n,
        *(_number(value) for value in (one.difficulty, *one.interval)),
        *(_number(value if known else None) for value in (one.discrimination, low, high)),
        _number(one.seconds),
        _number(one.hints),
        one.sure,
        one.sure_but_wrong,
        marked("; ".join(choice.told(words) for choice in choices(one))),
        "; ".join(flag.kind for flag in flags),
        marked(why((one, flags), words, language)),
        advice((one, flags), words),
        "; ".join(f"{one.question.path}:{line}" for line in lines),
        to_do(one, flags) or "",
        marked(one.question.title),
        marked(one.question.item.stem),
    ]


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


@dataclass(frozen=True)
class Choice:
    """How often an option was taken, or a part was given its right value."""

    text: str
    count: int
    share: float
    is_key: bool
    misconception: str

    def told(self, words: Mapping[str, Any]) -> str:
        """Return the choice in one line."""
        notes = "; ".join(filter(None, [words["is_key"] if self.is_key else "", self.misconception]))
        return f"{self.text}: {self.count}{f' ({notes})' if notes else ''}"


def choices(one: ItemFigures) -> list[Choice]:
    """Return the choices of an item with their counts; none of an earlier revision, whose texts aren't here."""
    if one.revision or not one.taken:
        return []
    found = []
    for part in one.question.asked():
        count = one.taken.get((part.id, part.value or ON), 0)
        found.append(Choice(part.wording, count, count / one.n, bool(part.value), part.misconception or ""))
    return found


def key(question: Question) -> list[str]:
    """Return what is right: one text, or each of all that have to be there, steps in their order."""
    right = [part for part in question.asked() if part.value is not None]
    if question.item.type == "order":
        right.sort(key=lambda part: int(part.value or 0))
    return [part.wording for part in right]
