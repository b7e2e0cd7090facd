"""The parts of content that several kinds of page share: phrases, words to avoid, checklists."""

from typing import Self

from pydantic import Field, model_validator

from handbook.core.counting import counted
from handbook.core.fields import Channel, Line, Many, Part

FEWEST_ACTS, MOST_ACTS = 3, 7


class Phrase(Part):
    """Words ready to say or to paste."""

    text: Line = Field(description="The words themselves, without quotation marks.")
    channels: Many[Channel] | None = Field(
        default=None, min_length=1, description="Where these words fit; every channel that is not public when left out."
    )


class Avoided(Part):
    """Words to keep away from, and what they do to the customer."""

    text: Line = Field(description="The words themselves, without quotation marks.")
    because: Line = Field(description="What the customer hears in them.")


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
