"""What a plain quiz says of a question: its texts on one line each, its parts with letters; or why it has no place."""

import re
from collections.abc import Callable, Sequence
from html import escape
from string import ascii_lowercase
from typing import Any

from pydantic import ValidationError

from handbook.core.counting import counted
from handbook.core.field_types import Part
from handbook.imports.questions.foreign import Answer, Question
from handbook.imports.questions.texts import inline_of, plain_of
from handbook.plain_quiz.model import Item
from handbook.plain_quiz.rules import faults

LONGEST, LONGEST_LINE = 700, 280
ANY_ID = "xx-00"
Told = Callable[[str], None]
Data = dict[str, Any]
_PARTS = {"choice": "options", "multiple": "options", "match": "pairs", "order": "steps", "spot": "lines"}
_FEWEST_STEPS, _MOST_HINTS = 3, 3
_NAMES = {"stem": "question", "situation": "text before its question"}  # in messages, as who knows no field names them
_SEVERAL = {"text": "answers", "target": "targets", "options": "answers"}


class NoPlaceError(Exception):
    """Why a question can't be asked here."""


class _Of(Part):
    """Reads one item."""

    item: Item


def item_of(question: Question, told: Told) -> Data:
    """Return the item; `told` is told of what is left out. Raise NoPlaceError for what can't be asked."""
    for what in question.dropped:
        told(what)
    _as_order(question, told)
    data: Data = {"id": ANY_ID, "type": question.kind}
    stem, situation = inline_of(question.stem, told), inline_of(question.situation, told)
    if not stem:
        what = "there is no question in words"
        raise NoPlaceError(what)
    if len(stem) > LONGEST and not situation:
        situation, stem = _parted(question.stem, told)
    data |= {"channel": question.channel, "situation": situation, "stem": stem}
    data |= {"ring": question.ring} if question.kind == "choice" and question.ring else {}
    data |= {"essential": True} if question.essential else {}
    data |= _parts(question, told)
    data["explanation"] = _reason(question.explanation, told)
    data["hints"] = list(filter(None, (_reason(hint, told, LONGEST_LINE) for hint in question.hints)))[:_MOST_HINTS]
    if len(question.hints) > _MOST_HINTS:
        told("left out: hints after the third")
    data["learn_more"] = question.learn_more
    data = {name: value for name, value in data.items() if value not in ("", [])}
    _check(data)
    return data


def _reason(html: str, told: Told, most: int = LONGEST) -> str:
    """Return what is said after an answer, or before one; empty where it is longer than its place."""
    text = inline_of(html, told)
    if len(text) > most:
        told(f"left out: feedback or a hint of more than {most} characters")
    return text if len(text) <= most else ""


def _as_order(question: Question, told: Told) -> None:
    """Make an order of prompts whose targets are 1, 2, 3 and so on: that is how formats without orders ask for one."""
    targets = [answer.target for answer in question.answers]
    places = [str(number) for number in range(1, len(targets) + 1)]
    if question.kind == "match" and len(places) >= _FEWEST_STEPS and sorted(targets) == sorted(places):
        told("matching with 1, 2, 3 became an order")
        question.kind = "order"
        question.answers.sort(key=lambda answer: int(answer.target))


def _parted(html: str, told: Told) -> tuple[str, str]:
    """Return a long question as situation and question: its last paragraph, or sentence, asks."""
    paragraphs = [part for part in re.split(r"<br ?/?>|</p>|\n\s*\n", html) if inline_of(part, told)]
    if len(paragraphs) > 1:
        return inline_of(" ".join(paragraphs[:-1]), told), inline_of(paragraphs[-1], told)
    before, _, last = inline_of(html, told).rpartition(". ")
    return f"{before}.", last


