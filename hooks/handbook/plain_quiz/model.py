"""A plain quiz: items of the usual types, of which only the question, what can be chosen and the key have to be there.

The types are those of `items/`, with fewer fields required and more parts allowed. No test, sign-off, coverage or
export reads them, for they are a kind of content of their own (hooks/decisions/34-plain-quizzes-are-apart.md).
"""

from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from handbook.core.field_types import Anchor, Channel, Many, Part, Short, Text
from handbook.items.base import Feedback, ItemBase, ItemPart, Option, parts_in
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match, Pair, Spare
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order, OrderStep
from handbook.items.registry import NAMES
from handbook.items.spot.model import Spot

MOST_ITEMS = 50  # of one quiz: its page holds them all
MOST_PARTS = 26  # of one item: each has a letter
SPARES = 2  # that a match has elsewhere


class PlainItem(ItemBase):
    """What an item of any type may leave out here."""

    situation: Text = Field(default="", description="Who, where, what has happened, what was said.")
    channel: Channel = ""
    stem: Text = Field(description="The question.")
    explanation: Text = Field(default="", description="The reason behind the key, for everyone who has answered.")
    learn_more: Anchor = Field(default="", description="A heading of a practice page, `practice#heading`.")


class PlainOption(Option):
    """One answer to a choice or multiple item."""

    feedback: Feedback = ""


class PlainStep(OrderStep):
    """One step of an order."""

    feedback: Feedback = ""


class PlainPair(Pair):
    """A prompt and the target that fits it."""

    feedback: Feedback = ""


class PlainSpare(Spare):
    """A target that fits no prompt."""

    feedback: Feedback = ""


class PlainChoice(PlainItem, Choice):
    """One best answer, of two or more."""

    type: Literal["choice"]
    options: Many[PlainOption] = Field(min_length=2, max_length=MOST_PARTS)


class PlainMultiple(PlainItem, Multiple):
    """All that fit."""

    type: Literal["multiple"]
    options: Many[PlainOption] = Field(min_length=2, max_length=MOST_PARTS)


class PlainOrder(PlainItem, Order):
    """Steps to put in order."""

    type: Literal["order"]
    steps: Many[PlainStep] = Field(min_length=2, max_length=MOST_PARTS)


class PlainMatch(PlainItem, Match):
    """Prompts to match with targets, of which several may have the same one, and any number is left over."""

    type: Literal["match"]
    pairs: Many[PlainPair] = Field(min_length=2, max_length=MOST_PARTS)
    spares: Many[PlainSpare] = Field(default=(), max_length=MOST_PARTS)

    def parts(self) -> Sequence[ItemPart]:
        """Return the pairs and the spare targets; pairs with one target have one value, the first one's id."""
        first = {pair.target: pair.id for pair in reversed(self.pairs)}
        pairs = (
            ItemPart(("pairs", number), pair.id, pair.text, pair.feedback, first[pair.target], pair.target)
            for number, pair in enumerate(self.pairs)
        )
        return (*pairs, *parts_in("spares", self.spares))

    @property
    def manner(self) -> str:
        """The name of the words that say how it is answered: with two spare targets, as any match."""
        return self.type if len(self.targets()) - len(self.pairs) == len(self.spares) == SPARES else "pairs"

    def targets(self) -> Sequence[ItemPart]:
        """Return each target once, mixed."""
        return [part for part in super().targets() if part.value in {None, part.id}]


class PlainSpot(PlainItem, Spot):
    """The one line of a dialogue that builds the connection, or breaks it."""

    type: Literal["spot"]
    find: Literal["builds", "breaks"] = "breaks"  # nothing reads it here, and few formats tell


Item = Annotated[
    PlainChoice | PlainMultiple | PlainOrder | PlainMatch | PlainSpot,
    Field(discriminator="type"),
]


class PlainQuiz(Part):
    """The front matter of quizzes/plain/<name>.md."""

    types: ClassVar[tuple[str, ...]] = NAMES

    title: Short
    number: int | None = Field(default=None, description="Its place in the list; those without one come last.")
    items: Many[Item] = Field(min_length=1, max_length=MOST_ITEMS)
    draft: bool = Field(default=False, description="Shown by serve, left out of builds.")
