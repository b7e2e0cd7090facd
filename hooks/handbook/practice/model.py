"""A practice: one thing a person can do for a customer, as its file's front matter tells it."""

from typing import Annotated

from pydantic import ConfigDict, Field, RootModel

from handbook.core.checklist import Checklist
from handbook.core.field_types import (
    STAFF,
    Channel,
    Citation,
    Day,
    Label,
    Line,
    Many,
    Part,
    Short,
    Slug,
    Speaker,
    Speech,
    Summary,
)
from handbook.core.phrase import Avoided, Phrase


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


class Step(Part):
    """One step of the practice, in order."""

    do: Short = Field(description="What to do, as an instruction.")
    how: Line | None = Field(default=None, description="How, in words or acts: a sentence or two.")


class NotThis(Part):
    """The nearest neighbour, and the cue that separates the two."""

    use: Slug = Field(description="The practice to use instead.")
    when: Line = Field(description="The cue, so that it reads on after 'when'.")


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


class CueCard(Part):
    """The practice on a pocket card."""

    when: Short = Field(description="The moment to use it.")
    say: Many[Short] = Field(min_length=2, max_length=3, description="Words to say.")
    avoid: Short = Field(description="The one thing to avoid.")


class Practice(Part):
    """The front matter of docs/<chapter>/<practice>.md."""

    title: Label = Field(description="An instruction: 'Take their perspective'.")
    summary: Summary = Field(description="What the person does and what for, in 25 words at most.")
    use_when: Many[Short] = Field(min_length=2, max_length=4, description="Moments that call for it.")
    not_this: NotThis | None = Field(default=None, description="Left out only while there is no other practice.")
    steps: Many[Step] = Field(min_length=3, max_length=6)
    say: Many[Phrase] = Field(min_length=4, max_length=8, description="The three best first: they open the page.")
    avoid: Many[Avoided] = Field(min_length=3, max_length=5)
    examples: Many[Example] = Field(min_length=3, max_length=3, description="On three different channels.")
    checklist: Checklist
    cue_card: CueCard
    keywords: Many[Label] = Field(min_length=4, max_length=200, description="Words staff would type in the search box.")
    sources: Many[Citation] = Field(min_length=1)
    owner: Label = Field(description="The role that keeps this page right.")
    reviewed: Day = Field(description="The day somebody last read it through, as YYYY-MM-DD.")
    related: Many[Slug] = Field(default=(), max_length=4, description="Two to four practices to read next.")
    company: Many[Slug] = Field(default=(), description="Entries of the company file that decide here.")
    draft: bool = Field(default=False, description="Shown by serve, left out of builds.")
