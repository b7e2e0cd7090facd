"""How a page of a kind is begun."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from handbook.content.handbook import Handbook
from handbook.content.lists import List

NEIGHBOURS = 2  # published practices that a new page may name


def _unlisted(handbook: Handbook, name: str) -> List | None:  # noqa: ARG001 - as others have it
    return None


@dataclass(frozen=True)
class Beginning:
    """How a page of a kind is begun: what it is called, its files with their templates, and where it is listed."""

    name: str  # as `handbook new` takes it
    kind: str  # as `Kind` names it
    example: str  # what its name looks like
    files: Mapping[str, str]  # path, with the name in braces -> template
    listed: Callable[[Handbook, str], List | None] = _unlisted
    needs: int = 0  # published practices without which it can't be begun
