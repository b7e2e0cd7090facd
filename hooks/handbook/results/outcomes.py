"""What tests gave as they were taken, and what they would give without the questions at fault. Needs pandas."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from handbook.items.base import ON
from handbook.quiz.scopes import Scope
from handbook.results.figures import TestFigures
from handbook.results.model import Answer, Question
from handbook.results.statistics import matrix, tests

ALMOST = 1e-9  # what rounding takes away from a score that just passes


@dataclass(frozen=True)
class Doubtful:
    """Who is so near the pass mark that one test can't tell on which side: from `low` to `high` per cent."""

    low: int
    high: int
    learners: int


@dataclass(frozen=True)
class Passes:
    """Who passes a test at a pass mark in per cent; with the questions at fault, and without them."""

    mark: int
    before: int
    after: int
    gained: int  # learners who failed, and would pass without
    lost: int  # learners who passed, and would fail without
    doubtful: Doubtful | None = None  # with the questions at fault; none where the margin isn't known


@dataclass(frozen=True)
class Outcome:
    """A test as it was taken; `without` and its passes are the same where no question is at fault."""

    name: str
    figures: TestFigures
    without: TestFigures
    faults: int
    passes: Passes | None  # none where the pass mark isn't known


def outcomes(
    first: Sequence[tuple[str, Answer]],
    questions: Mapping[str, Question],
    faults: Iterable[str],
    scopes: Iterable[Scope] = (),
    mark: int | None = None,
) -> list[Outcome]:
    """Return the outcome of every test, by first answers, with the ids of what is at fault.

    The pass mark is that of the quiz that the test's name tells; of all others it is `mark`, in per cent.
    """
    known = tuple(scopes)
    return list(_outcomes(first, questions, {*faults}, known, mark))


def _outcomes(
    first: Sequence[tuple[str, Answer]],
    questions: Mapping[str, Question],
    faults: set[str],
    scopes: Sequence[Scope],
    mark: int | None,
) -> Iterator[Outcome]:
    right, scores = matrix(first), matrix(first, lambda answer: earned(answer, questions[answer.item]))
    for figures in tests(right):
        own = right.xs(figures.name, level="test", drop_level=False).dropna(axis="columns", how="all")
        faulty = [column for column in own.columns if column[0] in faults and not column[1]]
        left = own.drop(columns=faulty).dropna(how="all")
        without = tests(left)[0] if faulty and len(left) else figures
        scope = _scope(figures.name, scopes)
        wanted = scope.pass_mark if scope else mark
        passes = wanted and _passes(scores.loc[own.index, own.columns], faulty, wanted, figures.margin)
        yield Outcome(scope.title if scope else figures.name, figures, without, len(faulty), passes or None)


def earned(answer: Answer, question: Question) -> float:
    """Return what an answer earns, from 0 to 1, by the marks of its parts; all or nothing where it isn't told."""
    is_today = answer.revision in {"", question.revision}
    if answer.right or not answer.given or not is_today:
        return float(answer.right)
    marks = question.item.marks()
    given = (part for part in question.asked() if answer.given.get(part.id) == (part.value or ON))
    return max(0.0, float(sum(marks[part.id] for part in given)))


def _scope(test: str, scopes: Iterable[Scope]) -> Scope | None:
    """Return the quiz that a test is: by its title, or by its address at the end of the test's."""
    named = (one for one in scopes if one.title == test or f"{test.rstrip('/')}/".endswith(one.address))
    return next(named, None)


def _passes(scores: pd.DataFrame, faulty: list[tuple[str, str]], mark: int, margin: float | None) -> Passes:
    shares, least = scores.mean(axis="columns"), mark / 100 - ALMOST
    before = shares >= least
    after = scores.drop(columns=faulty).mean(axis="columns").fillna(shares) >= least  # who was asked no other stays
    gained, lost = (int((~before & after).sum()), int((before & ~after).sum()))
    doubtful = None if margin is None else _doubtful(shares, mark, margin)
    return Passes(mark, int(before.sum()), int(after.sum()), gained, lost, doubtful)


def _doubtful(shares: pd.Series, mark: int, margin: float) -> Doubtful:
    low, high = max(0, round(mark - 100 * margin)), min(100, round(mark + 100 * margin))
    return Doubtful(low, high, int(shares.between(low / 100 - ALMOST, high / 100 + ALMOST).sum()))
