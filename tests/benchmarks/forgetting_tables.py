"""Print the tables of docs/project/reviews.md: `make bench-reviews`."""

import sys
from collections.abc import Iterator
from statistics import fmean

from benchmarks.forgetting import LEVELS, Asked, Course, Schedule, bands, boxes, course, fitted, fsrs, log_loss
from benchmarks.learners import LAWS

Row = tuple[str, ...]
SCHEDULES: dict[str, Schedule] = {"boxes": boxes, "FSRS, 90 %": fsrs(0.9), "FSRS, 95 %": fsrs(0.95)}
LOSSES = ("boxes, same law", "boxes, other laws", "FSRS, default weights", "FSRS in six bands, same law")
Courses = dict[tuple[str, str, str], Course]


def courses() -> Courses:
    """Let learners under each law, with items of each level, practise by each schedule."""
    keys = [(name, law, level) for name in SCHEDULES for law in LAWS for level in LEVELS]
    return {(name, law, level): course(law, level, SCHEDULES[name]) for name, law, level in keys}


def losses(done: Courses) -> Iterator[tuple[str, str, list[float]]]:
    """Yield of each schedule and law the log loss of each of `LOSSES`, on every second learner.

    What is fitted is fitted on the others, or on all learners under the other laws.
    """
    for name in list(SCHEDULES)[:2]:
        asked: dict[str, list[Asked]] = {law: [] for law in LAWS}
        for law in LAWS:
            for level in LEVELS:
                asked[law] += done[name, law, level].asked
        for law, all_ in asked.items():
            known, test = [[one for one in all_ if one.learner % 2 == half] for half in (0, 1)]
            strange = [one for other in LAWS if other != law for one in asked[other]]
            predictions = (
                fitted(known, lambda one: one.box),
                fitted(strange, lambda one: one.box),
                lambda one: one.recall,
                fitted(known, bands(known)),
            )
            yield name, law, [log_loss(test, predict) for predict in predictions]


def tables() -> list[list[Row]]:
    """Return both tables, each with its heads: the log losses, and what learners keep by how many answers."""
    done = courses()
    first: list[Row] = [("asked by", "law", *LOSSES)]
    first += [(name, law, *(f"{loss:.3f}" for loss in found)) for name, law, found in losses(done)]
    second: list[Row] = [("law", "items", *SCHEDULES)]
    for law in LAWS:
        for level in LEVELS:
            ways = [done[name, law, level] for name in SCHEDULES]
            second.append((law, level, *(f"{100 * fmean(way.kept):.0f} % by {fmean(way.answers):.0f}" for way in ways)))
    return [first, second]


def markdown(table: list[Row]) -> str:
    """Return a table as Markdown."""
    head, *rows = ["| " + " | ".join(row) + " |" for row in table]
    return "\n".join([head, "|" + "---|" * len(table[0]), *rows])


if __name__ == "__main__":
    sys.stdout.write("\n\n".join(map(markdown, tables())) + "\n")
