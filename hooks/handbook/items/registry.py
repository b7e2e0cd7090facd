"""The only list of item types: models, schemas, rules, pages, exports and messages are derived from it."""

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from handbook.items import choice, match, multiple, order, spot
from handbook.items.item_type import ItemType

TYPES: tuple[ItemType, ...] = (
    choice.TYPE,
    multiple.TYPE,
    order.TYPE,
    match.TYPE,
    spot.TYPE,
)
NAMES = tuple(kind.name for kind in TYPES)

if TYPE_CHECKING:
    from handbook.items.base import ItemBase

    Item = ItemBase  # whoever is given any item uses what all types have
else:
    Item = Annotated[reduce(or_, (kind.model for kind in TYPES)), Field(discriminator="type")]
