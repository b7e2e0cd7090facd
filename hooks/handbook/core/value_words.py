"""What a value is and what it should be, in an editor's words."""

import datetime as dt
import re
from collections.abc import Callable

from pydantic_core import ErrorDetails

from handbook.core.front_matter import Loc

Wording = tuple[str, str]  # what is wrong, and what to do
LONGEST_QUOTE = 40
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DIGITS = re.compile(r"0|[1-9][0-9]*")
_TIGHT = re.compile(r"[^\s:]+:(?=[^\s/])")


def name(loc: Loc) -> str:
    """Return the field's name as an editor would say it: `say 2, text`."""
    words: list[str] = []
    for step in loc:
        if isinstance(step, int) and words:
            words[-1] = f"{words[-1]} {step + 1}"
        else:
            words.append(short(str(step)))
    return f"`{', '.join(words)}`" if words else "the front matter"


def short(words: str) -> str:
    """Return the words, cut where they are long."""
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"


def quoted(value: object) -> str:
    """Return the value in quotation marks, cut where it is long."""
    return f"'{short(str(value))}'"


def found_words(value: object) -> str:
    """Return what kind of value it is."""
    kinds = {
        str: "text",
        bool: "yes or no",
        int: "a number",
        float: "a number",
        dt.datetime: "a date with a time",
        list: "a list",
        dict: "a group of fields",
    }
    return "empty" if value is None else kinds.get(type(value), "a date")


def kind_of(wanted: str, example: str) -> Callable[[Loc, ErrorDetails], Wording]:
    """Return what words a value of another kind than the wanted one."""

    def wording(loc: Loc, detail: ErrorDetails) -> Wording:
        return f"{name(loc)} is {found_words(detail['input'])} and should be {wanted}", example

    return wording


def date_words(loc: Loc, detail: ErrorDetails) -> Wording:
    """Word what is no date."""
    found = detail["input"]
    match = _DAY.fullmatch(found.strip()) if isinstance(found, str) else None
    if match is None:
        return kind_of("a date", "Write it as YYYY-MM-DD")(loc, detail)
    year, month, day = (int(number) for number in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        return f"{name(loc)} is {found}, a day that no calendar has", "Correct the day, the month or the year"
    if len(found) == len("YYYY-MM-DD"):
        return f"{name(loc)} is in quotes, which make it text", "Take the quotes away"
    return f"{name(loc)} is {found}, without its zeros", f"Write {dt.date(year, month, day)}"


def number_words(loc: Loc, detail: ErrorDetails) -> Wording:
    """Word what is no whole number."""
    found = detail["input"]
    if isinstance(found, str) and _DIGITS.fullmatch(found):
        return f"{name(loc)} is in quotes, which make it text", "Take the quotes away"
    return kind_of("a whole number", "Write digits only")(loc, detail)


def truth_words(loc: Loc, detail: ErrorDetails) -> Wording:
    """Word what is neither true nor false."""
    found = detail["input"]
    if isinstance(found, str) and found.lower() in {"true", "false"}:
        return f"{name(loc)} is in quotes, which make it text", "Take the quotes away"
    return kind_of("true or false", "Write `true` or `false`")(loc, detail)


def fields_words(loc: Loc, detail: ErrorDetails) -> Wording:
    """Word what is no group of fields."""
    found = detail["input"]
    if isinstance(found, str) and (match := _TIGHT.match(found)):
        what = f"{name(loc)} has no space after the colon of `{match[0]}`, which makes it text"
        return what, f"Write `{match[0]} ` and the words"
    return kind_of("a group of fields", "Write `key: value` lines, indented")(loc, detail)
