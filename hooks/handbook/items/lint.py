"""Item-writing rules: what lets a test-wise guesser find the key without reading the situation.

Source: T. M. Haladyna, S. M. Downing and M. C. Rodriguez, "A review of multiple-choice item-writing guidelines for
classroom assessment", Applied Measurement in Education 15 (3), 2002: guidelines on stems, options and distractors.
"""

import re
from collections.abc import Iterator
from typing import Any

from handbook.content.each import of_each_quiz
from handbook.content.handbook import Document, Handbook
from handbook.core.problems import Problem
from handbook.practice.model import Practice
from handbook.publish.identity import parts_field
from handbook.quiz.model import Choice, Item, Match, Multiple, Quiz

Place = tuple[str | int, ...]

LONGEST_RUN = 8  # words that an item may not share with its practice page
TELLING = 1.25  # a key this many times longer than all distractors, or shorter, gives itself away

_ABOVE = re.compile(r"\b(all|none|both|neither) of (the above|these|them)\b", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"\b(which|what|who)\b[^.]*\b(not|isn't|doesn't|don't|wouldn't|except|least)\b[^.]*\?", re.IGNORECASE
)
_VERDICT = re.compile(
    r"((that|it|this)('s| is) )?(not )?(quite )?"
    r"(exactly|correct|right|wrong|incorrect|true|false|yes|no|well done|good)( answer| choice| one)?[ .!]*",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(r"\b(always|never|every time|in all cases|without exception)\b", re.IGNORECASE)


def _items(quiz: Document[Quiz]) -> Iterator[tuple[Place, Item]]:
    for index, item in enumerate(quiz.content.items):
        yield ("items", index), item


def _parts(quiz: Document[Quiz]) -> Iterator[tuple[Place, Any]]:
    for place, item in _items(quiz):
        for field in ("pairs", "spares") if isinstance(item, Match) else (parts_field(item),):
            for number, part in enumerate(getattr(item, field)):
                yield (*place, field, number), part


@of_each_quiz
def no_option_refers_to_the_others(quiz: Document[Quiz]) -> Iterator[Problem]:
    """No option says 'all of the above'."""
    for place, part in _parts(quiz):
        text = getattr(part, "text", "")
        if match := _ABOVE.search(text):
            what = f"the option says '{match[0]}'"
            yield quiz.source.problem((*place, "text"), what, "Make it `multiple`, or write an option of its own")


@of_each_quiz
def no_stem_is_negative(quiz: Document[Quiz]) -> Iterator[Problem]:
    """No stem asks for what is not so: readers miss the small word."""
    for place, item in _items(quiz):
        if match := _NEGATIVE.search(item.stem):
            what = f"the stem of {item.id} is negative: '{match[2]}'"
            yield quiz.source.problem((*place, "stem"), what, "Ask for what is so, or make it a `spot`")


@of_each_quiz
def no_option_holds_another(quiz: Document[Quiz]) -> Iterator[Problem]:
    """No option is part of another: choosing the longer would choose both."""
    for place, item in _items(quiz):
        if not isinstance(item, Choice | Multiple):
            continue
        plain = [" ".join(_words(option.text)) for option in item.options]
        for number, text in enumerate(plain):
            holder = next((i for i, other in enumerate(plain) if i != number and text != other and text in other), None)
            if holder is not None:
                what = f"option `{item.options[number].id}` of {item.id} stands whole in `{item.options[holder].id}`"
                yield quiz.source.problem((*place, "options", number, "text"), what, "Make the two differ")


@of_each_quiz
def no_absolute_word_tells(quiz: Document[Quiz]) -> Iterator[Problem]:
    """Words like 'always' do not stand in distractors alone: guessers know that such options are wrong."""
    for place, item in _items(quiz):
        if not isinstance(item, Choice) or item.ring:
            continue
        strict = [bool(_ABSOLUTE.search(option.text)) for option in item.options]
        if any(strict) and not any(found for found, option in zip(strict, item.options, strict=True) if option.key):
            number = strict.index(True)
            match = _ABSOLUTE.search(item.options[number].text)
            what = f"only distractors of {item.id} have an absolute word: '{match[0] if match else ''}'"
            yield quiz.source.problem(
                (*place, "options", number, "text"), what, "Take it out, or use one in the key too"
            )


@of_each_quiz
def feedback_explains(quiz: Document[Quiz]) -> Iterator[Problem]:
    """Feedback says more than right or wrong."""
    for place, part in _parts(quiz):
        feedback = part.feedback
        if feedback and _VERDICT.fullmatch(feedback):
            what = f"the feedback '{feedback}' only judges"
            remedy = "Say why somebody would choose this, and what the customer would feel"
            yield quiz.source.problem((*place, "feedback"), what, remedy)


@of_each_quiz
def no_length_tells(quiz: Document[Quiz]) -> Iterator[Problem]:
    """The key is not clearly longer or shorter than every distractor; in a ring each option is the key once."""
    for place, item in _items(quiz):
        if not isinstance(item, Choice) or item.ring:
            continue
        key = next((len(option.text) for option in item.options if option.key), 0)
        others = [len(option.text) for option in item.options if not option.key]
        if key and others and (key > TELLING * max(others) or key * TELLING < min(others)):
            kind = "longer" if key > max(others) else "shorter"
            what = f"the key of {item.id} is clearly {kind} than its distractors"
            yield quiz.source.problem((*place, "options"), what, "Bring them to one length")


def no_item_repeats_its_page(handbook: Handbook) -> Iterator[Problem]:
    """An item asks about a fresh situation, in other words than its practice page."""
    for slug, quiz in handbook.quizzes.items():
        if slug in handbook.practices:
            yield from quiz.once(_repeated, handbook.practices[slug])


def _repeated(quiz: Document[Quiz], practice: Document[Practice]) -> list[Problem]:
    known = set(_runs(" ".join(_texts(practice.source.data)))) | set(_runs(practice.source.body))
    problems = []
    for place, item in _items(quiz):
        for field in ("situation", "stem"):
            if run := next((run for run in _runs(getattr(item, field)) if run in known), None):
                what = f"{item.id} repeats its practice page: '{' '.join(run)}'"
                problems.append(quiz.source.problem((*place, field), what, "Write a fresh situation"))
    return problems


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.casefold())


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _words(text)
    for start in range(len(words) - LONGEST_RUN + 1):
        yield tuple(words[start : start + LONGEST_RUN])


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from _texts(child)
    elif isinstance(value, list):
        for child in value:
            yield from _texts(child)
