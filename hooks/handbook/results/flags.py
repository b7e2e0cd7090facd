"""Which questions to look at, why, and at which sentence: only what the numbers are large enough to say."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handbook.flags.model import GRAVITY, FlaggedItem, FlagKind
from handbook.items.base import ItemPart
from handbook.results.figures import ItemFigures, wilson
from handbook.site.templates import Templates

EASY = 0.9  # above it hardly anyone is wrong, and neither correlation nor distractors say anything
WEAK = 0.1  # a discrimination that is surely below it is no use
DEAD = 0.2  # of the share that a distractor would have, if wrong answers spread evenly
SURE = 20  # answers given as sure
MISLED = 0.5  # of those who were sure: most of them


@dataclass(frozen=True)
class Flag:
    """One thing to look at: what it is, of how many answers, and where; its words are in `results.flags`."""

    kind: FlagKind
    where: str  # path:line
    sentence: str
    count: int = 0  # answers of which it is true
    of: int = 0  # answers of which it could be
    belief: str = ""  # what those may believe who chose the sentence

    def reason(self, words: Mapping[str, Any]) -> str:
        """Return why the question is flagged, in the words of the report."""
        reason = str(words["flags"][self.kind]["reason"]).format(count=f"{self.count:,}", of=f"{self.of:,}")
        return " ".join([reason, *([words["belief"].format(self.belief), words["most"]] if self.belief else [])])


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
    value, question = figures.discrimination, figures.question
    if value is None or figures.difficulty > EASY or figures.discrimination_interval[1] >= WEAK:
        return
    part = _better(figures)
    if part and value < 0:
        rate = figures.taken.get((part.id, part.value or "on"), 0)
        yield Flag("wrong_key", question.line(part.place), part.text, rate, figures.n)
    else:
        kind: FlagKind = "misleads" if figures.discrimination_interval[1] < 0 else "tells_nothing"
        yield Flag(kind, question.line(("stem",)), question.item.stem)


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
            yield Flag("dead_answer", question.line(part.place), part.text, count, wrong)


def _misled(figures: ItemFigures) -> Iterator[Flag]:
    if figures.sure < SURE or wilson(figures.sure_but_wrong, figures.sure)[0] < MISLED:
        return
    question = figures.question
    wrong = [part for part in question.asked() if part.value is None]
    top = max(wrong, key=lambda part: figures.taken.get((part.id, "on"), 0), default=None)
    where = question.line(top.place if top else ("stem",))
    belief, sentence = (top.misconception or "", top.text) if top else ("", question.item.stem)
    yield Flag("sure_but_wrong", where, sentence, figures.sure_but_wrong, figures.sure, belief)
