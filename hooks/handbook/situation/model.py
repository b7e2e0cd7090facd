"""A situation: a moment of need, with the words for it and the practices that help."""

from pydantic import Field

from handbook.core.change import Changes
from handbook.core.checklist import Checklist
from handbook.core.field_types import (
    Channel,
    Danger,
    Day,
    Label,
    Line,
    Many,
    Part,
    Short,
    Slug,
    Summary,
    Text,
    is_missing,
)
from handbook.core.ladder import Ladder
from handbook.core.leans_on import LeansOn
from handbook.core.phrase import Avoided, Phrase
from handbook.dialogue.model import Example

FEWEST_PRACTICES = 2


class Help(Part):
    """A practice that helps in the situation."""

    use: Slug = Field(description="The practice.")
    to: Short = Field(description="What it does here, so that it reads on after 'to'.")


class FirstOn(Part):
    """The first thing to do on some channels."""

    channels: Many[Channel] = Field(min_length=1, description="Where it takes the place of `first`.")
    text: Line = Field(description="The first thing to do there; what `first` says of danger is said again.")


class Situation(Part):
    """The front matter of docs/situations/<situation>.md."""

    title: Label = Field(description="The moment, named: 'An angry customer'.")
    ask: Short = Field(description="How a person would put it: 'She is shouting at me'.")
    summary: Summary
    going_on: Text = Field(description="What is happening for the customer.")
    first: Line = Field(description="The first thing to do.")
    first_on: Many[FirstOn] = Field(
        default=(), exclude_if=is_missing, description="What takes its place for who has chosen one of these channels."
    )
    say: Many[Phrase] = Field(min_length=5, max_length=5)
    avoid: Many[Avoided] = Field(min_length=2, max_length=4)
    examples: Many[Example] = Field(
        default=(), min_length=1, max_length=3, exclude_if=is_missing, description="Each on a channel of its own."
    )
    still_fails: Ladder = Field(
        default=(), exclude_if=is_missing, description="What to do when it still fails, step by step."
    )
    practices: Many[Help] = Field(
        max_length=6,
        description="In the order they help.",
        json_schema_extra={"minItems": FEWEST_PRACTICES},  # less are left where an edition leaves some out
    )
    checklist: Checklist
    keywords: Many[Label] = Field(min_length=4, max_length=200)
    research: LeansOn = ()
    owner: Label
    reviewed: Day
    company: Many[Slug] = Field(default=(), description="Entries of the company file that decide here.")
    teaches: Many[Slug] = Field(
        default=(),
        exclude_if=is_missing,
        description="Grave subjects that the page teaches: ids in hooks/handbook/grave/grave_subjects.yml.",
    )
    changes: Changes = ()
    draft: bool = False


class Group(Part):
    """Situations that somebody in one of them would look for together."""

    title: Label = Field(description="What is happening, as a person would put it: 'They are upset'.")
    situations: Many[Slug] = Field(min_length=1, description="The most frequent first.")
    danger: Danger = False


class SituationList(Part):
    """The front matter of docs/situations/index.md: the page of all situations, their groups and their order."""

    title: Label
    summary: Summary
    groups: Many[Group] = Field(min_length=1, max_length=9, description="Every situation, in one group each.")

    @property
    def situations(self) -> tuple[str, ...]:
        """Every situation in order."""
        return tuple(slug for group in self.groups for slug in group.situations)
