"""A question as its file has it, whatever the format: all texts are HTML, and what the format lacks is empty."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Literal

from handbook.imports.dialects import html_of

Kind = Literal["choice", "multiple", "match", "order", "spot"]


@dataclass
class Answer:
    """What can be chosen or has to be paired; a spare target has no text; the steps of an order are in their order."""

    text: str
    right: bool = False
    feedback: str = ""
    target: str = ""
    id: str = ""  # the letter that it had with us
    misconception: str = ""
    who: str = ""  # the speaker of a line
    fixed: bool = False  # whether it is a line that can't be chosen


@dataclass
class Question:
    """One question that can be asked here."""

    name: str
    kind: Kind
    stem: str
    answers: list[Answer]
    explanation: str = ""
    situation: str = ""
    channel: str = ""
    ring: str = ""
    hints: tuple[str, ...] = ()
    id: str = ""  # its id, if it may be one of ours
    essential: bool = False
    learn_more: str = ""
    dropped: list[str] = field(default_factory=list)  # what of it has no place here


@dataclass(frozen=True)
class Refused:
    """One question that can't be asked here, and why."""

    name: str
    why: str


Read = Iterator[Question | Refused]


class UnreadableError(Exception):
    """What is wrong with the file as a whole, as a sentence without its full stop."""


WRITTEN = "it is answered in words of one's own, which nothing here can mark"
NUMBER = "it is answered with a number, which nothing here can mark"
GAPS = "it has gaps within its text, each with an answer of its own"
SILENT = "it asks nothing: it is a text to read"
SEVERAL_RIGHT = "several of its answers are right, and one is to be chosen"
PLACES = "it is answered by pointing at a picture, or by dragging"
UNEVEN = "for one of its parts none is right, or several are"
SHARES = "left out: percentages of answers, for all right ones count alike, and all wrong"
PARTLY = "left out: that some answers count in part; they are wrong ones here"
COMBINED = "left out: feedback on the answer as a whole"


def uneven(shares: Iterable[float]) -> bool:
    """Return whether right answers count differently from one another, or wrong ones do."""
    known = set(shares)
    return len({share for share in known if share > 0}) > 1 or len({share for share in known if share <= 0}) > 1


def as_html(text: str, form: str) -> str:
    """Return the text in this format, as Moodle names them, as HTML."""
    if form == "markdown":
        return html_of(text, lambda _: None)
    if form in {"plain", "plain_text"}:
        return plain(text)
    return text  # HTML, and Moodle's own format, which is HTML with its lines as they are


def plain(text: str) -> str:
    """Return plain text as HTML."""
    return re.sub(r"\s*\n\s*", "<br>", escape(text.strip(), quote=False))
