"""Print the table of docs/project/tests.md: `make bench-tests`."""

import sys

from benchmarks.chances import DrawnTest, by_guessing, by_knowing, drawn_tests
from benchmarks.forgetting_tables import markdown
from handbook.content.handbook import Handbook
from handbook.publish.validation import BuildMode, validate
from trees import ROOT

HEADS = (
    "test",
    "may be wrong",
    "guessing",
    "guessing, four tries",
    "70 %",
    "70 %, four tries",
    "90 %",
    "90 %, four tries",
)


def handbook() -> Handbook:
    """Return the handbook as it is published."""
    return validate(ROOT, BuildMode.PUBLISH)[0]


def table(every: list[DrawnTest]) -> str:
    """Return the table as Markdown."""
    return markdown([HEADS, *(_row(test) for test in every)])


def _row(test: DrawnTest) -> tuple[str, ...]:
    pairs = (by_guessing(test, test.scope.tries), by_knowing(test, 0.7), by_knowing(test, 0.9))
    return test.scope.title, f"{test.may_miss} of {test.asks}", *(_said(chance) for pair in pairs for chance in pair)


def _said(chance: float) -> str:
    """Return the chance in per cent, or one in a round number where it is small."""
    if chance >= 0.001:
        return f"{100 * chance:.1f} %"
    return "less than 1 in a million" if chance < 1e-6 else f"1 in {float(f'{1 / chance:.1g}'):,.0f}"


if __name__ == "__main__":
    sys.stdout.write(f"{table(drawn_tests(handbook()))}\n")
