"""A problem in the content: where it is, what is wrong, what to do about it, and what else comes of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from stat import S_ISREG

from handbook.core.counting import counted

LAST = "all else"  # what follows from this is told at the end
SHOWN = 3  # consequences of one problem that are named
WIDEST = 100  # characters of a line that are shown
SHOWN_OF = frozenset({".md", ".lock", ".yml", ".yaml"})  # files whose lines are shown
LARGEST = 1_000_000  # bytes of such a file


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor has to mend; problems sort by place.

    A problem that `breaks` something is the cause of all that `follows` from the lack of it: a page by its slug,
    `quiz` or `ids` and the slug of their practice, a line by its number. Several names are parted by commas.
    """

    path: str
    line: int
    col: int
    what: str
    remedy: str
    breaks: str = ""
    follows: str = ""

    def __str__(self) -> str:
        """Return `path:line:col: what is wrong, what to do` on one line, as editors and problem matchers read it."""
        end = "" if self.remedy.endswith("?") else "."
        return _printable(f"{self.place}: {self.what}. {self.remedy}{end}")

    @property
    def place(self) -> str:
        """Where it is, as `path:line:col`."""
        return f"{self.path}:{self.line}:{self.col}"


def report(problems: Iterable[Problem], root: Path | None = None) -> str:
    """Return all problems, sorted, each with what follows from it, and their number; empty when there are none.

    Where `root`, the folder of the paths, is given, the line of each stands below it, with a caret.
    """
    folded = fold(problems)
    if not folded:
        return ""
    lines = [line for cause, others in folded for line in _told(cause, others, root)]
    more = sum(len(others) for _, others in folded)
    follow = f", and {more} more after them" if more else ""
    return "\n".join([*lines, f"{counted(len(folded), 'problem')} found{follow}."])


def warnings(problems: Iterable[Problem]) -> str:
    """Return problems that stop nothing, sorted, each a line that says so, and their number."""
    lines = [str(replace(problem, what=f"warning: {problem.what}")) for problem in in_order(problems)]
    return "\n".join([*lines, f"{counted(len(lines), 'warning')}."])


def fold(problems: Iterable[Problem]) -> list[tuple[Problem, list[Problem]]]:
    """Return every cause, sorted, each with the problems that follow from it; most have none."""
    every = in_order(problems)
    causes: dict[str, Problem] = {}
    for problem in every:
        for name in _names(problem.breaks):
            causes.setdefault(name, problem)
    folded: dict[Problem, list[Problem]] = {}
    for problem in every:
        cause = _cause(problem, causes)
        folded.setdefault(cause, [])
        if cause != problem:
            folded[cause].append(problem)
    return [(cause, folded[cause]) for cause in in_order(folded)]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return each problem once, by its place, those that wait for all others at the end."""
    return sorted(set(problems), key=lambda problem: (problem.follows == LAST, problem))


def _cause(problem: Problem, causes: dict[str, Problem]) -> Problem:
    """Return the first of the problems that led to this one, which may be itself."""
    seen = {problem}
    while cause := next((causes[name] for name in _names(problem.follows) if name in causes), None):
        if cause in seen:
            break
        seen.add(cause)
        problem = cause
    return problem


def _names(names: str) -> list[str]:
    return names.split(", ") if names else []


def _told(cause: Problem, others: list[Problem], root: Path | None) -> Iterator[str]:
    yield str(cause)
    if root and (line := _line(root / cause.path, cause.line)):
        yield from _with_caret(line, cause.col)
    for other in others[:SHOWN]:
        yield _printable(f"  so also {other.place}: {other.what}")
    if len(others) > SHOWN:
        yield f"  so also {len(others) - SHOWN} more"


@lru_cache(maxsize=64)
def _lines(file: Path, _changed: int) -> list[str]:
    text = file.read_bytes().decode("utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _line(file: Path, number: int) -> str:
    """Return the line of the file; none of what is no text, or too large to be content."""
    try:
        facts = file.stat()
        is_text = S_ISREG(facts.st_mode) and facts.st_size <= LARGEST and file.suffix in SHOWN_OF
        lines = _lines(file, facts.st_mtime_ns) if is_text else []  # a pipe would be waited for, for ever
    except OSError:
        return ""
    return lines[number - 1] if number <= len(lines) else ""


def _with_caret(line: str, col: int) -> Iterator[str]:
    """Yield the part of the line around the column, and a caret below the column."""
    start = max(0, col - WIDEST // 2) if len(line) > WIDEST else 0
    shown = _printable(line[start : start + WIDEST]).rstrip()
    if shown and not shown.isspace():
        yield f"    {shown}"
        yield f"    {' ' * (col - 1 - start)}^"


def _printable(line: str) -> str:
    return "".join(char if char.isprintable() else " " for char in line)
