"""From raw front matter to a frozen model, or to the reasons why it has not that shape."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from handbook.core.field_types import Part
from handbook.core.front_matter import Loc
from handbook.core.problems import Problem
from handbook.core.shape_words import WORDING, otherwise
from handbook.core.source import Source

M = TypeVar("M", bound=Part)


def shape(source: Source, model: type[M]) -> tuple[M | None, list[Problem]]:
    """Return the source's data as `model`, or every reason why it has not that shape."""
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _follows(detail)]
        problems = [(detail, _problem(source, detail, model.types)) for detail in details]
        unknown = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
        connected = [_connected(source, detail, problem, unknown) for detail, problem in problems]
        return None, list(_lists_last(source, details, connected))


def _lists_last(source: Source, details: list[ErrorDetails], problems: list[Problem]) -> Iterator[Problem]:
    """Yield the problems; a list that is too short follows from an entry that took in its neighbours."""
    short = {detail["loc"] for detail in details if detail["type"] == "too_short"}
    for detail, problem in zip(details, problems, strict=True):
        loc = detail["loc"]
        around = next((outer for outer in short if outer == loc[: len(outer)] and outer != loc), None)
        if around is not None:
            name = f"entries {source.path}:{around}".replace(", ", ",")
            yield replace(problem, breaks=f"{problem.breaks}, {name}".removeprefix(", "))
        elif loc in short:
            name = f"entries {source.path}:{loc}".replace(", ", ",")
            yield replace(problem, follows=f"{problem.follows}, {name}")
        else:
            yield problem


def _connected(source: Source, detail: ErrorDetails, problem: Problem, unknown: list[Loc]) -> Problem:
    """Return the problem as the cause or the consequence that it may be.

    A misspelt field is the cause of its being missing, and whatever can't be read on a line is the cause of the rest.
    """
    loc = detail["loc"]
    if detail["type"] == "extra_forbidden":
        return replace(problem, breaks=_field(source, loc), follows=f"reading {source.path}")
    if detail["type"] == "missing":
        for other in unknown:
            if other[:-1] == loc[:-1] and get_close_matches(str(other[-1]).lower(), [str(loc[-1])], 1):
                return replace(problem, follows=_field(source, other))
    return replace(problem, follows=f"line {source.path}:{problem.line}, reading {source.path}")


def _follows(detail: ErrorDetails) -> bool:
    """Tell whether pydantic finds a list too short only because it left out entries that do not fit."""
    found = detail["input"]
    return detail["type"] == "too_short" and isinstance(found, list) and len(found) >= detail["ctx"]["min_length"]


def _field(source: Source, loc: Loc) -> str:
    return f"field {source.path}:{loc}".replace(", ", ",")


def _problem(source: Source, detail: ErrorDetails, types: tuple[str, ...]) -> Problem:
    detail["ctx"] = {"types": types} | detail.get("ctx", {})
    loc = tuple(_in_data(source.data, detail["loc"]))
    if detail["type"] == "union_tag_invalid":
        return source.problem((*loc, "type"), *WORDING[detail["type"]](loc, detail))
    what, remedy = WORDING.get(detail["type"], otherwise)(loc, detail)
    tell = source.key_problem if detail["type"] == "extra_forbidden" else source.problem
    return tell(loc, what, remedy)


def _in_data(data: object, loc: Loc) -> Iterator[str | int]:
    """Yield the steps of `loc` that exist in the data, and its last: pydantic adds tags of unions and `[key]`."""
    if loc[-1:] == ("[key]",):
        loc = loc[:-1]
    for number, step in enumerate(loc, 1):
        inside = _inside(data, step)
        if inside is not None or number == len(loc):
            yield step
        data = data if inside is None else inside[0]


def _inside(data: object, step: str | int) -> tuple[object] | None:
    if isinstance(data, Mapping) and step in data:
        return (data[step],)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return (data[step],)
    return None
