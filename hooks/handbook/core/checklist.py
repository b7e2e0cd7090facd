"""The checklist of a practice or of a situation: what is done before, during and after a contact."""

from typing import Self

from pydantic import Field, model_validator

from handbook.core.counting import counted
from handbook.core.field_types import Line, Many, Part

FEWEST_ACTS, MOST_ACTS = 3, 7


class Checklist(Part):
    """Three to seven acts that somebody watching could tick; a phase without acts is left out."""

    before: Many[Line] = Field(default=(), description="Before the contact.")
    during: Many[Line] = Field(default=(), description="While you have the customer.")
    after: Many[Line] = Field(default=(), description="When the contact is over.")

    @model_validator(mode="after")
    def _has_three_to_seven_acts(self) -> Self:
        if not FEWEST_ACTS <= (count := len(self.before + self.during + self.after)) <= MOST_ACTS:
            message = f"has {counted(count, 'act')}; write {FEWEST_ACTS} to {MOST_ACTS}"
            raise ValueError(message)
        return self

    @property
    def phases(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The phases that have acts: pairs of name and acts."""
        every = (("before", self.before), ("during", self.during), ("after", self.after))
        return tuple((name, acts) for name, acts in every if acts)
