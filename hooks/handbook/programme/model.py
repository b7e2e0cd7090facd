"""A programme: an onboarding path of modules, each with practices to read and their quizzes to pass."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from handbook.core.field_types import Day, Label, Line, Many, Part, Short, Slug, Summary, is_missing

TRIES = 4


class Module(Part):
    """One step of a programme."""

    title: Label
    aim: Line = Field(description="What the person can do afterwards.")
    practices: Many[Slug] = Field(min_length=1, description="Read, then answered in the quiz.")
    situations: Many[Slug] = Field(default=(), description="To look through.")
    task: Line | None = Field(default=None, description="Something to do at work, with a customer or the lead.")


class Programme(Part):
    """The front matter of docs/onboarding/<programme>.md."""

    title: Label
    number: int | None = Field(
        default=None,
        ge=1,
        le=99,
        exclude_if=is_missing,
        description="Its place among programmes, where 1 is for whoever is new; those without one come after, by name.",
    )
    summary: Summary
    audience: Literal["staff", "leads"] = "staff"
    length: Short = Field(description="How long it takes, in plain words: 'about an hour'.")
    pass_mark: int = Field(ge=50, le=100, description="The share of right answers to pass, in per cent.")
    per_practice: int = Field(ge=1, le=6, description="How many items of each practice one attempt asks.")
    days_apart: int = Field(
        default=1, ge=0, le=31, description="Days from one module to the next in the plan; 0 if all are on one day."
    )
    hide_keys: bool = Field(
        default=True,
        description="In a test, keep the keys of missed items out of view until it is passed or the tries are used up.",
    )
    tries: int = Field(default=TRIES, ge=1, le=10, description="How often its test may be tried before the keys show.")
    pause_minutes: int = Field(
        default=15, ge=0, le=7 * 24 * 60, description="Minutes from one try of its test to the next; 0 for none."
    )
    modules: Many[Module] = Field(min_length=2, max_length=12)
    owner: Label
    reviewed: Day
    draft: bool = False

    @cached_property
    def practices(self) -> tuple[str, ...]:
        """All its practices in order, each once."""
        return tuple(dict.fromkeys(slug for module in self.modules for slug in module.practices))
