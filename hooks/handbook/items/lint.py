"""Item-writing rules for any type: what lets a test-wise guesser find the key without reading the situation.

Source: T. M. Haladyna, S. M. Downing and M. C. Rodriguez, "A review of multiple-choice item-writing guidelines for
classroom assessment", Applied Measurement in Education 15 (3), 2002: guidelines on stems, options and distractors.
"""

import re
from collections.abc import Iterator

from handbook.items.base import ItemBase
from handbook.items.item_type import ItemProblem, ItemRule

_ABOVE = re.compile(r"\b(all|none|both|neither) of (the above|these|them)\b", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"\b(which|what|who)\b[^.]*\b(not|isn't|doesn't|don't|wouldn't|except|least)\b[^.]*\?", re.IGNORECASE
)
_VERDICT = re.compile(
    r"((that|it|this)('s| is) )?(not )?(quite )?"
    r"(exactly|correct|right|wrong|incorrect|true|false|yes|no|well done|good)( answer| choice| one)?[ .!]*",
    re.IGNORECASE,
)


def no_option_refers_to_the_others(item: ItemBase) -> Iterator[ItemProblem]:
    """No option says 'all of the above'."""
    for part in item.parts():
        if " of " in part.text.casefold() and (match := _ABOVE.search(part.text)):  # few have it
            what = f"the option says '{match[0]}'"
            yield ItemProblem((*part.place, "text"), what, "Make it `multiple`, or write an option of its own")


def no_stem_is_negative(item: ItemBase) -> Iterator[ItemProblem]:
    """No stem asks for what is not so: readers miss the small word."""
    if match := _NEGATIVE.search(item.stem):
        what = f"the stem of {item.id} is negative: '{match[2]}'"
        yield ItemProblem(("stem",), what, "Ask for what is so, or make it a `spot`")


def feedback_explains(item: ItemBase) -> Iterator[ItemProblem]:
    """Feedback says more than right or wrong."""
    for part in item.parts():
        if part.feedback and _VERDICT.fullmatch(part.feedback):
            remedy = "Say why somebody would choose this, and what the customer would feel"
            yield ItemProblem((*part.place, "feedback"), f"the feedback '{part.feedback}' only judges", remedy)


def no_option_holds_another(item: ItemBase) -> Iterator[ItemProblem]:
    """No option is part of another: choosing the longer would choose both. For types whose parts are options."""
    parts = item.parts()
    texts = [" ".join(words(part.text)) for part in parts]
    for part, text in zip(parts, texts, strict=True):
        held_by = (other.id for other, longer in zip(parts, texts, strict=True) if text != longer and text in longer)
        if holder := next(held_by, None):
            what = f"option `{part.id}` of {item.id} stands whole in `{holder}`"
            yield ItemProblem((*part.place, "text"), what, "Make the two differ")


def words(text: str) -> list[str]:
    """Return the words of the text, without regard to capitals."""
    return re.findall(r"[\w']+", text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))


RULES: tuple[ItemRule, ...] = (no_option_refers_to_the_others, no_stem_is_negative, feedback_explains)
