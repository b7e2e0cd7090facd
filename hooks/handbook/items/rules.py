"""An item can be answered, has one right answer, and says what is wrong with the others."""

import re
from collections.abc import Iterator
from typing import Any, TypeVar

from handbook.content.each import of_each_quiz
from handbook.content.handbook import Document, Handbook
from handbook.core.problems import Problem
from handbook.publish.identity import parts_field
from handbook.quiz.model import Choice, Item, ItemBase, Match, Multiple, Option, Quiz, Spot, SpotLine

I = TypeVar("I", bound=ItemBase)  # noqa: E741 - the usual letter for a type variable of items
Place = tuple[str | int, ...]

FEWEST_LINES = 4
_SMALL_WORDS = frozenset(
    "a about an and are as at be been but by can do for from has have he her his how i if in is it its me "
    "my no not of off on one or our out she so that the their them then they this to up was we were what "
    "when which who will with would you your".split()
)


def _of(quiz: Document[Quiz], kind: type[I]) -> Iterator[tuple[Place, I]]:
    for index, item in enumerate(quiz.content.items):
        if isinstance(item, kind):
            yield ("items", index), item


@of_each_quiz
def choices_have_one_key(quiz: Document[Quiz]) -> Iterator[Problem]:
    """A choice has exactly one key."""
    for place, item in _of(quiz, Choice):
        keys = [number for number, option in enumerate(item.options) if option.key]
        if not keys:
            yield quiz.source.problem(
                (*place, "options"), f"{item.id} has no key", "Mark its best answer with `key: true`"
            )
        for number in keys[1:]:
            loc = (*place, "options", number, "key")
            yield quiz.source.problem(loc, f"{item.id} has a second key", "Keep one best answer, or make it `multiple`")


@of_each_quiz
def multiples_have_keys_and_distractors(quiz: Document[Quiz]) -> Iterator[Problem]:
    """A multiple has a key and a distractor at least, so that neither ticking all nor ticking nothing is right."""
    for place, item in _of(quiz, Multiple):
        keys = sum(option.key for option in item.options)
        if keys == 0:
            yield quiz.source.problem(
                (*place, "options"), f"{item.id} has no key", "Mark each right answer with `key: true`"
            )
        if keys == len(item.options):
            yield quiz.source.problem((*place, "options"), f"{item.id} has no distractor", "Take `key: true` from one")


@of_each_quiz
def spots_have_one_key_among_four(quiz: Document[Quiz]) -> Iterator[Problem]:
    """A spot has four lines to choose from, those with feedback, and exactly one of them is the key."""
    for place, item in _of(quiz, Spot):
        lines = (*place, "lines")
        if len(item.selectable) < FEWEST_LINES:
            what = f"{item.id} has {len(item.selectable)} lines to choose from; {FEWEST_LINES} at least"
            yield quiz.source.problem(lines, what, "Give feedback to more lines")
        if sum(line.key for line in item.selectable) != 1:
            keys = sum(line.key for line in item.selectable)
            what = f"{item.id} has {keys} keys among the lines with feedback"
            yield quiz.source.problem(lines, what, "Mark one such line with `key: true`")


@of_each_quiz
def every_distractor_names_its_misconception(quiz: Document[Quiz]) -> Iterator[Problem]:
    """A distractor names the wrong belief behind it; a key has none."""
    for index, item in enumerate(quiz.content.items):
        field = "spares" if isinstance(item, Match) else parts_field(item)
        for number, part in enumerate(getattr(item, field)):
            if not isinstance(part, Option | SpotLine) and field != "spares":
                continue
            choosable, key = getattr(part, "feedback", None) is not None, getattr(part, "key", False)
            loc = ("items", index, field, number)
            if choosable and not key and not part.misconception:
                what = f"distractor `{part.id}` of {item.id} names no misconception"
                yield quiz.source.problem(loc, what, "Write the wrong belief behind it as `misconception:`")
            if key and part.misconception:
                what = f"key `{part.id}` of {item.id} has a misconception"
                yield quiz.source.problem((*loc, "misconception"), what, "Take it out")


@of_each_quiz
def texts_differ(quiz: Document[Quiz]) -> Iterator[Problem]:
    """No two things to choose from in one item read the same, and no two prompts of a match do."""
    for index, item in enumerate(quiz.content.items):
        taken: dict[tuple[str, str], str] = {}
        for field, number, part, attribute in _read_side_by_side(item):
            words = attribute, " ".join(re.findall(r"\w+", getattr(part, attribute).casefold()))
            if words in taken and part.feedback is not None:
                loc = ("items", index, field, number, attribute)
                what = f"`{part.id}` of {item.id} reads like `{taken[words]}`"
                yield quiz.source.problem(loc, what, "Write something else")
            taken.setdefault(words, part.id)


def _read_side_by_side(item: Item) -> Iterator[tuple[str, int, Any, str]]:
    fields = ("pairs", "spares") if isinstance(item, Match) else (parts_field(item),)
    for field in fields:
        for number, part in enumerate(getattr(item, field)):
            for attribute in ("text", "target"):
                if hasattr(part, attribute):
                    yield field, number, part, attribute


@of_each_quiz
def matches_share_no_words(quiz: Document[Quiz]) -> Iterator[Problem]:
    """A prompt shares no telling word with its target, or the words alone would give the pair away."""
    for place, item in _of(quiz, Match):
        for number, pair in enumerate(item.pairs):
            if shared := sorted(_telling_words(pair.text) & _telling_words(pair.target)):
                what = f"pair `{pair.id}` of {item.id} shares the word '{shared[0]}'"
                yield quiz.source.problem((*place, "pairs", number, "target"), what, "Use another word on one side")


def _telling_words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text.casefold())) - _SMALL_WORDS


def rings_are_whole(handbook: Handbook) -> Iterator[Problem]:
    """A mirror ring has as many items as options, the same options, and each option as key once."""
    rings: dict[str, list[tuple[Document[Quiz], Place, Choice]]] = {}
    for quiz, index, item in handbook.items():
        if isinstance(item, Choice) and item.ring:
            rings.setdefault(item.ring, []).append((quiz, ("items", index), item))
    for ring, members in rings.items():
        quiz, place, first = members[0]
        keys = [option.id for _, _, item in members for option in item.options if option.key]
        if len({frozenset((o.id, o.text) for o in item.options) for _, _, item in members}) > 1:
            what = f"the items of ring `{ring}` have different options"
            yield quiz.source.problem((*place, "ring"), what, "Give all of them the same ids and texts")
        elif not len(members) == len(set(keys)) == len(first.options):
            counts = f"items: {len(members)}, options: {len(first.options)}, different keys: {len(set(keys))}"
            what = f"the numbers of ring `{ring}` are not equal ({counts})"
            yield quiz.source.problem((*place, "ring"), what, "Make each option the key of one item")
