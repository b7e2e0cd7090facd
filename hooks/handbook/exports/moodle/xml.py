"""Moodle XML: a category for each practice, and in it one for each mirror ring, so that a quiz can draw one."""

from functools import partial

from handbook.exports.moodle.marks import fraction
from handbook.exports.questions.bank import Bank, Group
from handbook.exports.questions.format import Format
from handbook.site.context import SiteContext


def practice(group: Group, context: SiteContext) -> str:
    """Return the questions of a practice."""
    values = {"group": group, "category": partial(category, context, group), "fraction": fraction}
    return context.text("exports/moodle/questions.xml", "/", **values)


def whole(_: Bank, practices: list[str], context: SiteContext) -> bytes:
    """Return the file."""
    return context.text("exports/moodle/bank.xml", "/", practices=practices).encode()


def category(context: SiteContext, group: Group, *more: str) -> str:
    """Return the path of a practice's category in Moodle's question bank, or of one in it."""
    names = (context.words["bank"]["title"], group.chapter.content.title, group.practice.content.title, *more)
    return "/".join(("$course$", "top", *(step(name) for name in names)))


def step(name: str) -> str:
    """Return a name as a step of a path: each slash doubled, and one at either end kept apart by a space."""
    name = f" {name}" if name.startswith("/") else name
    return (f"{name} " if name.endswith("/") else name).replace("/", "//")


MOODLE = Format(
    "moodle",
    "questions.moodle.xml",
    practice,
    whole,
    leaves_out=("answer_ids", "misconceptions", "essential", "for_editors"),
)
