"""A quiz: items of several types, each with a permanent id, and feedback for whatever is chosen."""

from typing import ClassVar

from pydantic import Field

from handbook.core.field_types import Many, Part
from handbook.items.registry import NAMES, Item

PASS_MARK = 80


class Quiz(Part):
    """The front matter of quizzes/<chapter>/<practice>.md."""

    types: ClassVar[tuple[str, ...]] = NAMES

    items: Many[Item] = Field(min_length=6)
    pass_mark: int = Field(default=PASS_MARK, ge=50, le=100, description="The share of right answers to pass, in %.")
    hide_keys: bool = Field(
        default=True,
        description="In a test, keep the keys of missed items out of view until it is passed or the tries are used up.",
    )


def essential_units(quiz: Quiz) -> tuple[str, ...]:
    """Return the rings, and the single items, of which a programme's test asks one and passes with it alone."""
    return tuple(dict.fromkeys(item.unit for item in quiz.items if item.essential))


def asked(quiz: Quiz) -> int:
    """Return how many items one attempt has: of a mirror ring only one is shown."""
    return len({item.unit for item in quiz.items})
