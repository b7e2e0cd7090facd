"""Research that a page leans on, by the ids that docs/sources.md lists: one line under its sources."""

from typing import Annotated

from pydantic import Field

from handbook.core.field_types import Many, Slug, is_missing

MOST = 2  # studies that a page names: a line each

LeansOn = Annotated[
    Many[Slug],
    Field(
        max_length=MOST,
        exclude_if=is_missing,
        description="Research that supports or limits what the page says: ids of `research:` in docs/sources.md.",
    ),
]
