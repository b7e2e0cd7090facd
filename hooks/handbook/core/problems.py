"""A problem in the content: where it is, what is wrong, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from handbook.core.counting import counted


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an editor has to mend; problems sort by place."""

    path: str
    line: int
    col: int
    what: str
    remedy: str

    def __str__(self) -> str:
        """Return `path:line:col: what is wrong, what to do` on one line, as editors and problem matchers read it."""
        end = "" if self.remedy.endswith("?") else "."
        line = f"{self.path}:{self.line}:{self.col}: {self.what}. {self.remedy}{end}"
        return "".join(char if char.isprintable() else " " for char in line)


def report(problems: Iterable[Problem]) -> str:
    """Return all problems, sorted, one a line, with their number at the end; empty when there are none."""
    lines = [str(problem) for problem in sorted(set(problems))]
    if not lines:
        return ""
    return "\n".join([*lines, f"{counted(len(lines), 'problem')} found."])
