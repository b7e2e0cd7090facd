"""xAPI statements of a learning record store, as JSON: a list, or an object whose `statements` is one.

Of them all, those whose verb is *answered* are read (exports/lms/statements.js; xAPI 1.0.3, Part Two).
"""

import json
import re
from typing import Any

from handbook.results.model import OTHER, Answer, Question, plain
from handbook.results.response import from_ids
from handbook.results.sources.given_file import Answers, GivenFile

ANSWERED = "http://adlnet.gov/expapi/verbs/answered"
REVISION = "/xapi/revision"  # how the name of the extension ends that tells it
_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?")


def is_it(file: GivenFile) -> bool:
    """Return whether it begins as statements do."""
    return bool(re.match(r'\s*(\[|\{\s*"statements"\s*:)', file.text))


def read(file: GivenFile) -> Answers:
    """Yield its answers."""
    for line, col, statement in file.objects():
        if _at(statement, "verb", "id") != ANSWERED:
            continue
        name = str(_at(statement, "object", "id") or "").rpartition("#")[2]
        question = file.question(line, name, col)
        response = _at(statement, "result", "response")
        if not question:
            continue
        given = from_ids(response, question) if isinstance(response, str) else None
        if given is None:
            what = f"the statement's `result.response` is no answer to {name}"
            file.complain(line, what, "Export it again, or leave the statement out", col)
            continue
        success = _at(statement, "result", "success")
        yield Answer(
            learner=json.dumps(_who(_at(statement, "actor")), sort_keys=True),
            test=str(_at(statement, "context", "contextActivities", "parent", 0, "id") or file.name),
            item=name,
            given=given,
            right=success if isinstance(success, bool) else given == question.wanted,
            revision=_told(statement) or _revision(_at(statement, "object", "definition"), question),
            at=str(_at(statement, "timestamp") or ""),
            seconds=_seconds(_at(statement, "result", "duration")),
            language=str(_at(statement, "context", "language") or _language(statement)),
        )


def _at(value: Any, *steps: str | int) -> Any:  # noqa: ANN401 - whatever JSON holds
    for step in steps:
        try:
            value = value[step]
        except (LookupError, TypeError):
            return None
    return value


def _who(actor: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    return _at(actor, "account") or _at(actor, "mbox") or _at(actor, "mbox_sha1sum") or _at(actor, "openid") or actor


def _language(statement: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    told = _at(statement, "object", "definition", "description")
    return next(iter(told), "") if isinstance(told, dict) else ""


def _seconds(duration: Any) -> float | None:  # noqa: ANN401 - whatever JSON holds
    found = _DURATION.fullmatch(str(duration))
    hours, minutes, seconds = (float(part or 0) for part in found.groups()) if found else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds if found else None


def _told(statement: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Return the revision that our own extension names, on whatever site the test was."""
    extensions = _at(statement, "context", "extensions")
    names = extensions if isinstance(extensions, dict) else {}
    told = next((value for name, value in names.items() if name.endswith(REVISION)), "")
    return told if isinstance(told, str) else ""


def _revision(definition: Any, question: Question) -> str:  # noqa: ANN401 - whatever JSON holds
    """Return that the answer is to an earlier wording, where the statement tells other texts or another key."""
    pattern = _at(definition, "correctResponsesPattern", 0)
    if isinstance(pattern, str) and from_ids(pattern, question) != question.wanted:
        return OTHER
    told = _at(definition, "description")
    stem = next(iter(told.values()), "") if isinstance(told, dict) else ""
    if isinstance(stem, str) and stem and plain(question.item.stem) not in plain(stem):
        return OTHER
    return ""