def _parts(question: Question, told: Told) -> Data:
    texts = [inline_of(answer.text, told) for answer in question.answers]
    answers = list(question.answers)
    if any(
        not text and not (question.kind == "match" and answer.target)
        for text, answer in zip(texts, answers, strict=True)
    ):
        what = "one of its answers has no words"
        raise NoPlaceError(what)
    if len(answers) > len(ascii_lowercase):
        what = f"it has {counted(len(answers), 'answer')}; {len(ascii_lowercase)} at most"
        raise NoPlaceError(what)
    if again := _again([text or plain_of(answer.target, told) for text, answer in zip(texts, answers, strict=True)]):
        what = f"two of its answers read the same: {again}"
        raise NoPlaceError(what)
    parts = [
        _part(question.kind, answer, text, letter, told)
        for answer, text, letter in zip(answers, texts, _letters(answers), strict=True)
    ]
    if all(answer.id for answer in answers) and question.kind in {"choice", "multiple"}:
        parts.sort(key=lambda part: str(part["id"]))
    if question.kind != "match":
        return {_PARTS[question.kind]: parts}
    spares = [{name: value for name, value in part.items() if name != "text"} for part in parts if not part["text"]]
    return {"pairs": [part for part in parts if part["text"]], "spares": spares}


def _again(texts: list[str]) -> str:
    """Return the first text that stands twice; empty where none does."""
    return next((shown(text) for number, text in enumerate(texts) if text in texts[:number]), "")


def _letters(answers: Sequence[Answer]) -> list[str]:
    """Return a letter for each answer: its own, where all or some have one and none twice."""
    own = [answer.id for answer in answers]
    taken = {letter for letter in own if letter}
    if len(taken) != len([letter for letter in own if letter]) or not all(map(_is_letter, taken)):
        return list(ascii_lowercase[: len(answers)])
    free = iter(letter for letter in ascii_lowercase if letter not in taken)
    return [letter or next(free) for letter in own]


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text in ascii_lowercase


def _part(kind: str, answer: Answer, text: str, letter: str, told: Told) -> Data:
    feedback, misconception = _reason(answer.feedback, told), inline_of(answer.misconception, told)
    part: Data = {"id": letter}
    part |= {"who": answer.who} if kind == "spot" else {}
    part["text"] = text
    if kind == "match":
        part["target"] = plain_of(answer.target, told)
    part |= {"key": True} if answer.right and kind in {"choice", "multiple", "spot"} else {}
    part |= {"misconception": misconception} if misconception else {}
    part |= {"feedback": feedback} if feedback and not answer.fixed else {}
    return part


def _check(data: Data) -> None:
    """Raise NoPlaceError if the item breaks a rule."""
    try:
        item = _Of.model_validate({"item": data}).item
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise NoPlaceError(_why(first["loc"], first["type"], first.get("ctx", {}))) from error
    if fault := next(faults(item), None):
        raise NoPlaceError(fault.what.replace(f" of {ANY_ID}", "").replace(ANY_ID, "it"))


def _why(loc: tuple[int | str, ...], kind: str, limits: dict[str, Any]) -> str:
    """Return in words what is wrong with the value at this place."""
    field = next((str(part) for part in reversed(loc) if isinstance(part, str) and part != "item"), "it")
    several = _SEVERAL.get(field, field)
    of_one = f"its {_NAMES.get(field, field)}" if several == field else f"one of its {several}"
    is_list = limits.get("field_type") in {"List", "Tuple"}
    if kind in {"too_long", "string_too_long"} and not is_list:
        return f"{of_one} has more than {limits['max_length']} characters"
    if kind == "too_long":
        return f"it has too many {several}; {limits['max_length']} at most"
    if kind in {"too_short", "string_too_short"}:
        return f"it has too few {several}; {limits['min_length']} at least" if is_list else f"{of_one} has no words"
    return f"{of_one} is not as it has to be"


def shown(text: str) -> str:
    """Return the text as a name in a message: short, on one line, without marks."""
    plain = plain_of(text if "<" in text else escape(text, quote=False), lambda _: None)
    return plain if len(plain) <= (most := 60) else f"{plain[:most].rstrip()}…"
