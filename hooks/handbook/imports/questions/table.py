"""Reads tables of questions (CSV): those that this handbook writes, one row an answer, and others, one row a question.

Columns of others, in any order, by their names in small or large letters: `question`; `a`, `b`, `c` and so on (or
`option 1`, `answer 1`, `choice 1` …) for what can be chosen; `key` (or `correct`, `answer`) for what is right: letters,
numbers or the words themselves, several parted by commas or semicolons; and, if there are any, `type`, `situation`,
`explanation` (or `rationale`, `feedback`), `hint`, `feedback a` and so on, and `id`. Wrong answers alone may have
columns, `incorrect answer 1` and so on. Types are choice, multiple, `truefalse`, order (what can be chosen stands in
the right order) and match (each is `prompt -> target`).
"""

import csv
import io
import re
from itertools import groupby
from string import ascii_lowercase

from handbook.exports.table.csv_file import ANSWER, HINTS, ITEM
from handbook.exports.table.formula import unmarked
from handbook.imports.questions.foreign import Answer, Kind, Question, Read, Refused, UnreadableError, plain
from handbook.imports.questions.our_form import OurForm, speaker
from handbook.items.base import ON

_QUESTION = ("question", "stem", "prompt", "question text", "questiontext")
_KEY = ("key", "correct", "correct answer", "correctanswer", "right answer", "correct option", "solution", "answer")
_WRONG = re.compile(r"(?:incorrect|wrong)(?: answer)?(?: \d+)?")  # beside a right one that is written out
_MORE = ""  # the column of cells beyond the last column
_EXPLANATION = ("explanation", "rationale", "feedback")
_OPTION = re.compile(r"(?:(?:option|answer|choice|response)[ _-]?)?(?P<place>[a-z]|[1-9]\d?)")
_REASON = re.compile(r"(?:feedback|reason)[ _-]?(?P<place>[a-z]|[1-9]\d?)")
_TYPES: dict[str, Kind] = {
    "choice": "choice",
    "single": "choice",
    "single choice": "choice",
    "multiple choice": "choice",
    "mc": "choice",
    "multiple": "multiple",
    "multiple answer": "multiple",
    "multiple answers": "multiple",
    "multiple response": "multiple",
    "true/false": "choice",
    "truefalse": "choice",
    "tf": "choice",
    "order": "order",
    "ordering": "order",
    "match": "match",
    "matching": "match",
}
_OURS: dict[str, Kind] = {kind: kind for kind in ("choice", "multiple", "match", "order", "spot")}
_TRUE, _FALSE = frozenset("true t yes y 1".split()), frozenset("false f no n 0".split())
Row = dict[str, str]


def read(text: str, true: str, false: str, ours: OurForm) -> Read:
    """Yield every question of the table. Raise UnreadableError for what is no table of questions."""
    rows = _rows(text)
    names = set(rows[0]) if rows else set()
    if {*ITEM, *ANSWER} <= names:
        for _, answers in groupby(rows, lambda row: row["item"]):
            yield _ours(list(answers), ours)
    elif name := next((name for name in names if name.replace("_", " ") in _QUESTION), ""):
        plain_names = ({column.replace("_", " "): text for column, text in row.items()} for row in rows)
        yield from (_theirs(row, name.replace("_", " "), true, false) for row in plain_names if any(row.values()))
    else:
        what = "no column is called `question`; CONTRIBUTING.md says which columns a table has"
        raise UnreadableError(what)


def _rows(text: str) -> list[Row]:
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        table = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True) if row]
    except csv.Error as error:
        what = f"it is no table in CSV: {error}"
        raise UnreadableError(what) from error
    names = [" ".join(name.strip().lower().split()) for name in table[0]] if table else []
    cells = ([*map(unmarked, row), *[""] * len(names)] for row in table[1:])
    return [dict(zip(names, row, strict=False)) | {_MORE: "".join(row[len(names) :])} for row in cells]


