"""Fill-ins: what the speaker puts into a phrase, marked with square brackets, as in `I'll call you by [time]`."""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from handbook.core.counting import counted
from handbook.core.field_types import Line, Short

MOST = 3  # in a phrase
MOST_WORDS = 5  # in a fill-in
FAULT = "fill_in"  # the type of the error that pydantic reports
PATTERN = r"\[[^\[\]]*\]"
_FILL_IN = re.compile(PATTERN)
# What is none: a link, which the rule about links finds, and what is escaped or in code.
_LINK = re.compile(r"!?\[[^\[\]]*\]\([^()\s]*\)")
_SHOWN_AS_IT_IS = re.compile(r"\\.|`[^`]*`")
_MARK = "`"
_EMPHASIS = re.compile(r"\*|\b_|_\b")
_WORD = re.compile(r"\w")

Fault = tuple[str, str]  # what is wrong, and what to do


def faults(phrase: str) -> Iterator[Fault]:
    """Yield everything that is wrong with the fill-ins of a phrase."""
    text = _SHOWN_AS_IT_IS.sub(_MARK, _LINK.sub("", phrase))
    if text.startswith("("):
        yield "begins with brackets, and nobody says what is in them", "Write it as `when:` of a phrase, or take it out"
    found, around = _FILL_IN.findall(text), _FILL_IN.sub("", text)
    if "[" in around or "]" in around:
        example = r"Write `[what happened]` for a fill-in, `\[` for a bracket to be shown"
        yield "has a square bracket without its other half, or one pair in another", example
    if len(found) > MOST:
        yield f"has {counted(len(found), 'fill-in')}; {MOST} at most", f"Put words in place of {len(found) - MOST}"
    if "][" in text:
        yield "has two fill-ins side by side", "Make them one, or put words between them"
    for each in found:
        yield from _faults_of(each)
    if found and not _WORD.search(around):
        yield "has no words but fill-ins", "Write the words that anybody can say"


def _faults_of(fill_in: str) -> Iterator[Fault]:
    count = len(fill_in.strip("[]").split())
    if _MARK in fill_in or _EMPHASIS.search(fill_in):
        yield "has code or emphasis in a fill-in", "Write plain words there"
    elif not _WORD.search(fill_in):
        yield f"has the fill-in `{fill_in}`, which has no words", "Say what belongs there, as in `[what happened]`"
    elif count > MOST_WORDS:
        yield f"has a fill-in of {counted(count, 'word')}; {MOST_WORDS} at most", f"Shorten `{fill_in}`"


def _checked(phrase: str) -> str:
    if wrong := list(faults(phrase)):
        told = {"what": ", and ".join(what for what, _ in wrong), "remedy": ". ".join(remedy for _, remedy in wrong)}
        raise PydanticCustomError(FAULT, "{what}", told)
    return phrase


# Words to say, in which square brackets mark what the speaker puts in.
SpokenShort = Annotated[Short, AfterValidator(_checked)]
SpokenLine = Annotated[Line, AfterValidator(_checked)]
