"""What editors tell those who have read a page before: the day of a change, and what is different since."""

from collections import Counter
from typing import Annotated

from pydantic import AfterValidator, Field

from handbook.core.field_types import Day, Line, Many, Part, is_missing


class Change(Part):
    """One change that matters to somebody who knows the page."""

    date: Day = Field(description="The day of the change, as YYYY-MM-DD; each day once.")
    text: Line = Field(description="What is different now, and what to do instead.")


def _each_day_once(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the changes, the newest first."""
    days = Counter(change.date for change in changes)
    if twice := [day for day, count in days.items() if count > 1]:
        message = f"has two changes of {min(twice)}; write one of both"
        raise ValueError(message)
    return tuple(sorted(changes, key=lambda change: change.date, reverse=True))


Changes = Annotated[
    Many[Change],
    Field(
        default=(),
        max_length=6,
        exclude_if=is_missing,
        description="What changed, for those who have read the page before; corrections of spelling are none.",
    ),
    AfterValidator(_each_day_once),
]
