"""Classical test theory: answers become the figures of each question and of each test. Needs pandas.

Difficulty is the share of right answers; discrimination is the corrected point-biserial: the correlation of an item,
right or wrong, with the share of right answers to the other items of the same attempt. Reliability is Cronbach's alpha,
which is KR-20 where answers are right or wrong (Crocker and Algina, Introduction to Classical and Modern Test Theory,
chapters 5, 7 and 14). Where attempts draw different items, alpha rests on those who answered both items of each pair.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import pandas as pd

from handbook.results.figures import FEW, WANTED, Group, ItemFigures, Takers, TestFigures
from handbook.results.model import OTHER, Answer, Question


def first_answers(answers: Iterable[Answer], questions: dict[str, Question]) -> list[tuple[str, Answer]]:
    """Return the first answer of each learner to each revision of an item in a test, with the revision.

    A revision that isn't told counts as today's, whose name is empty.
    """
    found: dict[tuple[str, str, str, str], tuple[str, Answer]] = {}
    for answer in sorted(answers, key=lambda one: one.at):
        today = answer.revision in {"", questions[answer.item].revision}
        revision = "" if today else answer.revision
        found.setdefault((answer.test, answer.learner, answer.item, revision), (revision, answer))
    return list(found.values())


def rightness(answer: Answer) -> float:
    """Return 1 for a right answer, and 0 for any other."""
    return float(answer.right)


def matrix(first: Iterable[tuple[str, Answer]], value: Callable[[Answer], float] = rightness) -> pd.DataFrame:
    """Return answers' values as a table: a row for each learner of a test, a column for each revision of an item."""
    rows = [(a.test, a.learner, (a.item, revision), value(a)) for revision, a in first]
    table = pd.DataFrame(rows, columns=["test", "learner", "item", "right"])
    return table.pivot_table(index=["test", "learner"], columns="item", values="right", observed=True)


def rest(table: pd.DataFrame, item: tuple[str, str]) -> pd.Series:
    """Return the share of right answers to all other items, as it differs from the mean of the test."""
    others = table.drop(columns=[item])
    share = others.mean(axis="columns").where(others.count(axis="columns") >= WANTED - 1)
    return share - share.groupby("test").transform("mean")


def tests(table: pd.DataFrame) -> list[TestFigures]:
    """Return the figures of every test, by its name."""
    return [_test(str(name), part.dropna(axis="columns", how="all")) for name, part in table.groupby("test")]


def _test(name: str, table: pd.DataFrame) -> TestFigures:
    mean = float(table.mean(axis="columns").mean())
    alpha, error = reliability(table) or (None, None)
    items, counted = len(table.columns), len(table.dropna(axis="columns", thresh=FEW).columns)
    return TestFigures(
        name=name, learners=len(table), items=items, counted=counted, mean=mean, reliability=alpha, error=error
    )


def reliability(table: pd.DataFrame, few: int = FEW) -> tuple[float, float] | None:
    """Return Cronbach's alpha and the standard error of measurement as a share; None where answers are too few.

    Items with too few answers are left out. An attempt is as long as what it asks, not as all that it may draw: by
    Spearman and Brown where they differ.
    """
    table = table.dropna(axis="columns", thresh=few)
    cov = table.cov(min_periods=few)
    k = len(cov)
    if k < WANTED or len(table) < few or cov.isna().to_numpy().any():
        return None
    values = cov.to_numpy()
    each = float(values.diagonal().mean())
    shared = (float(values.sum()) - each * k) / (k * (k - 1))
    asks = float(table.count(axis="columns").mean())
    variance = asks * each + asks * (asks - 1) * shared
    if variance <= 0:
        return None
    alpha = asks * asks * shared / variance
    return alpha, math.sqrt(variance * max(0, 1 - alpha)) / asks


