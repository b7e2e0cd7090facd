"""The model of a spot."""

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field

from handbook.core.field_types import Line, Many, Part, PartId, Speaker
from handbook.items.base import ON, Feedback, ItemBase, ItemPart, Misconception, Place, parts_in


class SpotLine(Part):
    """One line of a dialogue; a line with feedback can be chosen."""

    id: PartId
    who: Speaker
    text: Line
    key: bool = False
    misconception: Misconception = None
    feedback: Feedback | None = None

    def part(self, place: Place) -> ItemPart:
        """Return the line as it is at this place of its item."""
        value = ON if self.key else None
        return ItemPart(place, self.id, self.text, self.feedback, value, "", self.misconception, self.who)


class Spot(ItemBase):
    """The one line of a dialogue that builds the connection, or breaks it."""

    type: Literal["spot"]
    find: Literal["builds", "breaks"]
    lines: Many[SpotLine] = Field(min_length=4, max_length=10)

    @property
    def selectable(self) -> tuple[SpotLine, ...]:
        """The lines that can be chosen."""
        return tuple(line for line in self.lines if line.feedback is not None)

    def parts(self) -> Sequence[ItemPart]:
        """Return the lines."""
        return tuple(parts_in("lines", self.lines))

    def displayed(self) -> Sequence[ItemPart]:
        """Return the lines that can be chosen, in the order of the dialogue."""
        return [part for part in self.parts() if part.feedback is not None]

    def label(self, part: ItemPart, words: Mapping[str, str]) -> str:
        """Return what marks the line that was to be found."""
        return words["line"] if part.value else ""
