"""The printed order of what can be chosen: mixed, the same in every build, and never the solution."""

import hashlib
from collections.abc import Sequence
from typing import Protocol, TypeVar


class HasId(Protocol):
    """Anything with a permanent id."""

    @property
    def id(self) -> str:
        """The id."""


P = TypeVar("P", bound=HasId)


def shuffled(parts: Sequence[P], seed: str, *, solved: Sequence[P] = ()) -> list[P]:
    """Return the parts in an order that depends on `seed` and their ids alone; other than `solved` if that is given."""
    mixed = sorted(parts, key=lambda part: hashlib.sha256(f"{seed}/{part.id}".encode()).digest())
    if list(solved) == mixed:
        mixed = [*mixed[1:], mixed[0]]
    return mixed
