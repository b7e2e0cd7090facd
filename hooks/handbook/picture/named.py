"""The picture that a page may name."""

from typing import Annotated

from pydantic import Field

from handbook.core.field_types import Slug, is_missing

Picture = Annotated[
    Slug | None,
    Field(exclude_if=is_missing, description="A drawing in hooks/handbook/picture/drawings/, without `.html`."),
]
