"""Problems as commands of a GitHub workflow, which mark the lines in a change."""

from collections.abc import Iterable

from handbook.core.problems import Problem


def annotations(problems: Iterable[Problem], command: str = "error") -> str:
    """Return all problems, sorted, one a line, as commands of a GitHub workflow, which mark the lines in a change.

    Commands are percent-encoded; so are `:` and `,` in a property, which they would end.
    """
    return "\n".join(_annotation(problem, command) for problem in sorted(set(problems)))


def _annotation(problem: Problem, command: str) -> str:
    place = f"{problem.path}:{problem.line}:{problem.col}: "
    file = _encoded(problem.path, "%\r\n:,")
    message = _encoded(str(problem)[len(place) :], "%\r\n")
    return f"::{command} file={file},line={problem.line},col={problem.col}::{message}"


def _encoded(text: str, characters: str) -> str:
    return text.translate({ord(char): f"%{ord(char):02X}" for char in characters})
