"""What must be true of plain quizzes: each item can be answered, and what it names exists."""

from collections.abc import Iterator

from handbook.content.each import Rule
from handbook.content.handbook import Document, Handbook
from handbook.content.references import dangling, missing
from handbook.core.problems import Problem
from handbook.items.base import ItemBase
from handbook.items.choice.rules import choices_have_one_key
from handbook.items.item_type import ItemProblem, ItemRule
from handbook.items.multiple.rules import multiples_have_keys_and_distractors
from handbook.items.rules import part_ids_are_unique
from handbook.items.spot.rules import spots_have_one_key_among_four
from handbook.plain_quiz.model import PlainQuiz
from handbook.practice.anchors import anchors

_OF_TYPE: dict[str, ItemRule] = {
    "choice": choices_have_one_key,
    "multiple": multiples_have_keys_and_distractors,
    "spot": spots_have_one_key_among_four,
}


def plain_items_can_be_answered(handbook: Handbook) -> Iterator[Problem]:
    """An item has its keys, and no two of its parts have the same id or read the same."""
    for quiz in handbook.plain_quizzes.values():
        yield from quiz.once(_unanswerable)


def _unanswerable(quiz: Document[PlainQuiz]) -> list[Problem]:
    return [
        quiz.source.problem(("items", index, *found.place), found.what, found.remedy)
        for index, item in enumerate(quiz.content.items)
        for found in faults(item)
    ]


def faults(item: ItemBase) -> Iterator[ItemProblem]:
    """Yield why the item can't be answered."""
    yield from part_ids_are_unique(item)
    yield from _of_its_type(item)
    taken: dict[str, str] = {}
    for part in item.parts():
        text = part.text or part.target
        if text in taken and part.feedback is not None:
            attribute = "text" if part.text else "target"
            yield ItemProblem(
                (*part.place, attribute), f"`{part.id}` of {item.id} reads like `{taken[text]}`", "Write something else"
            )
        taken.setdefault(text, part.id)


def _of_its_type(item: ItemBase) -> Iterator[ItemProblem]:
    if rule := _OF_TYPE.get(item.type):
        yield from rule(item)


def practices_of_plain_items_exist(handbook: Handbook) -> Iterator[Problem]:
    """What an item leads to is a heading of a practice page."""
    for quiz in handbook.plain_quizzes.values():
        for index, item in enumerate(quiz.content.items):
            slug, _, anchor = item.learn_more.rpartition("#")
            loc = ("items", index, "learn_more")
            if item.learn_more:
                yield from missing(handbook, "practices", (quiz.source, loc, slug))
            if practice := handbook.practices.get(slug):
                known = anchors(practice.source)
                if anchor not in known:
                    yield dangling(
                        (quiz.source, loc, anchor), f"heading on the page of `{slug}` with the anchor", known
                    )
            if item.shows:
                yield from missing(handbook, "practices", (quiz.source, ("items", index, "shows"), item.shows))


RULES: tuple[Rule, ...] = (plain_items_can_be_answered, practices_of_plain_items_exist)
