"""A quiz: items of five types, each with a permanent id, and feedback for whatever is chosen."""

from typing import Annotated, Literal

from pydantic import Field

from handbook.core.fields import Anchor, Channel, ItemId, Line, Many, Part, PartId, Short, Slug, Text
from handbook.practice.model import Speaker

PASS_MARK = 80
Feedback = Annotated[Text, Field(description="Why someone would choose this, and what the customer would feel.")]
Misconception = Annotated[Short | None, Field(default=None, description="The wrong belief behind a distractor.")]


class Option(Part):
    """One answer to a choice or multiple item; without `key: true` it is a distractor."""

    id: PartId
    text: Line
    key: bool = False
    misconception: Misconception = None
    feedback: Feedback


class OrderStep(Part):
    """One step of an order item; the file gives the steps in the right order."""

    id: PartId
    text: Line
    feedback: Feedback


class Pair(Part):
    """A prompt and the target that fits it."""

    id: PartId
    text: Line
    target: Line
    feedback: Feedback


class Spare(Part):
    """A target of a match item that fits no prompt."""

    id: PartId
    target: Line
    misconception: Misconception = None
    feedback: Feedback


class SpotLine(Part):
    """One line of a dialogue; a line with feedback can be chosen."""

    id: PartId
    who: Speaker
    text: Line
    key: bool = False
    misconception: Misconception = None
    feedback: Feedback | None = None


class ItemBase(Part):
    """What every item has."""

    id: ItemId
    situation: Text = Field(description="A fresh situation: who, where, what has happened, what was said.")
    channel: Channel
    stem: Line = Field(description="The question.")
    explanation: Text = Field(description="The reason behind the key, for everyone who has answered.")
    hints: Many[Line] = Field(default=(), max_length=3, description="Shown one by one, weakest first.")
    learn_more: Anchor = Field(description="A heading of the practice page, or `practice#heading` on another.")
    shows: Slug | None = Field(default=None, description="The practice the key shows, when it is not this quiz's own.")


class Choice(ItemBase):
    """One best answer."""

    type: Literal["choice"]
    options: Many[Option] = Field(min_length=3, max_length=5)
    ring: Slug | None = Field(default=None, description="Items that share options, each option the key of one.")


class Multiple(ItemBase):
    """All that fit: every key and no distractor."""

    type: Literal["multiple"]
    options: Many[Option] = Field(min_length=4, max_length=6)


class Order(ItemBase):
    """Steps to put in order; only sequences that are forced."""

    type: Literal["order"]
    steps: Many[OrderStep] = Field(min_length=3, max_length=6)


class Match(ItemBase):
    """Prompts to match with targets; two targets are left over."""

    type: Literal["match"]
    pairs: Many[Pair] = Field(min_length=3, max_length=5)
    spares: Many[Spare] = Field(min_length=2, max_length=2)


class Spot(ItemBase):
    """The one line of a dialogue that builds the connection, or breaks it."""

    type: Literal["spot"]
    find: Literal["builds", "breaks"]
    lines: Many[SpotLine] = Field(min_length=4, max_length=10)

    @property
    def selectable(self) -> tuple[SpotLine, ...]:
        """The lines that can be chosen."""
        return tuple(line for line in self.lines if line.feedback is not None)


Item = Annotated[Choice | Multiple | Order | Match | Spot, Field(discriminator="type")]


class Quiz(Part):
    """The front matter of quizzes/<chapter>/<practice>.md."""

    items: Many[Item] = Field(min_length=6)
    pass_mark: int = Field(default=PASS_MARK, ge=50, le=100, description="The share of right answers to pass, in %.")
    hide_keys: bool = Field(default=False, description="In a test, keep keys of missed items out of view until passed.")


def asked(quiz: Quiz) -> int:
    """Return how many items one attempt has: of a mirror ring only one is shown."""
    return len({getattr(item, "ring", None) or item.id for item in quiz.items})
