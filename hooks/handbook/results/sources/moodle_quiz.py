"""Moodle's report *Responses* of a quiz, as CSV: a row an attempt, columns such as `Response 1`.

It holds texts alone (mod/quiz/report/responses of Moodle 4.5), so questions are found by theirs: *question text* has to
be ticked under *Display options*. The language of the report has to be English.
"""

import re

from handbook.results.model import OTHER, Answer, Question, plain
from handbook.results.response import from_texts
from handbook.results.sources.given_file import Answers, GivenFile, Row, is_right

NUMBERED = re.compile(r"Response (\d+)")


def is_it(file: GivenFile) -> bool:
    """Return whether the columns are those of the report."""
    return any(NUMBERED.fullmatch(name) for name in file.header) and not {"Attempt", "Last accessed on"} & {
        *file.header
    }


def read(file: GivenFile) -> Answers:
    """Yield its answers."""
    numbers = [match[1] for name in file.header if (match := NUMBERED.fullmatch(name))]
    if missing := [number for number in numbers if f"Question {number}" not in file.header]:
        what = f"there is no column `Question {missing[0]}`"
        file.complain(1, what, "Tick *question text* under *Display options* of the report, and download it again")
        return
    texts = [(plain(f"{one.item.situation} {one.item.stem}"), one) for one in file.questions.values()]
    known: dict[str, Question | None] = {}
    started = {"Started on", "Started"} & {*file.header}
    for row in file.rows():
        is_open = row.get("State", "Status") in {"In progress", "Never submitted", "Overdue"}
        if is_open or (started and not row.get(*started)):
            continue  # an attempt that nobody handed in, and the line of averages
        for number in numbers:
            text = row.get(f"Question {number}")
            if text not in known:
                shown = f" {plain(text)} "
                known[text] = next((one for words, one in texts if f" {words} " in shown), None)
                if text and not known[text]:
                    file.complain(
                        row.line,
                        f"the text of `Question {number}` is that of no question here",
                        "If it was reworded since, use the tree that the test was made from",
                    )
            if (question := known[text]) and (answer := _answer(file, row, number, question)):
                yield answer


def _answer(file: GivenFile, row: Row, number: str, question: Question) -> Answer | None:
    given = from_texts(row.get(f"Response {number}"), question)
    if given is None:
        what = f"`Response {number}` is none of the answers of {question.item.id}"
        file.complain(row.line, what, "If the answers were reworded since, use the tree that the test was made from")
        return None
    wanted = from_texts(row.get(f"Right answer {number}"), question)
    return Answer(
        learner=row.get("Email address", "Username", "ID number") or f"{row.get('Last name')}, {row.get('First name')}",
        test=file.name,
        item=question.item.id,
        given=given,
        right=is_right("", given, question),
        revision=OTHER if wanted not in ({}, question.wanted) else "",
    )
