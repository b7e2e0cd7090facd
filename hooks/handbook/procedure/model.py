"""A procedure: an ordinary page of a company's own, with the practices that it belongs to."""

from pydantic import Field

from handbook.core.field_types import Day, Label, Many, Part, Short, Slug, Summary


class Procedure(Part):
    """The front matter of docs/procedures/<folder>/<procedure>.md; of a folder's own page, <folder>/index.md."""

    title: Short
    summary: Summary
    number: int | None = Field(default=None, description="Its place in its folder; those without one come last.")
    practices: Many[Slug] = Field(default=(), max_length=6, description="Practices that it belongs to, for links.")
    keywords: Many[Label] = Field(default=(), max_length=60, description="Words staff would type that the page lacks.")
    owner: Label | None = None
    reviewed: Day | None = None
    draft: bool = Field(default=False, description="Shown by serve, left out of builds.")
