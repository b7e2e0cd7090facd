"""The company file: what the organisation decides, filled in by each of them."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field

from handbook.core.field_types import Danger, Label, Line, Many, Part, Slug, Summary, Text, is_missing
from handbook.core.ladder import Rung


class Act(Rung):
    """One thing to do, and words for it where it needs any."""

    text: Text = Field(description="What to do, in a sentence or two.")


def _act(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


def _acts(value: object) -> object:
    return [value] if isinstance(value, str) else value


# What to do, in order: a list, or one text. What needs no words to say is a text by itself.
Acts = Annotated[
    Many[Annotated[Act, BeforeValidator(_act, json_schema_input_type=str | Act)]],
    BeforeValidator(_acts, json_schema_input_type=str | list[str | Act]),
    Field(min_length=1, max_length=12),
]


class Entry(Part):
    """One thing that the employer decides."""

    id: Slug
    label: Label
    fill_in: Line = Field(description="What belongs here, for the person who fills it in.")
    danger: Danger = False
    until_then: Acts = Field(description="Safe words and acts that hold anywhere, shown until there is a value.")
    value: Acts | None = Field(default=None, description="The company's own rule.")

    @property
    def shown(self) -> tuple[Act, ...]:
        """What to do: the company's own rule, or what is safe until there is one."""
        return self.value or self.until_then


class NotTaught(Part):
    """A grave subject that no page teaches, on purpose."""

    subject: Slug = Field(description="Its id in hooks/handbook/grave/grave_subjects.yml.")
    because: Line = Field(description="Why nobody here needs it.")


class Company(Part):
    """The front matter of docs/company.md."""

    title: Label
    summary: Summary
    name: Label | None = Field(default=None, description="The organisation's name.")
    limits: Many[Entry]
    escalation: Many[Entry]
    contacts: Many[Entry]
    not_taught: Many[NotTaught] = Field(
        default=(), exclude_if=is_missing, description="Grave subjects about which `check` does not warn."
    )

    @property
    def groups(self) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """The three groups of entries, danger before money: pairs of name and entries."""
        return (("escalation", self.escalation), ("limits", self.limits), ("contacts", self.contacts))

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every entry by its id."""
        return {entry.id: entry for _, group in self.groups for entry in group}