def _ours(rows: list[Row], ours: OurForm) -> Question | Refused:
    head = rows[0]
    if head["type"] not in _OURS:
        return Refused(head["item"], f"no type of item is called `{head['type']}`")
    answers = [_our_answer(row) for row in rows]
    if head["type"] == "order":
        answers = [
            answer for _, answer in sorted(zip((row["value"] for row in rows), answers, strict=True), key=_place)
        ]
    question = Question(head["item"], _OURS[head["type"]], plain(head["question"]), answers)
    question.explanation, question.situation = plain(head["explanation"]), plain(head["situation"])
    question.channel = head["channel"] if head["channel"] in ours.handbook.channel_names else ""
    question.ring, question.essential, question.id = head["ring"], head["essential"] == "yes", head["item"]
    question.hints = tuple(plain(head[f"hint_{number}"]) for number in range(1, HINTS + 1) if head[f"hint_{number}"])
    question.learn_more = ours.learn_more(head["read_more"])
    return question


def _place(step: tuple[str, Answer]) -> tuple[int, str]:
    return (int(step[0]), "") if step[0].isdecimal() else (0, step[0])


def _our_answer(row: Row) -> Answer:
    return Answer(
        plain(row["text"]),
        row["value"] == ON,
        plain(row["feedback"]),
        plain(row["target"]),
        row["answer"],
        plain(row["misconception"]),
        speaker(row["who"]),
        fixed=not row["feedback"],
    )


def _theirs(row: Row, question: str, true: str, false: str) -> Question | Refused:
    name, said = row.get("id") or row[question], row.get("type", "").strip().lower()
    if said and said not in _TYPES:
        return Refused(name, f"nothing here is asked in the manner of its type, `{said}`")
    if row[_MORE].strip():
        return Refused(name, "it has more cells than the table has columns: put texts with commas into quotation marks")
    key = next((row[each] for each in _KEY if row.get(each, "").strip()), "").strip()
    options = _options(row, key) or ({"a": true, "b": false} if key.lower() in _TRUE | _FALSE else {})
    found = Question(name, _TYPES.get(said, "choice"), plain(row[question]), [], id=row.get("id", ""))
    found.situation = plain(row.get("situation", ""))
    found.explanation = plain(next((row[each] for each in _EXPLANATION if row.get(each)), ""))
    found.hints = tuple(plain(row[each]) for each in ("hint", "hint 1", "hint 2") if row.get(each))
    reasons = {
        _letter(each["place"]): plain(text) for column, text in row.items() if (each := _REASON.fullmatch(column))
    }
    if found.kind == "match":
        pairs = (text.partition("->") for text in options.values())
        found.answers = [Answer(plain(prompt), target=plain(target)) for prompt, _, target in pairs]
        return found
    keys = _keys(key, options)
    if keys is None and found.kind != "order":
        return Refused(name, f"its key, {key!r}, is none of what can be chosen" if key else "it has no key")
    if not said and keys and len(keys) > 1:
        found.kind = "multiple"
    found.answers = [
        Answer(plain(text), letter in (keys or ()), reasons.get(letter, ""), id=letter)
        for letter, text in options.items()
    ]
    return found


def _options(row: Row, key: str) -> dict[str, str]:
    """Return what can be chosen, by its letter; where only wrong answers have columns, the key is the first."""
    texts = {column: text.strip() for column, text in row.items() if text.strip()}
    if wrong := [text for column, text in texts.items() if _WRONG.fullmatch(column)]:
        return dict(zip(ascii_lowercase, [key, *wrong], strict=False))
    return {_letter(found["place"]): text for column, text in texts.items() if (found := _OPTION.fullmatch(column))}


def _letter(place: str) -> str:
    return ascii_lowercase[int(place) - 1] if place.isdecimal() and int(place) <= len(ascii_lowercase) else place


def _keys(key: str, options: dict[str, str]) -> set[str] | None:
    """Return the letters that the key names; None where it names something that can't be chosen."""
    by_text = {" ".join(text.lower().split()): letter for letter, text in options.items()}
    plain_key = " ".join(key.lower().split())
    judged = plain_key in _TRUE | _FALSE and len(options) == len(("true", "false"))
    if plain_key in by_text:
        return {by_text[plain_key]}
    if judged and plain_key not in options and not plain_key.isdecimal():
        return {list(options)[plain_key in _FALSE]}
    named = [each for each in re.split(r"[,;|/\s]+", plain_key) if each]
    if len(named) == 1 and plain_key.isalpha() and len(plain_key) > 1:
        named = list(plain_key)  # such as "ac"
    letters = {_letter(re.sub(r"[().]", "", each)) for each in named}
    if letters and letters <= options.keys():
        return letters
    texts = {" ".join(each.lower().split()) for each in re.split(r"[,;|]", key)}
    return {by_text[each] for each in texts} if texts and texts <= by_text.keys() else None
