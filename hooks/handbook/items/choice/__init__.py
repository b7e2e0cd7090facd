"""Choice: one best answer among three to five."""

from handbook.items.choice import rules
from handbook.items.choice.model import Choice
from handbook.items.item_type import ItemType

TYPE = ItemType(Choice, rules.RULES, rules.RULES_TOGETHER, becomes={"anki": "card"})
