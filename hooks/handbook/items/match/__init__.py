"""Match: prompts to match with targets, of which two are left over."""

from handbook.items.item_type import ItemType
from handbook.items.match import rules
from handbook.items.match.model import Match

TYPE = ItemType(Match, rules.RULES, becomes={"moodle": "reasons_together", "gift": "reasons_together", "anki": "card"})
