"""What learners took that is wrong, or left that is right: how many of those who know best, and how many of all."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from handbook.items.base import ON, ItemPart
from handbook.locale.language import Language
from handbook.results.figures import ItemFigures

NEAR = 0.8  # of the commonest mistake: another that is nearly as common is named too
NAMED = 3  # of the commonest mistakes at most
SOME = 0.1  # of the best who are wrong: what fewer of them take is no reason why they are
SINGLE = frozenset({"choice", "spot"})  # types in which one part is taken, and so all others are left
Kind = Literal["chosen", "unticked", "missed"]  # wrong and taken; right and left out; right and not so given


@dataclass(frozen=True)
class Mistake:
    """One part of an item that is wrong and taken, or right and not given; counts of 0 are not told."""

    text: str
    line: int
    belief: str = ""  # what those may believe who take it
    kind: Kind = "chosen"
    best: int = 0  # how many do so of `of_best`, who do best in the rest of the test
    of_best: int = 0
    others: int = 0  # how many do so of `of_others`, who do not
    of_others: int = 0
    all: int = 0  # how many do so of all
    of_all: int = 0

    def counts(self, words: Mapping[str, Any], language: Language) -> str:
        """Return how many make the mistake, in few words: of the best, if they are counted, or of all."""
        pair = (self.best, self.of_best) if self.of_best else (self.all, self.of_all)
        return str(words["of"]).format(*map(language.number, pair)) if self.of_all else ""

    def before(self, words: Mapping[str, Any], language: Language) -> str:
        """Return what has to stand before the text, so that what is right isn't read as wrong; empty of a wrong one."""
        return "" if self.kind == "chosen" else self._counted(words, language)

    def after(self, words: Mapping[str, Any], language: Language) -> str:
        """Return what stands after the text: how many take it that is wrong, and what they may believe."""
        counts = self._counted(words, language) if self.kind == "chosen" else ""
        belief = words["belief"].format(self.belief) if self.belief and self.of_all else ""
        return " ".join(filter(None, (counts, belief)))

    def told(self, words: Mapping[str, Any], language: Language) -> str:
        """Return the mistake in one line."""
        after = self.after(words, language)
        return " ".join(filter(None, (self.before(words, language), f"“{self.text}”", after and f"({after})")))

    def _counted(self, words: Mapping[str, Any], language: Language) -> str:
        names = ("best", "of_best", "others", "of_others", "all", "of_all")
        numbers = {name: language.number(getattr(self, name)) for name in names}
        form = words["mistakes"][self.kind]["best" if self.of_best else "all"]
        return str(form).format(**numbers) if self.of_all else ""


def mistake(part: ItemPart, figures: ItemFigures, *, by_best: bool = False) -> Mistake:
    """Return the mistake that can be made with a part, with its counts among all and, if wanted, the best."""
    is_missed, pair = part.value is not None, (part.id, part.value or ON)

    def made(n: int, taken: Mapping[tuple[str, str], int]) -> int:
        return n - taken.get(pair, 0) if is_missed else taken.get(pair, 0)

    best, rest = figures.best, figures.rest
    known = {
        "best": made(best.n, best.taken),
        "of_best": best.n,
        "others": made(rest.n, rest.taken),
        "of_others": rest.n,
    }
    return Mistake(
        part.wording,
        figures.question.line(part.place),
        part.misconception or "",
        _kind(figures.question.item.type, is_missed=is_missed),
        all=made(figures.n, figures.taken),
        of_all=figures.n,
        **known if by_best else {},
    )


def commonest(figures: ItemFigures, *, by_best: bool = False) -> tuple[Mistake, ...]:
    """Return the commonest mistakes, of all or of the best; none where the source told no answers, only verdicts."""
    counts = {one: one.best if by_best else one.all for one in _mistakes(figures, by_best=by_best)}
    most = max(counts.values(), default=0)
    found = sorted((one for one in counts if most and counts[one] >= NEAR * most), key=lambda one: -counts[one])
    return tuple(found[:NAMED])


def misleading(figures: ItemFigures) -> tuple[Mistake, ...]:
    """Return each mistake that the best make more often than the others do, the commonest of the best first.

    Where there is none, though the best are wrong more often, it is what the best do most.
    """
    least = SOME * (figures.best.n - figures.best.right)
    found = [
        one
        for one in _mistakes(figures, by_best=True)
        if one.best >= least and one.best * one.of_others > one.others * one.of_best
    ]
    return tuple(sorted(found, key=lambda one: -one.best)) or commonest(figures, by_best=True)


def _mistakes(figures: ItemFigures, *, by_best: bool) -> list[Mistake]:
    if not figures.taken:
        return []
    single = figures.question.item.type in SINGLE
    parts = (part for part in figures.question.asked() if part.value is None or not single)
    return [mistake(part, figures, by_best=by_best) for part in parts]


def _kind(item_type: str, *, is_missed: bool) -> Kind:
    if not is_missed:
        return "chosen"
    return "unticked" if item_type == "multiple" else "missed"
