"""Order: steps to put in their order."""

from handbook.items.item_type import ItemType
from handbook.items.order.model import Order

TYPE = ItemType(Order, becomes={"moodle": "matching", "gift": "matching", "qti": "matching", "anki": "card"})
