"""The documents that the handbook draws on, and research that was read, by the short names that pages cite."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from handbook.core.field_types import Identifier, Label, Line, Many, Part, Short, Slug, Summary

Year = Annotated[int, Field(ge=1900, le=2999)]


class Source(Part):
    """A document that the handbook draws on."""

    id: Slug = Field(description="The short name that practices cite.")
    title: Short
    author: Label | None = None
    publisher: Label | None = Field(default=None, description="Who published it; left out where nobody knows.")
    date: Label | None = Field(default=None, description="When, as the document says; left out where it doesn't.")
    note: Line = Field(description="What the handbook takes from it.")
    used: Line | None = Field(default=None, description="How the handbook uses it, and what it doesn't take from it.")


class Research(Part):
    """A study, a review or a standard: entered only by somebody who read its abstract at least."""

    id: Slug = Field(description="The name that pages write under `research:`.")
    authors: Many[Label] = Field(min_length=1, description="Each as 'Surname, A. B.', in order; or who issued it.")
    year: Year
    work: Line = Field(description="Its title, in its own spelling.")
    venue: Short = Field(description="The journal, or where else it was published.")
    identifier: Identifier = Field(description="Its DOI, the address of its record, or a standard's number.")
    read: Literal["abstract", "text", "summary"] = Field(description="What was read of it; of standards, the summary.")
    in_short: Short = Field(description="What was found, in plain words: the line on each page that leans on it.")
    found: Line = Field(description="What was found, among whom and how.")
    not_shown: Line = Field(description="What it doesn't show: its setting, its limits, what was found not to be so.")

    @property
    def surnames(self) -> tuple[str, ...]:
        """How its authors are called in a citation."""
        return tuple(author.partition(",")[0] for author in self.authors)

    @property
    def link(self) -> str | None:
        """Where the identifier leads, unless it is a standard's number."""
        if self.identifier.startswith("10."):
            return f"https://doi.org/{self.identifier}"
        return self.identifier if self.identifier.startswith("https:") else None


class Sources(Part):
    """The front matter of docs/sources.md."""

    title: Label
    summary: Summary
    sources: Many[Source] = Field(min_length=1)
    research: Many[Research] = Field(default=(), description="What was read, and what it shows and doesn't show.")

    @cached_property
    def studies(self) -> Mapping[str, Research]:
        """Every entry of research by its id."""
        return {study.id: study for study in self.research}
