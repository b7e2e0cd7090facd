"""What learners took that is wrong, or left that is right: how many of those who know best, and how many of all."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handbook.items.base import ON, ItemPart
from handbook.locale.language import Language
from handbook.results.figures import ItemFigures

NEAR = 0.8  # of the commonest mistake: another that is nearly as common is named too
NAMED = 3  # mistakes at most
SINGLE = frozenset({"choice", "spot"})  # types in which one part is taken, and so all others are left


@dataclass(frozen=True)
class Mistake:
    """One part of an item that is wrong and taken, or right and not given; counts of 0 are not told."""

    text: str
    line: int
    belief: str = ""  # what those may believe who take it
    is_missed: bool = False  # whether the mistake is not to give it
    best: int = 0  # how many do so of `of_best`, who do best in the rest of the test
    of_best: int = 0
    all: int = 0  # how many do so of all
    of_all: int = 0

    def note(self, words: Mapping[str, Any], language: Language) -> str:
        """Return how many make the mistake, and what they may believe."""
        forms = words["missed" if self.is_missed else "chosen"]
        numbers = {name: language.number(getattr(self, name)) for name in ("best", "of_best", "all", "of_all")}
        counts = forms["best" if self.of_best else "all"].format(**numbers) if self.of_all else ""
        belief = words["belief"].format(self.belief) if self.belief and self.of_all else ""
        return " ".join(filter(None, (counts, belief)))


def mistake(part: ItemPart, figures: ItemFigures, *, by_best: bool = False) -> Mistake:
    """Return the mistake that can be made with a part, with its counts among all and, if wanted, the best."""
    is_missed = part.value is not None
    pair = (part.id, part.value or ON)
    every, some = figures.taken.get(pair, 0), figures.best.taken.get(pair, 0)
    return Mistake(
        part.wording,
        figures.question.line(part.place),
        part.misconception or "",
        is_missed,
        (figures.best.n - some if is_missed else some) if by_best else 0,
        figures.best.n if by_best else 0,
        figures.n - every if is_missed else every,
        figures.n,
    )


def commonest(figures: ItemFigures, *, by_best: bool = False) -> tuple[Mistake, ...]:
    """Return the commonest mistakes, of all or of the best; none where the source told no answers, only verdicts."""
    if not figures.taken:
        return ()
    single = figures.question.item.type in SINGLE
    parts = [part for part in figures.question.asked() if part.value is None or not single]
    made = [mistake(part, figures, by_best=by_best) for part in parts]
    counts = {one: one.best if by_best else one.all for one in made}
    most = max(counts.values(), default=0)
    found = sorted((one for one in made if most and counts[one] >= NEAR * most), key=lambda one: -counts[one])
    return tuple(found[:NAMED])
