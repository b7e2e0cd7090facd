"""Spot: the one line of a dialogue that builds the connection, or breaks it."""

from handbook.items.item_type import ItemType
from handbook.items.spot import rules
from handbook.items.spot.model import Spot

TYPE = ItemType(
    Spot, rules.RULES, becomes={"moodle": "one_choice", "gift": "one_choice", "qti": "one_choice", "anki": "card"}
)
