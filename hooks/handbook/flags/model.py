"""The flags that `handbook results --keep` left for the editors: which questions, of which revision, and why."""

from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints

from handbook.core.field_types import Day, ItemId, Many, Part

FlagKind = Literal["wrong_key", "misleads", "sure_but_wrong", "tells_nothing", "dead_answer"]
GRAVITY: tuple[FlagKind, ...] = get_args(FlagKind)  # the gravest first


class FlaggedItem(Part):
    """One question to look at."""

    item: ItemId
    revision: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")] = Field(
        description="What the question was when it was answered; edited since, it is another."
    )
    answers: int = Field(ge=1, description="How many answers were counted.")
    kinds: Many[FlagKind] = Field(min_length=1, description="What seems wrong, the gravest first.")


class Flags(Part):
    """The front matter of quizzes/flags.md."""

    date: Day = Field(description="The day of the report.")
    flags: Many[FlaggedItem]
