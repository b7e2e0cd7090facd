"""Answers as learning systems write them, in ids (exports/lms/response.js) or in texts."""

import re

from handbook.items.base import ON
from handbook.results.model import Question, plain


def from_ids(text: str, question: Question) -> dict[str, str] | None:
    """Return the answer that is written with the ids of parts; None where it is none of this question.

    SCORM 1.2 parts choices by `,` and pairs by `.`, SCORM 2004 and xAPI by `[,]` and `[.]` (SCORM 2004 RTE 4.2.9.1;
    xAPI 1.0.3, Part Two, Appendix C).
    """
    words = [word.strip() for word in re.split(r"\[,\]|,", text) if word.strip()]
    ids = {part.id for part in question.item.parts()}
    kind = question.item.type
    if kind == "match":
        pairs = [re.split(r"\[\.\]|\.", word) for word in words]
        given = {pair[0]: pair[-1] for pair in pairs}
        return given if all(len(pair) == 2 and set(pair) <= ids for pair in pairs) else None  # noqa: PLR2004 - a pair
    if not set(words) <= ids:
        return None
    return {word: str(place) if kind == "order" else ON for place, word in enumerate(words, 1)}


def from_texts(text: str, question: Question) -> dict[str, str] | None:
    """Return the answer that Moodle writes with the texts of options, `; ` between them and ` -> ` in pairs.

    None where there are other texts in it than those of this question.
    """
    if not text.strip() or text.strip() == "-":
        return {}
    if question.item.type in {"match", "order"}:
        return _pairs(text, question)
    left, given = f" {plain(text)} ", {}
    for part in sorted(question.asked(), key=lambda one: -len(one.text)):
        if (words := f" {plain(part.text)} ") in left:
            left = left.replace(words, " ", 1)
            given[part.id] = ON
    return None if left.strip() else given


def _pairs(text: str, question: Question) -> dict[str, str] | None:
    prompts = {plain(part.text): part.id for part in question.asked()}
    values = {plain(question.item.target(part)): part.value or part.id for part in question.item.targets()}
    given = {}
    for pair in re.split(r";\s*(?=[^;]*?\s->)", text):
        prompt, _, target = (plain(word) for word in pair.partition("->"))
        if prompt not in prompts or target not in values:
            return None
        given[prompts[prompt]] = values[target]
    return given