def groups(first: Iterable[tuple[str, Answer]], questions: dict[str, Question]) -> dict[str, list[Group]]:
    """Return how many answers to today's questions are right, by channel and, where it is told, by language."""
    kept: dict[str, dict[str, list[Answer]]] = {"channel": {}, "language": {}}
    for revision, answer in first:
        names = {"channel": questions[answer.item].item.channel, "language": answer.language}
        for kind, name in names.items():
            if name and not revision:
                kept[kind].setdefault(name, []).append(answer)
    return {kind: [_group(name, named[name]) for name in sorted(named)] for kind, named in kept.items()}


def _group(name: str, answers: Sequence[Answer]) -> Group:
    return Group(name, len(answers), sum(one.right for one in answers), len({one.item for one in answers}))


def items(answers: Iterable[Answer], questions: dict[str, Question]) -> tuple[list[ItemFigures], list[TestFigures]]:
    """Return the figures of every item, in the order of the handbook, earlier revisions last; and of every test."""
    first = first_answers(answers, questions)
    if not first:
        return [], []
    table = matrix(first)
    by_item: dict[tuple[str, str], list[Answer]] = {}
    for revision, answer in first:
        by_item.setdefault((answer.item, revision), []).append(answer)
    order = {name: place for place, name in enumerate(questions)}
    keys = sorted(by_item, key=lambda key: (key[1] != "", order[key[0]], key[1]))
    return [_item(key, by_item[key], questions[key[0]], rest(table, key)) for key in keys], tests(table)


def _item(key: tuple[str, str], group: list[Answer], question: Question, others: pd.Series) -> ItemFigures:
    shares_of = others.to_dict()
    known = [(answer, float(shares_of[answer.test, answer.learner])) for answer in group]
    known = [(answer, share) for answer, share in known if not math.isnan(share)]
    shares = pd.Series([share for _, share in known], dtype=float)
    best, others_too = parted(known)
    told = [answer for answer in group if answer.sure]
    spoken = sorted({answer.language for answer in group if answer.language})
    takers = {
        part.id: correlation(pd.Series([float(part.id in answer.given) for answer, _ in known], dtype=float), shares)
        for part in question.asked()
    }
    seconds = [answer.seconds for answer in group if answer.seconds is not None]
    hints = [answer.hints for answer in group if answer.hints is not None]
    return ItemFigures(
        question=question,
        revision=key[1],
        n=len(group),
        right=sum(answer.right for answer in group),
        discrimination=correlation(pd.Series([float(a.right) for a, _ in known], dtype=float), shares),
        others=len(known),
        taken=dict(Counter(pair for answer in group for pair in answer.given.items())) if key[1] != OTHER else {},
        by_taken={part: value for part, value in takers.items() if value is not None},
        best=best,
        rest=others_too,
        languages=[_group(name, [one for one in group if one.language == name]) for name in spoken],
        seconds=float(pd.Series(seconds).median()) if seconds else None,
        hints=float(pd.Series(hints).mean()) if hints else None,
        sure=len(told),
        sure_but_wrong=sum(not answer.right for answer in told),
    )


def parted(known: Sequence[tuple[Answer, float]]) -> tuple[Takers, Takers]:
    """Return what the best third took and what the others did, from each answer with its learner's share elsewhere.

    Learners who are level with the last of the third belong to it.
    """
    if not known:
        return Takers(), Takers()
    line = sorted((share for _, share in known), reverse=True)[max(0, round(len(known) / 3) - 1)]
    return (
        _takers([answer for answer, share in known if share >= line]),
        _takers([answer for answer, share in known if share < line]),
    )


def _takers(answers: Sequence[Answer]) -> Takers:
    taken = Counter(pair for answer in answers for pair in answer.given.items())
    return Takers(len(answers), sum(answer.right for answer in answers), taken)


def correlation(one: pd.Series, other: pd.Series) -> float | None:
    """Return Pearson's correlation; None for fewer than there have to be, or where either never changes."""
    if len(one) < FEW or one.nunique() < 2 or other.nunique() < 2:  # noqa: PLR2004 - it never changes
        return None
    return max(-1.0, min(1.0, float(one.corr(other))))  # rounding may lead beyond
