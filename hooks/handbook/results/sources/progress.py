"""A reader's own progress file, as `/progress/` saves it (reader_pages/records.js): one learner, who may repeat.

Its `history`, where there is one, has every answer of late with how it came about; `answers` has the last of each.
"""

import json
import re
from typing import Any

from handbook.results.model import Answer
from handbook.results.sources.given_file import Answers, GivenFile

_KEY = re.compile(r"(\d{13})-(\S+)")


def is_it(file: GivenFile) -> bool:
    """Return whether it has a record's version and answers."""
    return bool(re.match(r'\s*\{\s*"version"\s*:', file.text)) and '"answers"' in file.text


def read(file: GivenFile) -> Answers:
    """Yield its answers."""
    try:
        record = json.loads(file.text)
    except (json.JSONDecodeError, RecursionError) as error:
        line, col = (error.lineno, error.colno) if isinstance(error, json.JSONDecodeError) else (1, 1)
        file.complain(line, "the progress file is no JSON from here on", "Save it from the progress page again", col)
        return
    history = record.get("history")
    past = history if isinstance(history, dict) else {}
    told = [(match[2], match[1], one) for key, one in past.items() if (match := _KEY.fullmatch(key))]
    in_history = {name for name, _, _ in told}
    answers = record["answers"] if isinstance(record.get("answers"), dict) else {}
    last = [(name, "", one) for name, one in answers.items() if name not in in_history]
    for name, at, one in [*told, *last]:
        line = file.text.count("\n", 0, max(0, file.text.find(f'{at}-{name}"' if at else f'"{name}"'))) + 1
        if answer := _answer(file, name, at, one, line):
            yield answer


def _answer(file: GivenFile, name: str, at: str, one: Any, line: int) -> Answer | None:  # noqa: ANN401 - from JSON
    question = file.question(line, name)
    if not question:
        return None
    given, right = (one.get("given", {}), one.get("right")) if isinstance(one, dict) else (None, None)
    if not isinstance(given, dict) or not isinstance(right, bool):
        file.complain(line, f"the answer to {name} lacks `right`", "Save the file from the progress page again")
        return None
    seconds, hints, sure = one.get("seconds"), one.get("hints"), one.get("sure")
    return Answer(
        learner=file.path,
        test="practice",
        item=name,
        given={str(part): str(value) for part, value in given.items()},
        right=right,
        revision=str(one.get("revision", "")),
        at=at,
        seconds=float(seconds) if isinstance(seconds, int | float) else None,
        hints=int(hints) if isinstance(hints, int) else None,
        sure=sure if isinstance(sure, bool) else None,
    )
