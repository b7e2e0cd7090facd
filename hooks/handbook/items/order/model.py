"""The model of an order."""

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field

from handbook.core.field_types import Line, Many, Part, PartId
from handbook.core.shuffle import shuffled
from handbook.items.base import Feedback, ItemBase, ItemPart


class OrderStep(Part):
    """One step of an order item; the file gives the steps in the right order."""

    id: PartId
    text: Line
    feedback: Feedback


class Order(ItemBase):
    """Steps to put in order; only sequences that are forced."""

    type: Literal["order"]
    steps: Many[OrderStep] = Field(min_length=3, max_length=6)

    def parts(self) -> Sequence[ItemPart]:
        """Return the steps; the value of each is its place, counted from 1."""
        return tuple(
            ItemPart(("steps", number), step.id, step.text, step.feedback, str(number + 1))
            for number, step in enumerate(self.steps)
        )

    def displayed(self) -> Sequence[ItemPart]:
        """Return the steps mixed, never in their order."""
        return shuffled(self.parts(), self.id, solved=self.parts())

    def targets(self) -> Sequence[ItemPart]:
        """Return the steps in their order, for the sake of their places."""
        return self.parts()

    def target(self, part: ItemPart) -> str:
        """Return the place of the step."""
        return part.value or ""

    def label(self, part: ItemPart, words: Mapping[str, str]) -> str:
        """Return the place of the step in words."""
        return words["place"].format(part.value)
