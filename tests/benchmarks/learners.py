"""Simulated learners, who forget by three published laws, none of which is FSRS'."""

import math
import random
from dataclasses import dataclass, field
from typing import Protocol

GUESSED = 0.25  # chance of being right on what was forgotten: one option of four


class Memory(Protocol):
    """What one learner has in mind of one item; times are days."""

    def recall(self, day: float) -> float:
        """Return the chance of recalling it on that day."""

    def study(self, day: float, *, recalled: bool) -> None:
        """Take in that it was asked then, and its answer shown."""


@dataclass
class PowerLaw:
    """Forgetting as a power of time, slower with each recall (Wickelgren 1974: m = λ (1 + β t)^-ψ)."""

    hardness: float  # of the item and of the learner, around 1
    studied: float = -math.inf
    recalled: int = 0

    def recall(self, day: float) -> float:
        """Return λ (1 + β t)^-ψ, in which ψ falls with every recall."""
        slope = 0.5 * self.hardness / (1 + 1.2 * self.recalled)
        return 0.98 * float((1 + 1.0 * (day - self.studied)) ** -slope)

    def study(self, day: float, *, recalled: bool) -> None:
        """Forget more slowly after a recall; after a lapse half of that is lost."""
        self.recalled = self.recalled + 1 if recalled else self.recalled // 2
        self.studied = day


@dataclass
class HalfLife:
    """Forgetting by half-lives (Settles and Meeder 2016), which grow by what was forgotten: spacing."""

    hardness: float
    studied: float = -math.inf
    half: float = field(init=False)  # days

    def __post_init__(self) -> None:
        """Begin with a half-life of about three days."""
        self.half = 3.0 / self.hardness

    def recall(self, day: float) -> float:
        """Return 2^(-t / half-life)."""
        return float(2 ** (-(day - self.studied) / self.half))

    def study(self, day: float, *, recalled: bool) -> None:
        """Let the half-life grow by what was forgotten, or shrink by a lapse."""
        if self.studied > -math.inf:
            gone = 1 - self.recall(day)
            self.half = self.half * (1 + 6 * gone / self.hardness) if recalled else max(0.5, self.half * 0.4)
        self.studied = day


@dataclass
class Activation:
    """Activation of traces, each of which decays faster the more active the item was (Pavlik and Anderson 2005)."""

    hardness: float
    traces: list[tuple[float, float]] = field(default_factory=list)  # day, and how fast it decays

    DECAY, ACTIVE, THRESHOLD, NOISE = 0.177, 0.217, -0.704, 0.255  # as they are published
    SECONDS = 86_400 * 0.025  # of a day, as seconds between sessions count there

    def _activation(self, day: float) -> float:
        lasting = sum((1 + self.SECONDS * (day - then)) ** -decay for then, decay in self.traces)
        return math.log(lasting) if lasting else -math.inf

    def recall(self, day: float) -> float:
        """Return the chance that the activation is above the threshold, which is higher for hard items."""
        threshold = self.THRESHOLD + 0.8 * (self.hardness - 1)
        return 1 / (1 + math.exp(min(700.0, (threshold - self._activation(day)) / self.NOISE)))

    def study(self, day: float, *, recalled: bool) -> None:
        """Add a trace; an answer that had to be shown leaves a weaker one, gone sooner."""
        active = math.exp(min(2.0, self._activation(day)))
        self.traces.append((day, self.ACTIVE * active + self.DECAY + (0 if recalled else 0.05)))


LAWS: dict[str, type[PowerLaw | HalfLife | Activation]] = {
    "power law (Wickelgren)": PowerLaw,
    "half-life with spacing": HalfLife,
    "activation (ACT-R)": Activation,
}


def hardness(rng: random.Random, middle: float, spread: float) -> float:
    """Return how hard something is: a log-normal around the middle."""
    return middle * math.exp(rng.gauss(0, spread))
