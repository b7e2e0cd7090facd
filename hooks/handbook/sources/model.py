"""The documents that the handbook draws on, by the short names that pages cite."""

from pydantic import Field

from handbook.core.field_types import Label, Line, Many, Part, Short, Slug, Summary


class Source(Part):
    """A document that the handbook draws on."""

    id: Slug = Field(description="The short name that practices cite.")
    title: Short
    author: Label | None = None
    note: Line = Field(description="What the handbook takes from it.")


class Sources(Part):
    """The front matter of docs/sources.md."""

    title: Label
    summary: Summary
    sources: Many[Source] = Field(min_length=1)
