"""What cmi5 demands of a unit's statements, rule by rule, under the numbers and in the words of @cmi5/requirements."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tools import NODE_MODULES

Statement = dict[str, Any]
VERBS = "http://adlnet.gov/expapi/verbs/"
CMI5 = "https://w3id.org/xapi/cmi5/context/"
SESSION, MASTERY = f"{CMI5}extensions/sessionid", f"{CMI5}extensions/masteryscore"
DEFINED = ("initialized", "passed", "failed", "completed", "terminated")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@dataclass
class Launch:
    """What the launching side decided, and what the unit has sent since."""

    actor: dict[str, Any]
    registration: str
    activity: str
    template: dict[str, Any]
    mode: str = "Normal"
    mastery: float | None = None
    read_preferences: bool = False
    session: list[Statement] = field(default_factory=list)  # of this launch
    earlier: Sequence[Statement] = ()  # of earlier launches in the registration


def verb(statement: Statement) -> str:
    """Return the last part of the verb's id."""
    return str(statement.get("verb", {}).get("id", "")).removeprefix(VERBS)


def is_defined(statement: Statement) -> bool:
    """Return whether the statement carries the category of cmi5, or a verb that needs it."""
    return "cmi5" in _categories(statement) or verb(statement) in DEFINED


def violations(statement: Statement, launch: Launch) -> list[str]:
    """Return the rules that the statement, sent now, breaks: each with its number and its words."""
    return [f"{number}: {words()[number]}" for number in _broken(statement, launch)]


@cache
def words() -> dict[str, str]:
    """Return the text of every requirement by its number."""
    file = NODE_MODULES / "@cmi5/requirements/requirements.json"
    return {number: entry["txt"] for number, entry in json.loads(file.read_text("utf-8")).items()}


def _broken(statement: Statement, launch: Launch) -> Iterator[str]:
    for number, holds in ALWAYS.items():
        if not holds(statement, launch):
            yield number
    for number, holds in (OF_CMI5 if is_defined(statement) else {}).items():
        if not holds(statement, launch):
            yield number


def _categories(statement: Statement) -> set[str]:
    found = statement.get("context", {}).get("contextActivities", {}).get("category", [])
    return {one["id"].removeprefix(f"{CMI5}categories/") for one in found}


def _result(statement: Statement) -> dict[str, Any]:
    return dict(statement.get("result", {}))


def _verbs(statements: Sequence[Statement]) -> list[str]:
    return [verb(one) for one in statements]


def _extension(statement: Statement, name: str) -> object:
    return statement.get("context", {}).get("extensions", {}).get(name)


def _within(template: object, value: object) -> bool:
    """Return whether all of the template stands in the value, lists as sets."""
    if isinstance(template, dict):
        return isinstance(value, dict) and all(_within(part, value.get(key)) for key, part in template.items())
    if isinstance(template, list):
        return isinstance(value, list) and all(one in value for one in template)
    return template == value


def _judged(statement: Statement) -> bool:
    return verb(statement) in {"passed", "failed"}


def _score(statement: Statement) -> float | None:
    scaled = _result(statement).get("score", {}).get("scaled")
    return float(scaled) if scaled is not None else None


def _beyond_mastery(statement: Statement, launch: Launch) -> bool | None:
    score = _score(statement)
    return None if score is None or launch.mastery is None else score >= launch.mastery


Rule = Callable[[Statement, Launch], bool]
ALWAYS: dict[str, Rule] = {
    "9.1.0.0-1": lambda one, _: bool(UUID.fullmatch(str(one.get("id")))),
    "7.1.1.0-1": lambda one, launch: verb(one) == "initialized" or "initialized" in _verbs(launch.session),
    "7.1.2.0-1": lambda _, launch: "terminated" not in _verbs(launch.session),
    "8.1.3.0-3": lambda one, launch: one.get("actor") == launch.actor,
    "9.6.3.1-4": lambda one, launch: _extension(one, SESSION) == launch.template["extensions"][SESSION],
    "9.7.0.0-1": lambda one, _: "timestamp" in one,
    "9.7.0.0-2": lambda one, _: str(one.get("timestamp", "Z")).endswith(("Z", "+00:00")),
    "10.2.1.0-6": lambda one, launch: _within(launch.template, one.get("context", {})),
    "9.6.2.2-2": lambda one, _: ("moveon" in _categories(one)) <= bool({"success", "completion"} & _result(one).keys()),
}
OF_CMI5: dict[str, Rule] = {
    "8.1.5.0-6": lambda one, launch: one.get("object", {}).get("id") == launch.activity,
    "9.6.2.1-1": lambda one, _: "cmi5" in _categories(one),
    "9.6.1.0-1": lambda one, launch: one.get("context", {}).get("registration") == launch.registration,
    "9.3.0.0-2": lambda one, launch: verb(one) not in _verbs(launch.session),
    "9.3.0.0-3": lambda one, launch: not (_judged(one) and any(map(_judged, launch.session))),
    "9.3.0.0-6": lambda one, launch: verb(one) != "completed" or "completed" not in _verbs(launch.earlier),
    "9.3.0.0-7": lambda one, launch: verb(one) != "passed" or "passed" not in _verbs(launch.earlier),
    "9.3.0.0-8": lambda one, launch: verb(one) != "failed" or "passed" not in _verbs(launch.earlier),
    "9.3.4.0-2": lambda one, launch: verb(one) != "passed" or _beyond_mastery(one, launch) is not False,
    "9.3.5.0-2": lambda one, launch: verb(one) != "failed" or _beyond_mastery(one, launch) is not True,
    "9.5.2.0-1": lambda one, _: verb(one) != "passed" or _result(one).get("success") is True,
    "9.5.2.0-2": lambda one, _: verb(one) != "failed" or _result(one).get("success") is False,
    "9.5.2.0-3": lambda one, _: _judged(one) or "success" not in _result(one),
    "9.5.3.0-1": lambda one, _: verb(one) != "completed" or _result(one).get("completion") is True,
    "9.5.3.0-2": lambda one, _: verb(one) == "completed" or "completion" not in _result(one),
    "9.5.4.1-1": lambda one, _: verb(one) != "terminated" or "duration" in _result(one),
    "9.5.4.1-2": lambda one, _: verb(one) != "completed" or "duration" in _result(one),
    "9.5.4.1-3": lambda one, _: verb(one) != "passed" or "duration" in _result(one),
    "9.5.4.1-4": lambda one, _: verb(one) != "failed" or "duration" in _result(one),
    "9.6.2.2-1": lambda one, _: (not {"success", "completion"} & _result(one).keys()) or "moveon" in _categories(one),
    "9.6.3.2-2": lambda one, launch: (
        not _judged(one) or _score(one) is None or _extension(one, MASTERY) == launch.mastery
    ),
    "11.0.0.0-3": lambda _, launch: launch.read_preferences,
    "10.2.2.0-5": lambda one, launch: launch.mode == "Normal" or verb(one) in {"initialized", "terminated"},
}
