"""Files of the last site: whether one is still what was written then."""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

Mark = tuple[int, int, int]  # a file's number, size and time of change: another one is looked into again


@dataclass
class Standing:
    """What files held when they were looked into, kept while serving: thousands stand through every save."""

    _known: dict[str, tuple[Mark, str]] = field(default_factory=dict)

    def holds(self, file: str, digest: str) -> bool:
        """Tell whether the file is there and its content has this SHA-256."""
        with suppress(OSError):
            found = os.stat(file)  # noqa: PTH116 - a Path for each file takes longer than the look
            mark = found.st_ino, found.st_size, found.st_mtime_ns
            known = self._known.get(file)
            if known is None or known[0] != mark:
                self._known[file] = known = mark, sha256(Path(file).read_bytes())
            return known[1] == digest
        return False


def sha256(content: bytes) -> str:
    """Return the hash in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
