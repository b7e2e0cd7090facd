"""The model of a match."""

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field

from handbook.core.field_types import Line, Many, Part, PartId
from handbook.core.shuffle import shuffled
from handbook.items.base import Feedback, ItemBase, ItemPart, Misconception, Place, parts_in


class Pair(Part):
    """A prompt and the target that fits it."""

    id: PartId
    text: Line
    target: Line
    feedback: Feedback

    def part(self, place: Place) -> ItemPart:
        """Return the pair as it is at this place of its item; its value is its own id."""
        return ItemPart(place, self.id, self.text, self.feedback, self.id, self.target)


class Spare(Part):
    """A target of a match item that fits no prompt."""

    id: PartId
    target: Line
    misconception: Misconception = None
    feedback: Feedback

    def part(self, place: Place) -> ItemPart:
        """Return the target as it is at this place of its item."""
        return ItemPart(place, self.id, "", self.feedback, None, self.target, self.misconception)


class Match(ItemBase):
    """Prompts to match with targets; two targets are left over."""

    type: Literal["match"]
    pairs: Many[Pair] = Field(min_length=3, max_length=5)
    spares: Many[Spare] = Field(min_length=2, max_length=2)

    def parts(self) -> Sequence[ItemPart]:
        """Return the pairs and the spare targets."""
        return (*parts_in("pairs", self.pairs), *parts_in("spares", self.spares))

    def displayed(self) -> Sequence[ItemPart]:
        """Return the pairs and the spare targets in the order of the file: the targets are mixed."""
        return self.parts()

    def targets(self) -> Sequence[ItemPart]:
        """Return the targets mixed, the spare ones among them."""
        return shuffled(self.parts(), self.id)

    def label(self, part: ItemPart, words: Mapping[str, str]) -> str:
        """Return the prompt that the target fits, or what marks a spare one."""
        return words["pair"].format(part.text) if part.value else words["spare"]
