"""Multiple: all that fit, and nothing else."""

from handbook.items.item_type import ItemType
from handbook.items.multiple import rules
from handbook.items.multiple.model import Multiple

TYPE = ItemType(Multiple, rules.RULES, becomes={"qti": "canvas_marks", "anki": "card"})
