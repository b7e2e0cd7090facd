"""The model of a multiple."""

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field

from handbook.core.field_types import Many
from handbook.items.base import ItemBase, ItemPart, Option, parts_in


class Multiple(ItemBase):
    """All that fit: every key and no distractor."""

    type: Literal["multiple"]
    options: Many[Option] = Field(min_length=4, max_length=6)

    def parts(self) -> Sequence[ItemPart]:
        """Return the options."""
        return tuple(parts_in("options", self.options))

    def label(self, part: ItemPart, words: Mapping[str, str]) -> str:
        """Return what marks an answer that fits."""
        return words["fits"] if part.value else ""
