"""What patterns.yml says of each pattern: its name, when to use it, the files it comes from, and its states."""

import re
from collections.abc import Mapping

from pydantic import Field

from handbook.core.field_types import Part

FILE = "patterns/patterns.yml"


def _anchor(title: str) -> str:
    return re.sub(r"\W+", "-", title.lower()).strip("-")


class Pattern(Part):
    """A part that pages are made of."""

    title: str
    use: str
    files: list[str] = Field(alias="from")  # in hooks/handbook/
    states: dict[str, str]  # the names of blocks, and what each state is called
    beside: bool = False  # whether it is narrow enough for half a page
    framed: bool = False  # whether it has a frame or a ground of its own
    clicks: Mapping[str, str] = {}  # by state: what is clicked to bring it about, as a selector

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return f"pattern-{_anchor(self.title)}"


class Group(Part):
    """Patterns of one use."""

    title: str
    patterns: list[Pattern]
    questions: Mapping[str, str] = {}  # the states that a question of every type has

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return f"group-{_anchor(self.title)}"


class Elsewhere(Part):
    """An element that is no pattern: where it is seen, and why it is not here."""

    element: str
    at: str
    why: str


class Patterns(Part):
    """All that patterns.yml holds."""

    groups: list[Group]
    elsewhere: list[Elsewhere]
