"""A file for others, beside the pages: named at once, made only when it is wanted, and held by nobody."""

import hashlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock
from typing import NamedTuple


class Facts(NamedTuple):
    """What is known of a file without having it."""

    size: int  # bytes
    sha256: str  # in hexadecimal digits


@dataclass(frozen=True)
class Download:
    """One file: where it is on the site, what it is, of what, and how it is made."""

    address: str  # such as "/catalogue.json"
    kind: str  # what it is: one of the names under `downloads` in hooks/handbook/locale/words.yml
    of: str  # the slug of the chapter, practice, programme or situation it holds, or "handbook"
    make: Callable[[], bytes]  # the same bytes whenever it is called
    paper: str = ""  # what it is printed on: one of the names under `papers` there
    # All that it depends on beside templates, assets and settings, as text; without it, it is made in every build.
    made_of: Callable[[], str] | None = None
    _noted: list[Facts] = field(default_factory=list, init=False, repr=False, compare=False)
    _making: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)

    @property
    def content(self) -> bytes:
        """The file, made again."""
        with self._making:
            return self._made()

    @property
    def facts(self) -> Facts:
        """What is known of the file, which is made for it if nobody had it yet; whoever asks meanwhile waits."""
        with self._making:
            if not self._noted:
                self._made()
        return self._noted[0]

    def takes(self, content: bytes, facts: Facts) -> bool:
        """Take the content for the file's, which then need not be made, if it has these facts; tell whether it does."""
        with self._making:
            if same := _facts(content) == facts:
                self._noted[:] = [facts]
        return same

    def _made(self) -> bytes:
        content = self.make()
        self._noted[:] = [_facts(content)]
        return content


def _facts(content: bytes) -> Facts:
    return Facts(len(content), hashlib.sha256(content).hexdigest())


def for_each(downloads: Iterable[Download], work: Callable[[Download], None]) -> None:
    """Do the work for each file, some at a time: Typst and zlib let other threads work beside them."""
    with ThreadPoolExecutor() as pool:
        for _ in pool.map(work, downloads):
            pass  # what went wrong is raised here
