"""What does not fit a model, in an editor's words."""

import datetime as dt
import difflib
from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from handbook.core.counting import counted, either
from handbook.core.field_types import field_names
from handbook.core.fill_ins import FAULT
from handbook.core.front_matter import Loc
from handbook.core.value_words import (
    Wording,
    date_words,
    fields_words,
    kind_of,
    name,
    number_words,
    quoted,
    truth_words,
)

_NEAR = 0.665  # from this likeness on, a word may be meant
_ITEM_ID = ("items", 0, "id")


def _missing(loc: Loc, _detail: ErrorDetails) -> Wording:
    return f"{name(loc)} is missing", f"Write `{loc[-1]}:` here"


def _unknown(loc: Loc, _detail: ErrorDetails) -> Wording:
    near = difflib.get_close_matches(str(loc[-1]).lower(), sorted(field_names()), 1, _NEAR)
    if near and near[0] != loc[-1]:
        return f"{name(loc)} is no field of ours", f"Did you mean `{near[0]}`?"
    if near:
        return f"{name(loc)} has no place here", "Check its indent, or take it out"
    return f"{name(loc)} is no field of ours", "Check its spelling and its indent, or take it out"


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
    return kind_of("text", remedy)(loc, detail)


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
    elif loc[-1] == "identifier":
        kind, example = "a DOI, an https address or a standard's number", "10.1037/a0022876"
    elif loc[0] == "sources" and loc[-1] != "id":
        kind, example = "a source's short name, with or without a number", "fifteen#4"
    else:
        kind, example = "made of small letters, digits and hyphens", "stay-calm"
    return f"{name(loc)} is {quoted(detail['input'])}, which is not {kind}", f"Write it like `{example}`"


def _range(loc: Loc, detail: ErrorDetails) -> Wording:
    limits: dict[str, Any] = detail.get("ctx", {})
    limit = f"{limits['ge']} at least" if "ge" in limits else f"{limits['le']} at most"
    kind = "date" if isinstance(detail["input"], dt.date) else "number"
    return f"{name(loc)} is {detail['input']}; {limit}", f"Correct the {kind}"


def _choice(loc: Loc, detail: ErrorDetails) -> Wording:
    known = str(detail.get("ctx", {})["expected"])
    near = difflib.get_close_matches(str(detail["input"]), known.replace("'", "").replace(" or ", ", ").split(", "), 1)
    remedy = f"Did you mean '{near[0]}'? Known: {known}" if near else f"Known: {known}"
    return f"{name(loc)} is {quoted(detail['input'])}", remedy


def _tag(loc: Loc, detail: ErrorDetails) -> Wording:
    context: dict[str, Any] = detail["ctx"]
    known = either([f"'{name}'" for name in context["types"]])
    if "tag" in context:
        return f"{name((*loc, 'type'))} is {quoted(context['tag'])}", f"Known: {known}"
    return f"{name((*loc, 'type'))} is missing", f"Write `type:` with {known}"


def _own(loc: Loc, detail: ErrorDetails) -> Wording:
    words = str(detail.get("ctx", {}).get("error", detail["msg"]))
    return f"{name(loc)} {words}", "Change it to fit"


def _fill_in(loc: Loc, detail: ErrorDetails) -> Wording:
    return f"{name(loc)} {detail['ctx']['what']}", str(detail["ctx"]["remedy"])


def otherwise(loc: Loc, detail: ErrorDetails) -> Wording:
    """Word what no other wording is for."""
    return f"{name(loc)} does not fit: {detail['msg']}", "Correct it"


WORDING: dict[str, Callable[[Loc, ErrorDetails], Wording]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _text,
    "tuple_type": kind_of("a list", "Begin each entry with `- `"),
    "dict_type": fields_words,
    "model_type": fields_words,
    "model_attributes_type": fields_words,
    "date_type": date_words,
    "bool_type": truth_words,
    "int_type": number_words,
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
    FAULT: _fill_in,
}
