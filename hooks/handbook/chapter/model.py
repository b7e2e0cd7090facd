"""A chapter: practices that belong together, in reading order."""

from typing import Literal

from pydantic import Field

from handbook.core.field_types import Label, Many, Part, Slug, Summary
from handbook.picture.named import Picture


class Chapter(Part):
    """The front matter of docs/<chapter>/index.md."""

    title: Label = Field(description="Its one name, in one or two words: 'Empathise'.")
    aim: Label = Field(description="What it asks of people: 'Understand and show it'.")
    number: int = Field(ge=1, le=99, description="The chapter's place in the handbook.")
    summary: Summary
    colour: Slug = Field("slate", description="One that hooks/handbook/site/tokens.yml has under `chapters`.")
    glyph: Slug = Field("book", description="Its sign: a drawing in hooks/handbook/chapter/glyphs/, without `.svg`.")
    picture: Picture = None
    audience: Literal["staff", "leads"] = "staff"
    practices: Many[Slug] = Field(description="Its practices, in reading order; `[]` while there are none.")
