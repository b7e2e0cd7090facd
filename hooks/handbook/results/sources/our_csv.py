"""A CSV file of ours, for every other system: columns `learner`, `item` and `response` or `right`, and more if known.

More are `test`, `revision`, `at`, `seconds`, `hints`, `sure` and `language`. A response is written with the ids of
options, `,` between them: `b`, `a,c`, in matches `a.b,b.a`; steps in their order.
"""

from contextlib import suppress

from handbook.results.model import Answer
from handbook.results.response import from_ids
from handbook.results.sources.given_file import Answers, GivenFile, Row, is_right

COLUMNS = frozenset({"learner", "item"})
YES, NO = {"1", "true", "yes"}, {"0", "false", "no"}


def is_it(file: GivenFile) -> bool:
    """Return whether it has the columns that it must have."""
    return {*file.header} >= COLUMNS


def read(file: GivenFile) -> Answers:
    """Yield its answers."""
    if not {"response", "right"} & {*file.header}:
        file.complain(1, "there is neither a column `response` nor `right`", "Add one of them")
        return
    for row in file.rows():
        if answer := _answer(file, row):
            yield answer


def _answer(file: GivenFile, row: Row) -> Answer | None:
    name, told = row.get("item"), row.get("right").casefold()
    if not row.get("learner"):
        file.complain(row.line, "`learner` is empty", "Give each learner any name or number of their own")
        return None
    question = file.question(row.line, name)
    if not question:
        return None
    given = from_ids(row.get("response"), question)
    if given is None or (told and told not in YES | NO):
        column, wanted = ("response", "the ids of options") if given is None else ("right", "1 or 0")
        file.complain(row.line, f"`{column}` is no answer to {name}", f"Write {wanted}")
        return None
    return Answer(
        learner=row.get("learner"),
        test=row.get("test") or file.name,
        item=name,
        given=given,
        right=is_right(told, given, question),
        revision=row.get("revision"),
        at=row.get("at"),
        seconds=_number(row.get("seconds")),
        hints=None if (hints := _number(row.get("hints"))) is None else int(hints),
        sure=(sure in YES) if (sure := row.get("sure").casefold()) in YES | NO else None,
        language=row.get("language"),
    )


def _number(text: str) -> float | None:
    with suppress(ValueError):
        return float(text)
    return None
