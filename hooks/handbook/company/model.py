"""The company file: what the organisation decides, filled in by each of them."""

from collections.abc import Mapping
from functools import cached_property

from pydantic import Field

from handbook.core.field_types import Label, Line, Many, Part, Slug, Summary, Text, is_missing


class Entry(Part):
    """One thing that the employer decides."""

    id: Slug
    label: Label
    fill_in: Line = Field(description="What belongs here, for the person who fills it in.")
    until_then: Text = Field(description="Safe words and acts that hold anywhere, shown until there is a value.")
    value: Text | None = Field(default=None, description="The company's own rule.")


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
