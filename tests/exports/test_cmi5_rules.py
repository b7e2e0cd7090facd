"""The judge of the cmi5 tests: a session without fault passes, and each fault is caught by its rule."""

import copy
import uuid
from collections.abc import Callable
from typing import Any

import pytest

from browser.lms import cmi5_rules
from browser.lms.cmi5_rules import ALWAYS, CMI5, MASTERY, OF_CMI5, SESSION, VERBS, Launch, Statement, violations, words

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example", "name": "ada"}}
ACTIVITY, REGISTRATION = "https://lms.example/activities/1", str(uuid.UUID(int=7))
TEMPLATE = {
    "registration": REGISTRATION,
    "contextActivities": {"grouping": [{"id": "https://rapport.example/unit"}]},
    "extensions": {SESSION: "session-1"},
}


def launched(**given: Any) -> Launch:  # noqa: ANN401 - a launch's fields
    return Launch(ACTOR, REGISTRATION, ACTIVITY, TEMPLATE, mastery=0.8, read_preferences=True, **given)


def statement(verb: str, *categories: str, **result: Any) -> Statement:  # noqa: ANN401 - JSON
    context: dict[str, Any] = copy.deepcopy(TEMPLATE)
    context["contextActivities"]["category"] = [{"id": f"{CMI5}categories/{name}"} for name in categories]
    if "score" in result:
        context["extensions"][MASTERY] = 0.8
    return {
        "id": str(uuid.uuid4()),
        "timestamp": "2026-11-25T10:00:00.000Z",
        "actor": ACTOR,
        "verb": {"id": VERBS + verb},
        "object": {"id": ACTIVITY},
        "context": context,
        "result": result,
    }


def initialized() -> Statement:
    return statement("initialized", "cmi5")


def passed(scaled: float = 0.9) -> Statement:
    return statement("passed", "cmi5", "moveon", success=True, duration="PT5S", score={"scaled": scaled})


def failed(scaled: float = 0.5) -> Statement:
    return statement("failed", "cmi5", "moveon", success=False, duration="PT5S", score={"scaled": scaled})


def completed() -> Statement:
    return statement("completed", "cmi5", "moveon", completion=True, duration="PT5S")


def terminated() -> Statement:
    return statement("terminated", "cmi5", duration="PT5S")


def changed(made: Statement, **parts: Any) -> Statement:  # noqa: ANN401 - JSON
    return made | parts


def without(made: Statement, *path: str) -> Statement:
    place: Any = made
    for name in path[:-1]:
        place = place[name]
    del place[path[-1]]
    return made


def put(made: Statement, value: object, *path: str) -> Statement:
    place: Any = made
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    return made


def begun(*more: Statement, **given: Any) -> Launch:  # noqa: ANN401 - a launch's fields
    return launched(session=[initialized(), *more], **given)


FAULTS: dict[str, Callable[[], tuple[Statement, Launch]]] = {
    "9.1.0.0-1": lambda: (without(passed(), "id"), begun()),
    "7.1.1.0-1": lambda: (passed(), launched()),
    "7.1.2.0-1": lambda: (passed(), begun(terminated())),
    "8.1.3.0-3": lambda: (changed(passed(), actor={"name": "Grace"}), begun()),
    "9.6.3.1-4": lambda: (without(passed(), "context", "extensions", SESSION), begun()),
    "9.7.0.0-1": lambda: (without(passed(), "timestamp"), begun()),
    "9.7.0.0-2": lambda: (changed(passed(), timestamp="2026-11-25T10:00:00+02:00"), begun()),
    "10.2.1.0-6": lambda: (without(passed(), "context", "contextActivities", "grouping"), begun()),
    "9.6.2.2-2": lambda: (statement("terminated", "cmi5", "moveon", duration="PT1S"), begun()),
    "8.1.5.0-6": lambda: (changed(passed(), object={"id": "https://elsewhere.example"}), begun()),
    "9.6.2.1-1": lambda: (statement("initialized"), launched()),
    "9.6.1.0-1": lambda: (put(passed(), "another", "context", "registration"), begun()),
    "9.3.0.0-2": lambda: (completed(), begun(completed())),
    "9.3.0.0-3": lambda: (passed(), begun(failed())),
    "9.3.0.0-6": lambda: (completed(), begun(earlier=[completed()])),
    "9.3.0.0-7": lambda: (passed(), begun(earlier=[passed()])),
    "9.3.0.0-8": lambda: (failed(), begun(earlier=[passed()])),
    "9.3.4.0-2": lambda: (passed(0.7), begun()),
    "9.3.5.0-2": lambda: (failed(0.8), begun()),
    "9.5.2.0-1": lambda: (put(passed(), False, "result", "success"), begun()),  # noqa: FBT003 - JSON
    "9.5.2.0-2": lambda: (put(failed(), True, "result", "success"), begun()),  # noqa: FBT003 - JSON
    "9.5.2.0-3": lambda: (put(completed(), True, "result", "success"), begun()),  # noqa: FBT003 - JSON
    "9.5.3.0-1": lambda: (without(completed(), "result", "completion"), begun()),
    "9.5.3.0-2": lambda: (put(passed(), True, "result", "completion"), begun()),  # noqa: FBT003 - JSON
    "9.5.4.1-1": lambda: (without(terminated(), "result", "duration"), begun()),
    "9.5.4.1-2": lambda: (without(completed(), "result", "duration"), begun()),
    "9.5.4.1-3": lambda: (without(passed(), "result", "duration"), begun()),
    "9.5.4.1-4": lambda: (without(failed(), "result", "duration"), begun()),
    "9.6.2.2-1": lambda: (statement("completed", "cmi5", completion=True, duration="PT5S"), begun()),
    "9.6.3.2-2": lambda: (without(passed(), "context", "extensions", MASTERY), begun()),
    "11.0.0.0-3": lambda: (initialized(), Launch(ACTOR, REGISTRATION, ACTIVITY, TEMPLATE)),
    "10.2.2.0-5": lambda: (passed(), begun(mode="Browse")),
}


def test_every_rule_has_a_fault_that_it_catches_and_words_that_are_not_ours() -> None:
    assert FAULTS.keys() == ALWAYS.keys() | OF_CMI5.keys()
    assert FAULTS.keys() <= words().keys()


@pytest.mark.parametrize("number", FAULTS)
def test_a_fault_is_caught(number: str) -> None:
    caught = [broken.partition(":")[0] for broken in violations(*FAULTS[number]())]
    assert number in caught


def test_a_session_without_fault_passes() -> None:
    launch = launched()
    answered = statement("answered", success=True, response="a")
    for one in (initialized(), answered, passed(), completed(), terminated()):
        assert violations(one, launch) == []
        launch.session.append(one)
    assert cmi5_rules.verb(launch.session[-1]) == "terminated"
