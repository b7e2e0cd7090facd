"""A sheet of answers scores the same wherever it is marked: by our own scorer, and by readers of every export."""

import random
from collections.abc import Iterator
from fractions import Fraction
from statistics import fmean

import pytest

from answer_sheets import NEAR, SHEETS, Answer, answer, earned, score
from exports import moodle, qti
from exports.seen import file, real, said
from handbook.content.handbook import Handbook
from handbook.exports.fidelity import fidelity
from handbook.exports.moodle.marks import SHARES
from handbook.items.base import ItemBase
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.items.registry import NAMES

QUESTIONS = 12  # on a sheet


def sheets(handbook: Handbook) -> Iterator[tuple[int, list[ItemBase]]]:
    """Yield numbers of sheets with what each is about: at least one item of every type."""
    items = [item for _, _, item in handbook.items()]
    for number in range(SHEETS):
        mixed = random.Random(number).sample(items, len(items))  # noqa: S311 - no secret
        firsts = [next(item for item in mixed if item.type == name) for name in NAMES]
        rest = [item for item in mixed if item not in firsts]
        yield number, [*firsts, *rest[: QUESTIONS - len(firsts)]]


def chosen(item: ItemBase, given: Answer) -> frozenset[str] | frozenset[tuple[str, str]]:
    """Return the answer in texts, as readers of Moodle's formats know it."""
    parts = {part.id: part for part in item.parts()}
    if isinstance(item, Order):
        return frozenset((said(parts[step].text), place) for step, place in given.items())
    if isinstance(item, Match):
        return frozenset((said(parts[pair].text), said(parts[target].target)) for pair, target in given.items())
    return frozenset(f"{parts[id_].who}: {said(parts[id_].text)}".removeprefix(": ") for id_ in given)


def responded(item: ItemBase, given: Answer) -> qti.Response:
    """Return the answer in idents, as readers of QTI know it."""
    if not isinstance(item, Order | Match):
        return {"response1": frozenset(f"{item.id}_{part}" for part in given)}
    places = {target.id if isinstance(item, Match) else target.value: n for n, target in enumerate(item.targets(), 1)}
    return {f"{item.id}_{part}": frozenset({f"{item.id}_target_{places[value]}"}) for part, value in given.items()}


@pytest.mark.parametrize("kind", ["moodle", "gift"])
def test_moodle_scores_every_sheet_as_we_do(kind: str) -> None:
    read = {"moodle": moodle.read_xml, "gift": moodle.read_gift}[kind](file(real(), kind))
    questions = {one.seen.id: one for one in read}
    for number, items in sheets(real().handbook):
        marks = [questions[item.id].grade(chosen(item, answer(item, number))) for item in items]
        assert fmean(marks) == pytest.approx(score(items, number), abs=NEAR / 100), number


@pytest.mark.parametrize("at_each_step", [True, False])
def test_qti_scores_every_sheet_as_we_do(*, at_each_step: bool) -> None:
    questions = {one.get("ident"): one for one in qti.items(file(real(), "qti"))}
    for number, items in sheets(real().handbook):
        responses = [responded(item, answer(item, number)) for item in items]
        pairs = zip(items, responses, strict=True)
        marks = [qti.score(questions[item.id], given, at_each_step=at_each_step) / qti.FULL for item, given in pairs]
        assert fmean(marks) == pytest.approx(score(items, number), abs=NEAR / 100), number


def test_the_sheets_have_all_that_part_marks_are_about() -> None:
    answers = [(item, answer(item, number)) for number, items in sheets(real().handbook) for item in items]
    seen = {(item.type, "part" if 0 < earned(item, given) < 1 else earned(item, given)) for item, given in answers}
    some = {(name, mark) for name in NAMES for mark in (0, 1)}
    assert seen == some | {(name, "part") for name in ("multiple", "order", "match")}
    assert any(len(given) == len(item.options) for item, given in answers if isinstance(item, Multiple))
    assert any(not given for _, given in answers)


def test_the_report_of_formats_says_where_canvas_marks_otherwise() -> None:
    reported = {one.kind: {*one.becomes} for one in fidelity(real().handbook, linked=True)}
    items = [item for _, items in sheets(real().handbook) for item in items]
    answers = [(item, answer(item, number)) for item in items for number in range(10)]
    otherwise = {item.type for item, given in answers if abs(_in_canvas(item, given) - earned(item, given)) > NEAR}
    assert otherwise == {"multiple"}
    assert otherwise <= reported["qti"]
    assert not otherwise & (reported["moodle"] | reported["gift"])


def _in_canvas(item: ItemBase, given: Answer) -> float:
    """Return what Canvas gives, which takes the keys alone (instructure/canvas-lms, quizzes/quiz_question/)."""
    if not isinstance(item, Multiple):
        return earned(item, given)
    right = {option.id for option in item.options if option.key}
    return max(0.0, (len(right & given.keys()) - len(given.keys() - right)) / len(right))


@pytest.mark.parametrize("right", range(1, 6))
@pytest.mark.parametrize("wrong", range(1, 6))
def test_ticking_everything_earns_nothing(right: int, wrong: int) -> None:
    item = next(item for _, _, item in real().handbook.items() if isinstance(item, Multiple))
    option = item.options[0]
    options = [option.model_copy(update={"id": f"o{n}", "key": n < right}) for n in range(right + wrong)]
    marks = item.model_copy(update={"options": tuple(options)}).marks()
    assert sum(marks.values()) == 0
    assert sum(mark for mark in marks.values() if mark > 0) == 1
    assert {mark.denominator for mark in marks.values()} <= SHARES.keys()


def test_nothing_is_taken_off_for_targets_left_over() -> None:
    item = next(item for _, _, item in real().handbook.items() if isinstance(item, Match))
    assert item.marks() == {pair.id: Fraction(1, len(item.pairs)) for pair in item.pairs}
