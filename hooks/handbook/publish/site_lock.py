"""One build at a time in a site's folder: a lock that the system releases when its holder dies."""

import os
import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

WAITING = "Another build of {} is at work; this one begins when that has ended."
NOT_KEPT_APART = "This system has no lock that ends with its holder: begin no other build before this one has ended."
LOCKS = sys.platform != "win32"  # whether builds are kept apart: the system has locks that end with their holder
if sys.platform != "win32":
    import fcntl


class SiteLock:
    """A lock on a file of its own, which is gone when nobody holds it. On Windows builds are not kept apart."""

    def __init__(self, file: Path, site: Path) -> None:
        """Name the file, and the site whose builds it keeps apart; nothing is held yet."""
        self._file = file
        self._site = site
        self._held: int | None = None  # a file descriptor

    @property
    def is_held(self) -> bool:
        """Whether this build holds the lock."""
        return self._held is not None

    def acquire(self, say: Callable[[str], None]) -> None:
        """Hold the lock; if others have it, say so once and wait. Raises OSError where no file can be made."""
        if not LOCKS:
            say(NOT_KEPT_APART)
        say_once = cache(partial(say, WAITING.format(self._site)))
        while self._held is None:
            descriptor = os.open(self._file, os.O_RDONLY | os.O_CREAT, 0o644)  # reading is enough, whoever made it
            _lock(descriptor, say_once)
            if self._is_in_place(descriptor):
                self._held = descriptor
            else:  # its last holder removed it meanwhile
                os.close(descriptor)

    def release(self) -> None:
        """Let the next build begin; nothing happens if the lock is not held."""
        if self._held is not None:
            self._file.unlink(missing_ok=True)
            os.close(self._held)
            self._held = None

    def _is_in_place(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self._file.stat())
        except FileNotFoundError:
            return False


def _lock(descriptor: int, on_wait: Callable[[], None]) -> None:
    if sys.platform == "win32":
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        on_wait()
        fcntl.flock(descriptor, fcntl.LOCK_EX)
