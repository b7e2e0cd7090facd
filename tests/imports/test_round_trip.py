"""What the handbook exports can be imported again, and whatever the fidelity report calls kept is as it was."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from exports.seen import file, hostile, real
from handbook.core.inline import inline
from handbook.exports.fidelity import PARTS
from handbook.exports.questions.files import FORMATS
from handbook.exports.questions.format import Format
from handbook.imports.questions.bank import Bank
from handbook.items.base import ItemBase
from handbook.plain_quiz.model import PlainQuiz
from handbook.site.context import SiteContext

UNREAD = {"anki"}  # a deck is no bank of questions: nothing imports it
# The fields that each part of the report speaks of; without such a part they have to be the same.
FIELDS = {
    "answer_ids": ("options.id", "steps.id", "pairs.id", "spares.id", "lines.id"),
    "spare_ids": ("spares.id",),
    "hints": ("hints",),
    "essential": ("essential",),
    "siblings_apart": ("ring",),
    "misconceptions": ("options.misconception", "spares.misconception", "lines.misconception"),
    "emphasis": (),  # compared as it is read
    "for_editors": ("harder", "shows", "find"),
}
PARTS_OF_ITEMS = ("options", "steps", "pairs", "spares", "lines")
SUFFIXES = {"gift": ".gift", "moodle": ".xml", "qti": ".zip", "csv": ".csv"}
formats = pytest.mark.parametrize(
    "format_", [one for one in FORMATS if one.kind not in UNREAD], ids=lambda one: one.kind
)


def _imported(context: SiteContext, format_: Format, folder: Path) -> tuple[Bank, list[dict[str, Any]]]:
    path = folder / f"questions{SUFFIXES[format_.kind]}"
    path.write_bytes(file(context, format_.kind))
    bank = Bank(context.handbook, path.name, set())
    return bank, bank.items(path, "questions")


def test_the_report_has_no_part_that_is_not_compared_here() -> None:
    assert PARTS.keys() == FIELDS.keys()


@formats
def test_what_is_kept_is_the_same(format_: Format, tmp_path: Path) -> None:
    _, found = _imported(real(), format_, tmp_path)
    read = {item.id: item for item in _items(found)}
    wanted = {item.id: (quiz.slug, item) for quiz, _, item in real().handbook.items()}
    assert read.keys() == wanted.keys()
    for name, (practice, item) in wanted.items():
        assert _kept(read[name], format_, practice) == _kept(item, format_, practice), name


def _items(found: list[dict[str, Any]]) -> tuple[Any, ...]:
    return tuple(PlainQuiz.model_validate({"title": "One", "items": [item]}).items[0] for item in found)


def _kept(item: ItemBase, format_: Format, practice: str) -> dict[str, Any]:
    """Return the fields that the format keeps; parts without ids in the order of their words."""
    lost = {field for part in format_.leaves_out for field in FIELDS[part]}
    data = item.model_dump()
    about, _, anchor = data.pop("learn_more").rpartition("#")
    kept: dict[str, Any] = {"learn_more": f"{about or practice}#{anchor}"}
    for name, value in data.items():
        if name in PARTS_OF_ITEMS:
            parts = [
                dict(_fields(part, {one.partition(".")[2] for one in lost if one.startswith(name)}, format_))
                for part in value
            ]
            ordered = name in {"steps", "lines"}
            kept[name] = parts if ordered else sorted(parts, key=lambda part: sorted(part.items()))
        elif name not in lost:
            kept[name] = _text(value, format_)
    return kept


def _fields(part: dict[str, Any], lost: set[str], format_: Format) -> Iterator[tuple[str, Any]]:
    for name, value in part.items():
        if name not in lost:
            yield name, _text(value, format_) if name != "target" else inline(value).striptags()


def _text(value: Any, format_: Format) -> Any:  # noqa: ANN401 - of any field
    """Return a text as readers see it."""
    if isinstance(value, tuple):
        return [_text(each, format_) for each in value]
    if not isinstance(value, str):
        return value or None
    return inline(value).striptags() if "emphasis" in format_.leaves_out else inline(value)


@formats
def test_whatever_the_texts_hold_every_question_is_imported(format_: Format, tmp_path: Path) -> None:
    bank, found = _imported(hostile(), format_, tmp_path)
    assert len(found) == bank.count == len(list(hostile().handbook.items()))
    assert len(_items(found)) == bank.count
