"""An ordinary page: prose with a title."""

from handbook.core.field_types import Citation, Day, Label, Many, Part, Summary
from handbook.core.leans_on import LeansOn


class Page(Part):
    """The front matter of an ordinary page, such as docs/why-connection-pays.md."""

    title: Label
    summary: Summary
    sources: Many[Citation] = ()
    research: LeansOn = ()
    owner: Label | None = None
    reviewed: Day | None = None
