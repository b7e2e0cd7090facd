"""Moodle's report *Interactions* of a SCORM package, as CSV: a row an attempt, columns `Question 1`, `Response 1`.

A question is an interaction's id (mod/scorm/report/interactions of Moodle 4.5), which is that of ours; the answer is
written with the ids of its options. The language of the report has to be English.
"""

import re

from handbook.results.model import OTHER, Answer
from handbook.results.response import from_ids
from handbook.results.sources.given_file import Answers, GivenFile, Row, is_right

NUMBERED = re.compile(r"Response (\d+)")


def is_it(file: GivenFile) -> bool:
    """Return whether the columns are those of the report."""
    return "Attempt" in file.header and any(NUMBERED.fullmatch(name) for name in file.header)


def read(file: GivenFile) -> Answers:
    """Yield its answers."""
    numbers = [match[1] for name in file.header if (match := NUMBERED.fullmatch(name))]
    if missing := [number for number in numbers if f"Question {number}" not in file.header]:
        what = f"there is no column `Question {missing[0]}`"
        file.complain(1, what, "Tick the summary of questions in the report's settings, and download it again")
        return
    for row in file.rows():
        for number in numbers:
            if (name := row.get(f"Question {number}")) and (answer := _answer(file, row, number, name)):
                yield answer


def _answer(file: GivenFile, row: Row, number: str, name: str) -> Answer | None:
    question = file.question(row.line, name)
    if not question:
        return None
    given = from_ids(row.get(f"Response {number}"), question)
    if given is None:
        what = f"`Response {number}` is no answer to {name}"
        file.complain(row.line, what, "Export the report again, or leave the row out")
        return None
    pattern = row.get(f"Right answer {number}")
    is_other = pattern and from_ids(pattern, question) != question.wanted
    return Answer(
        learner=row.get("Email address", "Username", "ID number") or f"{row.get('Last name')}, {row.get('First name')}",
        test=file.name,
        item=name,
        given=given,
        right=is_right(row.get(f"Result {number}"), given, question),
        revision=OTHER if is_other else "",
        at=row.get("Attempt").zfill(4),
    )
