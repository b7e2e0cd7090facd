"""A file for others, beside the pages: named at once, made only when it is wanted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock


@dataclass(frozen=True)
class Download:
    """One file: where it stands on the site, what it is, of what, and how it is made."""

    address: str  # such as "/catalogue.json"
    kind: str  # what it is: one of the names under `downloads` in hooks/templates/words.yml
    of: str  # the slug of the chapter, practice, programme or situation it holds, or "handbook"
    make: Callable[[], bytes]  # the same bytes whenever it is called
    paper: str = ""  # what it is printed on: one of the names under `papers` there
    _kept: list[bytes] = field(default_factory=list, init=False, repr=False, compare=False)
    _making: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)

    @property
    def content(self) -> bytes:
        """The file, made when it is first asked for and then kept; whoever asks meanwhile waits."""
        with self._making:
            if not self._kept:
                self._kept.append(self.make())
        return self._kept[0]
