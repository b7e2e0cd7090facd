"""Words to say, and words to avoid: parts of practices and of situations."""

from pydantic import Field

from handbook.core.field_types import Channel, Line, Many, Part, Short, is_missing
from handbook.core.fill_ins import SpokenLine


class Phrase(Part):
    """Words ready to say or to paste."""

    text: SpokenLine = Field(
        description="The words themselves, without quotation marks; `[time]` marks what the speaker puts in."
    )
    when: Short | None = Field(
        default=None, exclude_if=is_missing, description="When to say them: it stands above, and nobody says it."
    )
    channels: Many[Channel] | None = Field(
        default=None, min_length=1, description="Where these words fit; every channel that is not public when left out."
    )


class Avoided(Part):
    """Words to keep away from, and what they do to the customer."""

    text: Line = Field(description="The words themselves, without quotation marks.")
    because: Line = Field(description="What the customer hears in them.")
