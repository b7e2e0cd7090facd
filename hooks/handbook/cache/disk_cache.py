"""What is costly to make is kept, under the hash of what it was made from; whatever looks wrong is made again."""

import hashlib
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

FOLDER = ".cache/handbook"
KEPT = 14 * 24 * 60 * 60  # seconds: what nobody asked for in a fortnight is dropped
NO_CACHE = "HANDBOOK_NO_CACHE"  # an environment variable: when it is set, everything is made again and nothing is kept


@dataclass(frozen=True)
class Cache:
    """A folder of made things; without one, everything is made each time."""

    folder: Path | None = None

    @classmethod
    def of(cls, root: Path) -> Self:
        """Return the cache of the tree under `root`, or none where the environment says so."""
        return cls(None if os.environ.get(NO_CACHE) else root / FOLDER)

    def get(self, *parts: bytes | str, make: Callable[[], bytes]) -> bytes:
        """Return what `make` gives, from the folder if it was made before from the same parts.

        The parts must name all that the result depends on, versions of the tools that make it among them.
        """
        if (content := self.find(*parts)) is None:
            content = make()
            self.put(*parts, content=content)
        return content

    def find(self, *parts: bytes | str) -> bytes | None:
        """Return what was made from the parts; None if nothing was, or if it cannot be trusted."""
        return _read(self.folder / _key(parts)) if self.folder else None

    def put(self, *parts: bytes | str, content: bytes) -> None:
        """Keep what was made from the parts."""
        if self.folder:
            _write(self.folder / _key(parts), content)

    def prune(self) -> None:
        """Drop what nobody has asked for in a long time, and what a build that was stopped left half written."""
        oldest = time.time() - KEPT
        with suppress(OSError):
            for file in self.folder.iterdir() if self.folder else ():
                if file.stat().st_mtime < oldest:
                    file.unlink()


def _key(parts: tuple[bytes | str, ...]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)  # with its length, so that no two lists of parts are alike
    return digest.hexdigest()


def _digest(file: Path, content: bytes) -> bytes:
    """Return the SHA-256 of the content under the file's name, which is its key: elsewhere it means something else."""
    return hashlib.sha256(file.name.encode() + b"\0" + content).digest()


def _read(file: Path) -> bytes | None:
    """Return what the file holds below its digest; None if it is missing, cut short, changed or renamed."""
    with suppress(OSError):
        digest, content = (data := file.read_bytes())[:32], data[32:]
        if _digest(file, content) == digest:
            with suppress(OSError):
                os.utime(file)  # it was asked for
            return content
    return None


def _write(file: Path, content: bytes) -> None:
    """Write beside the file and rename, so that nobody reads half of it; a folder that takes nothing is no matter."""
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_digest(file, content) + content)
        beside.replace(file)
