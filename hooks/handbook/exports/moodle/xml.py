"""Moodle XML: a category for each practice, and in it one for each mirror ring, so that a quiz can draw one."""

from functools import partial

from handbook.exports.questions.bank import Bank, Group, Question
from handbook.exports.questions.format import Format
from handbook.site.context import SiteContext

# What each right answer to a question with so many of them earns: Moodle takes these numbers and no others.
SHARES = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667"}


def practice(group: Group, context: SiteContext) -> str:
    """Return the questions of a practice."""
    values = {"group": group, "category": partial(category, context, group), "fraction": fraction}
    return context.text("exports/moodle/practice.xml", "/", **values)


def whole(_: Bank, practices: list[str], context: SiteContext) -> bytes:
    """Return the file."""
    return context.text("exports/moodle/bank.xml", "/", practices=practices).encode()


def category(context: SiteContext, group: Group, *more: str) -> str:
    """Return the path of a practice's category in Moodle's question bank, or of one in it."""
    names = (context.words["bank"]["title"], group.chapter.content.label, group.practice.content.title, *more)
    return "/".join(("$course$", "top", *(step(name) for name in names)))


def step(name: str) -> str:
    """Return a name as a step of a path: each slash doubled, and one at either end kept apart by a space."""
    name = f" {name}" if name.startswith("/") else name
    return (f"{name} " if name.endswith("/") else name).replace("/", "//")


def fraction(question: Question, *, right: bool, many: bool) -> str:
    """Return what choosing an answer earns, in per cent; where many may be chosen, a wrong one costs all."""
    if right:
        return SHARES[len(question.keys)]
    return "-100" if many else "0"


MOODLE = Format("moodle", "questions.moodle.xml", practice, whole, leaves_out=("answer_ids", "misconceptions"))
