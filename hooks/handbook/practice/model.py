"""A practice: one thing a person can do for a customer, as its file's front matter tells it."""

from pydantic import Field

from handbook.core.change import Changes
from handbook.core.checklist import Checklist
from handbook.core.field_types import Citation, Danger, Day, Label, Line, Many, Part, Short, Slug, Summary, is_missing
from handbook.core.fill_ins import SpokenLine, SpokenShort
from handbook.core.ladder import Ladder
from handbook.core.leans_on import LeansOn
from handbook.core.phrase import Avoided, Phrase
from handbook.dialogue.model import Example
from handbook.picture.named import Picture


class Step(Part):
    """One step of the practice, in order."""

    do: Short = Field(description="What to do, as an instruction.")
    how: SpokenLine | None = Field(default=None, description="How, in words or acts: a sentence or two.")
    danger: Danger = False


class NotThis(Part):
    """The nearest neighbour, and the cue that separates the two."""

    use: Slug = Field(description="The practice to use instead.")
    when: Line = Field(description="The cue, so that it reads on after 'when'.")


class CueCard(Part):
    """The practice on a pocket card."""

    when: Short = Field(description="The moment to use it.")
    say: Many[SpokenShort] = Field(min_length=2, max_length=3, description="Words to say.")
    avoid: Short = Field(description="Words not to say; quotation marks come with them.")


class Practice(Part):
    """The front matter of docs/<chapter>/<practice>.md."""

    title: Label = Field(description="An instruction: 'Take their perspective'.")
    summary: Summary = Field(description="What the person does and what for, in 25 words at most.")
    picture: Picture = None
    use_when: Many[Short] = Field(min_length=2, max_length=4, description="Moments that call for it.")
    not_this: NotThis | None = Field(default=None, description="Left out only while there is no other practice.")
    steps: Many[Step] = Field(min_length=3, max_length=6)
    say: Many[Phrase] = Field(min_length=4, max_length=8, description="The three best first: they open the page.")
    avoid: Many[Avoided] = Field(min_length=3, max_length=5)
    examples: Many[Example] = Field(min_length=3, max_length=3, description="On three different channels.")
    still_fails: Ladder = Field(
        default=(), exclude_if=is_missing, description="What to do when it still fails, step by step."
    )
    checklist: Checklist
    cue_card: CueCard
    keywords: Many[Label] = Field(min_length=4, max_length=200, description="Words staff would type in the search box.")
    sources: Many[Citation] = Field(min_length=1)
    research: LeansOn = ()
    owner: Label = Field(description="The role that keeps this page right.")
    reviewed: Day = Field(description="The day somebody last read it through, as YYYY-MM-DD.")
    related: Many[Slug] = Field(default=(), max_length=4, description="Two to four practices to read next.")
    company: Many[Slug] = Field(default=(), description="Entries of the company file that decide here.")
    teaches: Many[Slug] = Field(
        default=(),
        exclude_if=is_missing,
        description="Grave subjects that the page teaches: ids in hooks/handbook/grave/grave_subjects.yml.",
    )
    changes: Changes = ()
    draft: bool = Field(default=False, description="Shown by serve, left out of builds.")
