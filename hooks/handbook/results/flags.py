"""Which questions to look at, why, and at which sentence: only what the numbers are large enough to say."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from handbook.flags.model import GRAVITY, FlaggedItem, FlagKind
from handbook.items.base import ItemPart
from handbook.locale.language import Language
from handbook.results.figures import ItemFigures, wilson
from handbook.results.mistakes import Mistake, commonest, misleading, mistake
from handbook.site.templates import Templates

EASY = 0.9  # above it hardly anyone is wrong, and neither correlation nor distractors say anything
WEAK = 0.1  # a discrimination that is surely below it is no use
DEAD = 0.2  # of the share that a distractor would have, if wrong answers spread evenly
SURE = 20  # answers given as sure
MISLED = 0.5  # of those who were sure: most of them


@dataclass(frozen=True)
class Flag:
    """One thing to look at: what it is, the numbers that say so, and where; its words are in `results.flags`."""

    kind: FlagKind
    line: int  # of the question's file
    named: tuple[Mistake, ...] = ()  # what is wrong and taken; or, of a dead answer, not taken
    numbers: Mapping[str, int] = field(default_factory=dict)

    def reason(self, words: Mapping[str, Any], language: Language) -> str:
        """Return why the question is flagged, in the words of the report; what is named comes after it."""
        numbers = {name: language.number(value) for name, value in self.numbers.items()}
        return str(words["flags"][self.kind]["reason"]).format(**numbers)

    def told(self, words: Mapping[str, Any], language: Language) -> str:
        """Return the reason with everything that is named, in one line."""
        return " ".join([self.reason(words, language), *(one.told(words, language) for one in self.named)])

    def advice(self, words: Mapping[str, Any]) -> str:
        """Return what to do: of a mistake, unless several are about equally common."""
        said = words["flags"][self.kind]
        return str(said.get("do_several", said["do"]) if len(self.named) > 1 else said["do"])


def flags(figures: ItemFigures) -> list[Flag]:
    """Return what is to be looked at in an item, the gravest first; nothing of earlier revisions or few answers."""
    if figures.revision or not figures.is_enough:
        return []
    found = [*_discrimination(figures), *_dead(figures)]
    if all(
        flag.kind != "wrong_key" for flag in found
    ):  # with a wrong key, who is sure of what is right counts as wrong
        found += _misled(figures)
    return sorted(found, key=lambda flag: GRAVITY.index(flag.kind))


def is_weak(figures: ItemFigures) -> bool:
    """Whether an item that isn't easy tells little of who knows, be it by chance or surely."""
    known = figures.is_enough and figures.difficulty <= EASY and figures.discrimination is not None
    return known and (figures.discrimination or 0) < WEAK


def flags_file(found: Iterable[tuple[ItemFigures, Sequence[Flag]]], day: dt.date, templates: Templates) -> str:
    """Return quizzes/flags.md with what is flagged on the day: ids, revisions, counts and kinds."""
    flagged = [
        FlaggedItem(
            item=one.question.item.id,
            revision=one.question.revision,
            answers=one.n,
            kinds=tuple(dict.fromkeys(flag.kind for flag in marked)),
        )
        for one, marked in found
        if marked
    ]
    return templates.text("results/flags_file.md", "/", flags=flagged, date=day.isoformat()) + "\n"


def _discrimination(figures: ItemFigures) -> Iterator[Flag]:
    if not is_weak(figures) or figures.discrimination_interval[1] >= WEAK:
        return
    part = _better(figures)
    if part and (figures.discrimination or 0) < 0:
        yield Flag("wrong_key", figures.question.line(part.place), (mistake(part, figures, by_best=True),))
        return
    best, rest = figures.best, figures.rest
    if figures.discrimination_interval[1] < 0:
        numbers = {"best": best.n - best.right, "of": best.n, "others": rest.n - rest.right, "rest": rest.n}
        named = misleading(figures)
        yield Flag("misleads", named[0].line if named else figures.question.line(("stem",)), named, numbers)
    else:
        numbers = {"best": best.right, "of": best.n, "others": rest.right, "rest": rest.n}
        yield Flag("tells_nothing", figures.question.line(("stem",)), (), numbers)


def _better(figures: ItemFigures) -> ItemPart | None:
    """Return the one distractor that those take who know the rest; none where all distractors are alike in this."""
    if figures.question.item.type not in {"choice", "spot"}:
        return None
    wrong = [part for part in figures.question.asked() if part.value is None]
    first, second, *_ = sorted(wrong, key=lambda part: -figures.by_taken.get(part.id, -1.0))
    by, others = figures.by_taken.get(first.id, -1.0), figures.by_taken.get(second.id, -1.0)
    return first if by > max(WEAK, others + WEAK) else None


def _dead(figures: ItemFigures) -> Iterator[Flag]:
    question = figures.question
    if question.item.type != "choice" or not figures.taken or figures.difficulty > EASY:
        return
    distractors = [part for part in question.asked() if part.value is None]
    wrong = sum(figures.taken.get((part.id, "on"), 0) for part in distractors)
    for part in distractors:
        count = figures.taken.get((part.id, "on"), 0)
        if wrong and wilson(count, wrong)[1] < DEAD / len(distractors):
            line = question.line(part.place)
            yield Flag("dead_answer", line, (Mistake(part.wording, line),), {"count": count, "of": wrong})


def _misled(figures: ItemFigures) -> Iterator[Flag]:
    if figures.sure < SURE or wilson(figures.sure_but_wrong, figures.sure)[0] < MISLED:
        return
    named = commonest(figures)
    line = named[0].line if named else figures.question.line(("stem",))
    yield Flag("sure_but_wrong", line, named, {"count": figures.sure_but_wrong, "of": figures.sure})
