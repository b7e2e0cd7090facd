"""What does not fit a model, in an editor's words."""

import datetime as dt
import difflib
import re
from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from handbook.core.counting import counted, either
from handbook.core.fields import field_names
from handbook.core.front_matter import Loc

Wording = tuple[str, str]  # what is wrong, and what to do

LONGEST_QUOTE = 40
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DIGITS = re.compile(r"0|[1-9][0-9]*")
_TIGHT = re.compile(r"[^\s:]+:(?=[^\s/])")
_NEAR = 0.665  # from this likeness on, a word may be meant
_ITEM_ID = ("items", 0, "id")


def name(loc: Loc) -> str:
    """Return the field's name as an editor would say it: `say 2, text`."""
    words: list[str] = []
    for step in loc:
        if isinstance(step, int) and words:
            words[-1] = f"{words[-1]} {step + 1}"
        else:
            words.append(_short(str(step)))
    return f"`{', '.join(words)}`" if words else "the front matter"


def _missing(loc: Loc, _detail: ErrorDetails) -> Wording:
    return f"{name(loc)} is missing", f"Write `{loc[-1]}:` here"


def _unknown(loc: Loc, _detail: ErrorDetails) -> Wording:
    near = difflib.get_close_matches(str(loc[-1]).lower(), sorted(field_names()), 1, _NEAR)
    if near and near[0] != loc[-1]:
        return f"{name(loc)} is no field of ours", f"Did you mean `{near[0]}`?"
    if near:
        return f"{name(loc)} has no place here", "Check its indent, or take it out"
    return f"{name(loc)} is no field of ours", "Check its spelling and its indent, or take it out"


def _kind(wanted: str, example: str) -> Callable[[Loc, ErrorDetails], Wording]:
    def wording(loc: Loc, detail: ErrorDetails) -> Wording:
        return f"{name(loc)} is {_found(detail['input'])} and should be {wanted}", example

    return wording


def _text(loc: Loc, detail: ErrorDetails) -> Wording:
    found = detail["input"]
    if found is None:
        return _empty(loc, detail)
    if isinstance(found, bool):
        return f"{name(loc)} is a word that YAML reads as {str(found).lower()}", "Put it in quotes"
    if isinstance(found, dict) and not any(found.values()):
        return (
            f"{name(loc)} is a group of fields, which `{{` begins, and should be text",
            "Put the whole text in quotes",
        )
    remedy = "Write words here" if isinstance(found, list | dict) else "Put it in quotes"
    return _kind("text", remedy)(loc, detail)


