"""Which questions to look at, why, and at which sentence: only what the numbers are large enough to say."""

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.items.base import ItemPart
from handbook.results.figures import ItemFigures, wilson
from handbook.results.model import Question

EASY = 0.9  # above it hardly anyone is wrong, and neither correlation nor distractors say anything
WEAK = 0.1  # a discrimination that is surely below it is no use
DEAD = 0.2  # of the share that a distractor would have, if wrong answers spread evenly
SURE = 20  # answers given as sure
MISLED = 0.5  # of those who were sure: most of them
WRONG_KEY = "wrong key?"
GRAVITY = (WRONG_KEY, "misleads", "sure but wrong", "tells nothing", "dead answer")  # the gravest first


@dataclass(frozen=True)
class Flag:
    """One thing to look at: what it is, why, what to do, and where."""

    name: str
    reason: str
    remedy: str
    where: str  # path:line
    sentence: str


def flags(figures: ItemFigures) -> list[Flag]:
    """Return what is to be looked at in an item, the gravest first; nothing of earlier revisions or few answers."""
    if figures.revision or not figures.is_enough:
        return []
    found = [*_discrimination(figures), *_dead(figures)]
    if all(flag.name != WRONG_KEY for flag in found):  # with a wrong key, who is sure of what is right counts as wrong
        found += _misled(figures)
    return sorted(found, key=lambda flag: GRAVITY.index(flag.name))


def _discrimination(figures: ItemFigures) -> Iterator[Flag]:
    value, question = figures.discrimination, figures.question
    if value is None or figures.difficulty > EASY or figures.discrimination_interval[1] >= WEAK:
        return
    part = _better(figures)
    if part and value < 0:
        rate = figures.taken.get((part.id, part.value or "on"), 0)
        yield Flag(
            WRONG_KEY,
            f"Those who know the rest choose this answer ({rate} of {figures.n}), not the key:",
            "Check which answer is right. If the key is, say in the situation what rules this option out.",
            question.line(part.place),
            part.text,
        )
    elif figures.discrimination_interval[1] < 0:
        reason = "Those who know the rest have it wrong more often than the others."
        remedy = "Look for a second right answer, or for words that only a beginner would take as they are meant."
        yield Flag("misleads", reason, remedy, *_stem(question))
    else:
        reason = "Those who know the rest have it right no more often than the others."
        remedy = "Ask for a decision that the practice page prepares, or make the wrong answers more tempting."
        yield Flag("tells nothing", reason, remedy, *_stem(question))


def _stem(question: Question) -> tuple[str, str]:
    return question.line(("stem",)), question.item.stem


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
            yield Flag(
                "dead answer",
                f"Hardly anyone takes this answer ({count} of {wrong} wrong answers):",
                "Put in its place what people really do wrong here.",
                question.line(part.place),
                part.text,
            )


def _misled(figures: ItemFigures) -> Iterator[Flag]:
    if figures.sure < SURE or wilson(figures.sure_but_wrong, figures.sure)[0] < MISLED:
        return
    question = figures.question
    wrong = [part for part in question.asked() if part.value is None]
    top = max(wrong, key=lambda part: figures.taken.get((part.id, "on"), 0), default=None)
    belief = f" They may believe: {top.misconception}" if top and top.misconception else ""
    yield Flag(
        "sure but wrong",
        f"{figures.sure_but_wrong} of {figures.sure} who were sure had it wrong.{belief} Most wrong answers:",
        "Answer this belief on the practice page, and check that the question is clear.",
        question.line(top.place if top else ("stem",)),
        top.text if top else question.item.stem,
    )
