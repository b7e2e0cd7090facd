"""Compare boxes with FSRS on simulated learners: how well each predicts recall, and what learners keep by it.

benchmarks/forgetting_tables.py prints what comes of it.
"""

import bisect
import math
import random
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from statistics import fmean

from benchmarks.fsrs import State
from benchmarks.learners import GUESSED, LAWS, Memory, hardness

GAPS = (1, 2, 4, 8, 16, 32)  # days: quiz/review_days.js
SITTING, NEW = 8, 4  # questions: reader_pages/review.js
LEARNERS, ITEMS, DAYS = 24, 48, 240
COMES = 0.7  # chance that a learner comes on a day
KNEW = 0.5  # chance that a reader knows what was never asked
LEVELS = {"easy": 0.35, "middling": 0.6, "hard": 1.0}  # by which the items' hardness is multiplied
BANDS = 6  # of predicted recall, as many as there are boxes

Schedule = Callable[["Studied"], int]  # days until it is asked again


@dataclass
class Studied:
    """One item of one learner, as a scheduler sees it."""

    memory: Memory
    box: int
    state: State
    answered: int  # the day of the last answer
    due: int = 0


@dataclass(frozen=True)
class Asked:
    """One answer to a question that was asked before: what was known of it until then, and how it went."""

    learner: int
    box: int
    recall: float  # as FSRS predicts it
    right: bool


@dataclass
class Course:
    """What learners under one law did under one schedule."""

    asked: list[Asked] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)  # of each learner
    kept: list[float] = field(default_factory=list)  # of each learner, the mean recall of all items at the end


def boxes(item: Studied) -> int:
    """Schedule by fixed boxes."""
    return GAPS[item.box]


def fsrs(wanted: float) -> Schedule:
    """Return FSRS' schedule: again when the recall that it predicts falls to what is wanted."""
    return lambda item: item.state.interval(wanted)


def _answer(item: Studied, day: int, chance: float, rng: random.Random) -> bool:
    """Ask it, let the memory take it in, and return whether the answer was right: recalled, or guessed."""
    recalled = rng.random() < chance
    item.memory.study(day, recalled=recalled)
    return recalled or rng.random() < GUESSED


def _learn(course: Course, learner: int, memories: list[Memory], schedule: Schedule, rng: random.Random) -> None:
    begun: list[Studied] = []
    answers = 0
    for day in range(DAYS):
        if rng.random() > COMES:
            continue
        due = sorted((item for item in begun if item.due <= day), key=lambda item: item.due)[:SITTING]
        for item in due:
            days = day - item.answered
            right = _answer(item, day, item.memory.recall(day), rng)
            course.asked.append(Asked(learner, item.box, item.state.recall(days), right))
            item.box = min(item.box + 1, len(GAPS) - 1) if right else 0
            item.state, item.answered = item.state.after(days, right=right), day
            item.due = day + schedule(item)
        fresh = memories[len(begun) : len(begun) + min(NEW, SITTING - len(due))]
        for memory in fresh:
            item = Studied(memory, 0, State.first(right=False), day)
            if _answer(item, day, KNEW, rng):
                item.state = State.first(right=True)
            item.due = day + schedule(item)
            begun.append(item)
        answers += len(due) + len(fresh)
    course.answers.append(answers)
    course.kept.append(sum(item.memory.recall(DAYS) for item in begun) / ITEMS)


def course(law: str, level: str, schedule: Schedule) -> Course:
    """Let learners practise for so many days; the same arguments give the same course."""
    rng, done = random.Random(17), Course()  # noqa: S311 - for a simulation
    for learner in range(LEARNERS):
        skill = hardness(rng, LEVELS[level], 0.2)
        memories: list[Memory] = [LAWS[law](hardness(rng, skill, 0.4)) for _ in range(ITEMS)]
        _learn(done, learner, memories, schedule, rng)
    return done


def log_loss(asked: Iterable[Asked], predict: Callable[[Asked], float]) -> float:
    """Return the mean log loss of predictions, in nats."""
    bounded = ((min(0.9999, max(0.0001, predict(one))), one.right) for one in asked)
    return -fmean(math.log(chance if right else 1 - chance) for chance, right in bounded)


def fitted(asked: Iterable[Asked], group: Callable[[Asked], Hashable]) -> Callable[[Asked], float]:
    """Return a prediction: how many were right in the same group, with one right and one wrong added to each."""
    found: defaultdict[Hashable, list[bool]] = defaultdict(lambda: [True, False])
    for one in asked:
        found[group(one)].append(one.right)
    chances = {name: fmean(right) for name, right in found.items()}
    return lambda one: chances.get(group(one), 0.5)


def bands(asked: Iterable[Asked]) -> Callable[[Asked], int]:
    """Return in which of the bands FSRS' prediction is, when each has as many answers."""
    recalls = sorted(one.recall for one in asked)
    edges = [recalls[len(recalls) * part // BANDS] for part in range(1, BANDS)]
    return lambda one: bisect.bisect(edges, one.recall)