def _date(loc: Loc, detail: ErrorDetails) -> Wording:
    found = detail["input"]
    match = _DAY.fullmatch(found.strip()) if isinstance(found, str) else None
    if match is None:
        return _kind("a date", "Write it as YYYY-MM-DD")(loc, detail)
    year, month, day = (int(number) for number in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        return f"{name(loc)} is {found}, a day that no calendar has", "Correct the day, the month or the year"
    if len(found) == len("YYYY-MM-DD"):
        return f"{name(loc)} is in quotes, which make it text", "Take the quotes away"
    return f"{name(loc)} is {found}, without its zeros", f"Write {dt.date(year, month, day)}"


def _number(loc: Loc, detail: ErrorDetails) -> Wording:
    found = detail["input"]
    if isinstance(found, str) and _DIGITS.fullmatch(found):
        return f"{name(loc)} is in quotes, which make it text", "Take the quotes away"
    return _kind("a whole number", "Write digits only")(loc, detail)


def _truth(loc: Loc, detail: ErrorDetails) -> Wording:
    found = detail["input"]
    if isinstance(found, str) and found.lower() in {"true", "false"}:
        return f"{name(loc)} is in quotes, which make it text", "Take the quotes away"
    return _kind("true or false", "Write `true` or `false`")(loc, detail)


def _fields(loc: Loc, detail: ErrorDetails) -> Wording:
    found = detail["input"]
    if isinstance(found, str) and (match := _TIGHT.match(found)):
        what = f"{name(loc)} has no space after the colon of `{match[0]}`, which makes it text"
        return what, f"Write `{match[0]} ` and the words"
    return _kind("a group of fields", "Write `key: value` lines, indented")(loc, detail)


def _found(value: object) -> str:
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


def _count(loc: Loc, detail: ErrorDetails) -> Wording:
    if isinstance(detail["input"], str):
        return _length(loc, detail) if detail["type"] == "too_long" else _empty(loc, detail)
    limits: dict[str, Any] = detail.get("ctx", {})
    length = len(detail["input"])
    has = f"{name(loc)} has {length}"
    if limits.get("field_type") == "Dictionary":
        return f"{name(loc)} has {counted(length, 'line')}", "Write one `Speaker: words`; begin each turn with `- `"
    if "min_length" in limits:
        return f"{has}; {limits['min_length']} at least", f"Write {limits['min_length'] - length} more"
    return f"{has}; {limits['max_length']} at most", f"Take out {length - limits['max_length']}"


def _length(loc: Loc, detail: ErrorDetails) -> Wording:
    most, length = detail.get("ctx", {})["max_length"], len(" ".join(str(detail["input"]).split()))
    return f"{name(loc)} has {counted(length, 'character')}; {most} at most", f"Cut {length - most}"


def _empty(loc: Loc, _detail: ErrorDetails) -> Wording:
    return f"{name(loc)} is empty", "Write it"


def _pattern(loc: Loc, detail: ErrorDetails) -> Wording:
    if loc[-1] == "id" and loc[0] == "items":
        kind, example = ("an item's id", "ttp-01") if len(loc) == len(_ITEM_ID) else ("one small letter", "a")
    elif loc[-1] == "learn_more":
        kind, example = "a heading's anchor", "how-it-fails"
    elif loc[-1] == "see":
        kind, example = "the address of a page", "/empathise/stay-calm/"
    elif loc[0] == "sources" and loc[-1] != "id":
        kind, example = "a source's short name, with or without a number", "fifteen#4"
    else:
        kind, example = "made of small letters, digits and hyphens", "stay-calm"
    return f"{name(loc)} is {_quote(detail['input'])}, which is not {kind}", f"Write it like `{example}`"


def _range(loc: Loc, detail: ErrorDetails) -> Wording:
    limits: dict[str, Any] = detail.get("ctx", {})
    limit = f"{limits['ge']} at least" if "ge" in limits else f"{limits['le']} at most"
    kind = "date" if isinstance(detail["input"], dt.date) else "number"
    return f"{name(loc)} is {detail['input']}; {limit}", f"Correct the {kind}"


def _choice(loc: Loc, detail: ErrorDetails) -> Wording:
    known = str(detail.get("ctx", {})["expected"])
    near = difflib.get_close_matches(str(detail["input"]), known.replace("'", "").replace(" or ", ", ").split(", "), 1)
    remedy = f"Did you mean '{near[0]}'? Known: {known}" if near else f"Known: {known}"
    return f"{name(loc)} is {_quote(detail['input'])}", remedy


def _tag(loc: Loc, detail: ErrorDetails) -> Wording:
    context: dict[str, Any] = detail["ctx"]
    known = either([f"'{name}'" for name in context["types"]])
    if "tag" in context:
        return f"{name((*loc, 'type'))} is {_quote(context['tag'])}", f"Known: {known}"
    return f"{name((*loc, 'type'))} is missing", f"Write `type:` with {known}"


def _own(loc: Loc, detail: ErrorDetails) -> Wording:
    words = str(detail.get("ctx", {}).get("error", detail["msg"]))
    return f"{name(loc)} {words}", "Change it to fit"


def otherwise(loc: Loc, detail: ErrorDetails) -> Wording:
    """Word what no other wording is for."""
    return f"{name(loc)} does not fit: {detail['msg']}", "Correct it"


def _quote(value: object) -> str:
    return f"'{_short(str(value))}'"


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE]}…"


WORDING: dict[str, Callable[[Loc, ErrorDetails], Wording]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _text,
    "tuple_type": _kind("a list", "Begin each entry with `- `"),
    "dict_type": _fields,
    "model_type": _fields,
    "model_attributes_type": _fields,
    "date_type": _date,
    "bool_type": _truth,
    "int_type": _number,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "too_short": _count,
    "too_long": _count,
    "string_too_long": _length,
    "string_too_short": _empty,
    "string_pattern_mismatch": _pattern,
    "literal_error": _choice,
    "union_tag_invalid": _tag,
    "union_tag_not_found": _tag,
    "value_error": _own,
}
