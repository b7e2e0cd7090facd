"""FSRS-6 with its default weights, to predict recall; learners here only forget or recall, so it grades 1 or 3.

Source: open-spaced-repetition, py-fsrs 6.3.2, fsrs/scheduler.py (MIT), whose numbers are in fsrs-histories.json.
"""

import math
from dataclasses import dataclass

WEIGHTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
DECAY = -WEIGHTS[20]
FACTOR = math.pow(0.9, 1 / DECAY) - 1
AGAIN, GOOD, EASY = 1, 3, 4
LEAST = 0.001  # days


def _first_difficulty(grade: int) -> float:
    return WEIGHTS[4] - math.exp(WEIGHTS[5] * (grade - 1)) + 1


def _bounded(difficulty: float) -> float:
    return min(10.0, max(1.0, difficulty))


@dataclass(frozen=True)
class State:
    """What FSRS knows of an item once it was answered."""

    stability: float  # days until the recall falls to 90 per cent
    difficulty: float  # from 1 to 10

    @classmethod
    def first(cls, *, right: bool) -> "State":
        """Return the state after the first answer."""
        grade = GOOD if right else AGAIN
        return cls(WEIGHTS[grade - 1], _bounded(_first_difficulty(grade)))

    def recall(self, days: int) -> float:
        """Return the chance of recall so many whole days after the answer."""
        return math.pow(1 + FACTOR * days / self.stability, DECAY)

    def interval(self, wanted: float) -> int:
        """Return after how many days the recall falls to what is wanted, one at least."""
        return max(1, round(self.stability / FACTOR * (math.pow(wanted, 1 / DECAY) - 1)))

    def after(self, days: int, *, right: bool) -> "State":
        """Return the state after another answer, so many whole days later."""
        grade = GOOD if right else AGAIN
        away = (10 - self.difficulty) * -WEIGHTS[6] * (grade - 3) / 9
        eased = WEIGHTS[7] * _first_difficulty(EASY) + (1 - WEIGHTS[7]) * (self.difficulty + away)
        apart = self._recalled if right else self._forgotten
        stability = apart(days) if days else self._same_day(grade)
        return State(max(stability, LEAST), _bounded(eased))

    def _same_day(self, grade: int) -> float:
        grown = math.exp(WEIGHTS[17] * (grade - 3 + WEIGHTS[18])) * math.pow(self.stability, -WEIGHTS[19])
        return self.stability * (max(grown, 1.0) if grade == GOOD else grown)

    def _recalled(self, days: int) -> float:
        gone = math.exp((1 - self.recall(days)) * WEIGHTS[10]) - 1
        growth = math.exp(WEIGHTS[8]) * (11 - self.difficulty) * math.pow(self.stability, -WEIGHTS[9])
        return self.stability * (1 + growth * gone)

    def _forgotten(self, days: int) -> float:
        left = (math.pow(self.stability + 1, WEIGHTS[13]) - 1) * math.exp((1 - self.recall(days)) * WEIGHTS[14])
        ceiling = self.stability / math.exp(WEIGHTS[17] * WEIGHTS[18])
        return min(WEIGHTS[11] * math.pow(self.difficulty, -WEIGHTS[12]) * left, ceiling)
