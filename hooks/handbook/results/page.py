"""The report as one page that needs nothing else: what to do first, then every figure."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handbook.results.figures import FEW, WANTED, wilson
from handbook.results.flags import EASY, SURE, WEAK
from handbook.results.model import Answer, Question
from handbook.results.outcomes import Outcome
from handbook.results.plot import scatter
from handbook.results.statistics import first_answers, groups
from handbook.results.table import choices, key
from handbook.results.to_do import Judged, ToDo, advice, sorted_out, to_do, why
from handbook.site.templates import Templates

LONG: tuple[ToDo, ...] = ("mend", "teach", "improve")  # what has a number, and a card of its own


@dataclass(frozen=True)
class Findings:
    """All that the report shows."""

    found: Sequence[Judged]
    outcomes: Sequence[Outcome]
    answers: Sequence[Answer]
    questions: Mapping[str, Question]
    left_out: int  # rows and files that could not be read
    channels: Mapping[str, str]  # what readers call them
    day: dt.date  # of the report


def page(findings: Findings, templates: Templates) -> str:
    """Return the report as HTML."""
    words = templates.words["results"]
    today = [(one, flags) for one, flags in findings.found if not one.revision]
    work = sorted_out(today)
    numbered = [judged for name in LONG for judged in work.get(name, [])]
    first = first_answers(findings.answers, dict(findings.questions))
    days = sorted(day for _, answer in first if (day := answer.day))
    return templates.text(
        "results/report.html",
        "/",
        tokens=templates.data("site/tokens.yml"),
        w=words,
        work=work,
        numbers={one.question.item.id: number for number, (one, _) in enumerate(numbered, 1)},
        cards=numbered,
        today=today,
        earlier=[one for one, _ in findings.found if one.revision],
        outcomes=findings.outcomes,
        groups=groups(first, dict(findings.questions)),
        channels=findings.channels,
        answers=len(findings.answers),
        first=len(first),
        learners=len({answer.learner for answer in findings.answers}),
        days=days[:1] + days[-1:] if days[:1] != days[-1:] else days[:1],
        day=findings.day,
        left_out=findings.left_out,
        plot=scatter([one for one, _ in today], [one.question.item.id for one, _ in numbered], templates),
        advice=advice,
        to_do=to_do,
        reason_of=why,
        choices=choices,
        key=key,
        wilson=wilson,
        FEW=FEW,
        SURE=SURE,
        WANTED=WANTED,
        WEAK=WEAK,
        EASY=EASY,
    )
