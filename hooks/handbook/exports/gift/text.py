"""GIFT, the text format of Moodle's and many other importers: one line a question, which holds no blank line then."""

import re
from functools import partial

from handbook.exports.moodle.marks import fraction
from handbook.exports.moodle.xml import category
from handbook.exports.questions.bank import Bank, Group
from handbook.exports.questions.format import Format
from handbook.site.context import SiteContext

_SPECIAL = re.compile(r"[\\~=#{}:]")


def practice(group: Group, context: SiteContext) -> str:
    """Return the questions of a practice."""
    values = {"group": group, "category": partial(category, context, group), "fraction": fraction, "escaped": escaped}
    return context.text("exports/gift/gift.txt", "/", **values)


def whole(_: Bank, practices: list[str], __: SiteContext) -> bytes:
    """Return the file."""
    return "".join(practices).encode()


def escaped(text: str) -> str:
    """Return the text with a backslash before every character that GIFT takes for its own."""
    return _SPECIAL.sub(r"\\\g<0>", text)


GIFT = Format(
    "gift",
    "questions.gift.txt",
    practice,
    whole,
    leaves_out=("hints", "answer_ids", "misconceptions", "essential", "for_editors"),
)
