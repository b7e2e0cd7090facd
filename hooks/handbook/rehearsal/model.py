"""A rehearsal: a branching conversation with a customer, whose turns have moves to choose from, and its endings."""

from enum import Enum

from pydantic import Field

from handbook.core.field_types import (
    Channel,
    Day,
    Label,
    Line,
    Many,
    Part,
    PartId,
    Short,
    Slug,
    Summary,
    is_missing,
)


class Worth(Enum):
    """How good an ending is, the best first."""

    SOLVED = "solved"  # the customer has what they need
    TRUSTED = "trusted"  # not solved, and they trust us
    HANDED_OVER = "handed-over"  # somebody who can help goes on from here
    LEFT = "left"  # they gave up on us
    HARM = "harm"  # somebody was hurt, exposed or cheated

    @property
    def good(self) -> bool:
        """Whether a colleague would be glad of it."""
        return self in {Worth.SOLVED, Worth.TRUSTED, Worth.HANDED_OVER}


class Move(Part):
    """One thing that the reader may say or do, what it does to the customer, and where it leads."""

    id: PartId = Field(description="Unique in its turn, for ever.")
    say: Line = Field(description="What you say; what you do goes in round brackets before it.")
    feels: Line = Field(description="What the customer feels, and does next.")
    shows: Slug | None = Field(default=None, exclude_if=is_missing, description="The practice that it shows.")
    lacks: Slug | None = Field(default=None, exclude_if=is_missing, description="The practice that it lacks.")
    to: Slug = Field(description="The turn or the ending that follows.")

    @property
    def practice(self) -> str:
        """The practice that the move shows or lacks."""
        return self.shows or self.lacks or ""


class Turn(Part):
    """The customer speaks, and the reader chooses a move."""

    id: Slug = Field(description="Unique in its rehearsal, for ever.")
    says: Line = Field(description="What the customer says or writes, however the reader came here.")
    now: Short = Field(description="How the customer is now, as it can be seen, heard or read.")
    moves: Many[Move] = Field(min_length=3, max_length=4)


class Ending(Part):
    """How the conversation ends."""

    id: Slug = Field(description="Unique in its rehearsal, for ever.")
    title: Label
    worth: Worth = Field(strict=False, description="How good it is.")
    told: Line = Field(description="What happens, and what comes of it.")
    refused: bool = Field(default=False, description="Whether the customer got a no to what they asked for.")


class Role(Part):
    """What the sheet of whoever plays the customer says, to themselves: "You are ..."."""

    you: Line = Field(description="Who they are, why they come, and what is at stake for them.")
    keeps: Line = Field(description="What they don't say at first, and what makes them say it.")
    wants: Many[Short] = Field(min_length=1, max_length=3, description="What they want, what matters most first.")
    harder: Many[Short] = Field(min_length=2, max_length=4, description="What makes them harder, when they hear it.")
    softer: Many[Short] = Field(min_length=2, max_length=4, description="What makes them softer.")


class Rehearsal(Part):
    """The front matter of docs/rehearsals/<rehearsal>.md."""

    title: Label = Field(description="The conversation, named: 'A kettle without a receipt'.")
    chapter: Slug = Field(description="The chapter that it practises.")
    summary: Summary
    channel: Channel
    trade: Label = Field(description="The kind of business, such as 'hotel' or 'energy supplier'.")
    customer: Label = Field(description="The customer's name.")
    scene: Line = Field(description="Who, where and what has just happened, as far as you know it.")
    stake: Line = Field(description="What is at stake for the customer.")
    hidden: Line = Field(description="What they don't say at first; the reader sees it at the end.")
    role: Role
    turns: Many[Turn] = Field(min_length=4, max_length=14, description="The first is where it begins.")
    endings: Many[Ending] = Field(min_length=3, max_length=7)
    keywords: Many[Label] = Field(min_length=4, max_length=60)
    owner: Label
    reviewed: Day
    company: Many[Slug] = Field(default=(), description="Entries of the company file that decide here.")
    draft: bool = False

    @property
    def practices(self) -> tuple[str, ...]:
        """The practices that its moves show, each once, in order."""
        shown = (move.shows for turn in self.turns for move in turn.moves)
        return tuple(dict.fromkeys(name for name in shown if name))
