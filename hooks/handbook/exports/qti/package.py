"""QTI 1.2 as Canvas imports it: a zip with a quiz for each practice, its mirror rings as groups that ask one."""

from collections.abc import Sequence

from handbook.core.archive import archive
from handbook.exports.questions.bank import Answer, Bank, Group
from handbook.exports.questions.format import Format
from handbook.site.context import SiteContext

ALL = 100  # what a whole right answer scores


def practice(group: Group, context: SiteContext) -> dict[str, bytes]:
    """Return the quiz of a practice: its questions, and what Canvas wants to know about it."""
    slug, asked = group.practice.slug, len(group.singles) + len(group.rings)
    return {
        f"{slug}/{slug}.xml": context.text("exports/qti/quiz.xml", "/", group=group, points=points).encode(),
        f"{slug}/assessment_meta.xml": context.text("exports/qti/about.xml", "/", group=group, asked=asked).encode(),
    }


def whole(bank: Bank, practices: list[dict[str, bytes]], context: SiteContext) -> bytes:
    """Return the zip, which begins with a list of what is in it."""
    files = {"imsmanifest.xml": context.text("exports/qti/manifest.xml", "/", bank=bank).encode()}
    for quiz in practices:
        files |= quiz
    return archive(files)


def points(answers: Sequence[Answer]) -> list[tuple[Answer, str]]:
    """Return answers of equal marks with what each scores: two decimals each, and together exactly all or minus all."""
    share, rest = divmod(ALL * 100, len(answers))
    return [
        (answer, f"{'' if answer.right else '-'}{(share + (number < rest)) / 100:.2f}")
        for number, answer in enumerate(answers)
    ]


QTI = Format(
    "qti",
    "questions.qti.zip",
    practice,
    whole,
    leaves_out=("hints", "misconceptions", "essential", "for_editors", "spare_ids"),
)
