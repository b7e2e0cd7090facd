"""A chapter: practices that belong together, in reading order."""

from typing import Literal

from pydantic import Field

from handbook.core.field_types import Label, Many, Part, Slug, Summary


class Chapter(Part):
    """The front matter of docs/<chapter>/index.md."""

    title: Label = Field(description="An instruction: 'Understand and show it'.")
    label: Label = Field(description="One or two words for menus: 'Empathise'.")
    number: int = Field(ge=1, le=99, description="The chapter's place in the handbook.")
    summary: Summary
    audience: Literal["staff", "leads"] = "staff"
    practices: Many[Slug] = Field(description="Its practices, in reading order; `[]` while there are none.")
