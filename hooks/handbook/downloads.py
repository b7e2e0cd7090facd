"""A file for others, beside the pages: named at once, made only when it is wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Download:
    """One file: where it stands on the site, what it is, of what, and how it is made."""

    address: str  # such as "/catalogue.json"
    kind: str  # what it is: one of the names under `downloads` in hooks/templates/words.yml
    of: str  # the slug of the chapter, practice, programme or situation it holds, or "handbook"
    make: Callable[[], bytes]  # the same bytes whenever it is called

    @cached_property
    def content(self) -> bytes:
        """The file, made when it is first asked for and then kept."""
        return self.make()
