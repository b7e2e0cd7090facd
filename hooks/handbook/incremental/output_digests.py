"""Digests of the last site's files, to find out whether a file is still as it was written."""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

Stamp = tuple[int, int, int]  # a file's inode, size in bytes and time of modification in nanoseconds


@dataclass
class OutputDigests:
    """Digests of files by their paths, kept while serving; a file is read again only when its stamp differs."""

    _known: dict[str, tuple[Stamp, str]] = field(default_factory=dict)

    def match(self, file: str, digest: str) -> bool:
        """Return whether the file exists and its content has this SHA-256, in hexadecimal digits."""
        with suppress(OSError):
            status = os.stat(file)  # noqa: PTH116 - a Path for each file takes longer than the call
            stamp = status.st_ino, status.st_size, status.st_mtime_ns
            known = self._known.get(file)
            if known is None or known[0] != stamp:
                self._known[file] = known = stamp, sha256(Path(file).read_bytes())
            return known[1] == digest
        return False


def sha256(content: bytes) -> str:
    """Return the SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
