"""The report as one page that needs nothing else: what to change first, then every figure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handbook.flags.model import GRAVITY
from handbook.results.figures import FEW, ItemFigures, TestFigures, wilson
from handbook.results.flags import Flag
from handbook.results.model import Answer, Question
from handbook.results.plot import scatter
from handbook.results.statistics import first_answers, groups
from handbook.results.table import choices
from handbook.site.templates import Templates


@dataclass(frozen=True)
class Findings:
    """All that the report shows."""

    found: Sequence[tuple[ItemFigures, Sequence[Flag]]]
    tests: Sequence[TestFigures]
    answers: Sequence[Answer]
    questions: Mapping[str, Question]
    left_out: int  # rows and files that could not be read


def page(findings: Findings, templates: Templates) -> str:
    """Return the report as HTML."""
    words = templates.words["results"]
    today = [(one, flags) for one, flags in findings.found if not one.revision]
    flagged = sorted((pair for pair in today if pair[1]), key=lambda pair: GRAVITY.index(pair[1][0].kind))
    first = first_answers(findings.answers, dict(findings.questions))
    return templates.text(
        "results/report.html",
        "/",
        tokens=templates.data("site/tokens.yml"),
        w=words,
        flagged=flagged,
        today=today,
        earlier=[one for one, _ in findings.found if one.revision],
        few=[one for one, _ in today if not one.is_enough],
        tests=findings.tests,
        groups=groups(first, dict(findings.questions)),
        answers=len(findings.answers),
        first=len(first),
        learners=len({(answer.test, answer.learner) for answer in findings.answers}),
        left_out=findings.left_out,
        plot=scatter([one for one, _ in today], [one for one, _ in flagged], words),
        choices=choices,
        wilson=wilson,
        FEW=FEW,
    )
