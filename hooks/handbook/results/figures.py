"""What is told of a question, a test or a group of answers, with how far it can be trusted."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from handbook.results.model import Question

FEW = 30  # answers; below, only difficulty is told, with its interval
WANTED = 3  # items that a test has to have for a correlation or a reliability
Z = 1.959964  # of a 95 % interval
Interval = tuple[float, float]


@dataclass(frozen=True)
class Takers:
    """Some of the learners who answered an item, and what they took."""

    n: int = 0
    right: int = 0
    taken: Mapping[tuple[str, str], int] = field(default_factory=dict)  # how often each part got each value


@dataclass(frozen=True)
class Group:
    """Answers that have a channel or a language in common."""

    name: str
    n: int
    right: int
    items: int = 1  # how many questions they are to


@dataclass(frozen=True, kw_only=True)
class ItemFigures:
    """What the first answers of all learners say of one revision of an item."""

    question: Question
    revision: str  # empty for today's
    n: int
    right: int
    discrimination: float | None
    others: int  # learners whose other answers are known too, of which discrimination is made
    taken: dict[tuple[str, str], int]  # how often each part got each value
    best: Takers  # the third with the most right answers elsewhere, and who is level with them
    rest: Takers  # all others whose other answers are known
    languages: Sequence[Group]  # its answers by the language they were asked in, where it is told
    by_taken: dict[str, float]  # discrimination of each part, were taking it the right answer
    seconds: float | None  # the median
    hints: float | None  # the mean
    sure: int  # answers given as sure
    sure_but_wrong: int

    @property
    def difficulty(self) -> float:
        """The share of right answers: the higher, the easier."""
        return self.right / self.n

    @property
    def is_enough(self) -> bool:
        """Whether there are enough answers to say more than how many were right."""
        return self.n >= FEW

    @property
    def interval(self) -> Interval:
        """Where difficulty lies, by Wilson's interval of 95 %."""
        return wilson(self.right, self.n)

    @property
    def discrimination_interval(self) -> Interval:
        """Where discrimination lies, by Fisher's interval of 95 %; everywhere where it isn't known."""
        if self.discrimination is None or self.others <= WANTED:
            return -1, 1
        if abs(self.discrimination) == 1:
            return self.discrimination, self.discrimination
        middle, width = math.atanh(self.discrimination), Z / math.sqrt(self.others - 3)
        return math.tanh(middle - width), math.tanh(middle + width)


@dataclass(frozen=True, kw_only=True)
class TestFigures:
    """What all first attempts say of one test."""

    name: str
    learners: int
    items: int
    counted: int  # of these, those with enough answers to count for reliability
    mean: float  # share of right answers
    reliability: float | None
    error: float | None  # the standard error of measurement, as a share of right answers

    @property
    def margin(self) -> float | None:
        """How far a result may be from what a learner knows, as a share of right answers, 19 times in 20."""
        return None if self.error is None else Z * self.error


def wilson(count: int, n: int) -> Interval:
    """Return the 95 % interval of a share (Wilson 1927)."""
    share, square = count / n, Z * Z
    middle, width = share + square / (2 * n), Z * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    return max(0, (middle - width) / (1 + square / n)), min(1, (middle + width) / (1 + square / n))
