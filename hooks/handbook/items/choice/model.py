"""The model of a choice."""

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field

from handbook.core.field_types import Many, Slug
from handbook.items.base import ItemBase, ItemPart, Option, parts_in


class Choice(ItemBase):
    """One best answer."""

    type: Literal["choice"]
    options: Many[Option] = Field(min_length=3, max_length=5)
    ring: Slug | None = Field(default=None, description="Items that share options, each option the key of one.")

    def parts(self) -> Sequence[ItemPart]:
        """Return the options."""
        return tuple(parts_in("options", self.options))

    def label(self, part: ItemPart, words: Mapping[str, str]) -> str:
        """Return what marks the best answer."""
        return words["key"] if part.value else ""

    @property
    def ring_name(self) -> str:
        """The name of the mirror ring that the item belongs to, if any."""
        return self.ring or ""
