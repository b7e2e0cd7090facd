"""An example: one conversation on one channel, handled weakly and strongly, and what follows where both fail."""

from typing import Annotated

from pydantic import ConfigDict, Field, RootModel

from handbook.core.field_types import STAFF, Channel, Label, Line, Many, Part, Speaker, Speech, is_missing


class Turn(RootModel[dict[Speaker, Speech]]):
    """What one person says or writes in a dialogue, as `Speaker: words`; the staff member is `You`."""

    model_config = ConfigDict(strict=True, frozen=True)
    root: dict[Speaker, Speech] = Field(min_length=1, max_length=1)

    @property
    def who(self) -> str:
        """The speaker's name."""
        return next(iter(self.root))

    @property
    def text(self) -> str:
        """The words, with their line breaks."""
        return next(iter(self.root.values()))

    @property
    def by_staff(self) -> bool:
        """Whether the staff member speaks."""
        return self.who == STAFF


Dialogue = Annotated[Many[Turn], Field(min_length=2, max_length=8)]


class Aftermath(Part):
    """How the conversation goes on after its strong version, which did not help."""

    turns: Dialogue = Field(description="What is said next.")
    then: Line = Field(description="What to do then.")


class Example(Part):
    """One situation on one channel, handled weakly and strongly."""

    situation: Line = Field(description="Who, where and what has just happened.")
    channel: Channel
    trade: Label = Field(description="The kind of business, such as 'hotel' or 'energy supplier'.")
    weak: Dialogue = Field(description="Polite, with one fault.")
    fault: Line = Field(description="The one fault, and what it does to the customer.")
    strong: Dialogue
    why: Line = Field(description="Why the strong version works.")
    granted: bool = Field(description="Whether the customer gets what they asked for in the strong version.")
    aftermath: Aftermath | None = Field(
        default=None,
        exclude_if=is_missing,
        description="What happens where the strong version fails; most examples have none.",
    )
