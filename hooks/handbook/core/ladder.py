"""A ladder: what to do next, step by step, when what a practice or a situation advises has failed."""

from typing import Annotated

from pydantic import Field

from handbook.core.field_types import Many, Part, Short
from handbook.core.fill_ins import SpokenLine
from handbook.core.phrase import Phrase


class Rung(Part):
    """One step of a ladder, taken when the one before did not help."""

    text: Short = Field(description="What to do, as an instruction.")
    say: SpokenLine | None = Field(default=None, description="Words for it; `[time]` marks what the speaker puts in.")

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The words for it, where it has any, as a phrase for every channel that is not public."""
        return (Phrase(text=self.say),) if self.say else ()


Ladder = Annotated[Many[Rung], Field(min_length=2, max_length=5)]


def phrases_of(ladder: tuple[Rung, ...]) -> tuple[Phrase, ...]:
    """Return the words of all steps."""
    return tuple(phrase for rung in ladder for phrase in rung.phrases)
