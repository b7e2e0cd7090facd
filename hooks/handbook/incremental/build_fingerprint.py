"""The fingerprint of a build: all that every one of its pages depends on, as one hash."""

import hashlib
import os
import platform
import sysconfig
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

CODE = Path(__file__).parents[2]
UNKNOWN = ""  # with other plugins or hooks, whose pages may depend on anything: nothing is reused under it


def build_fingerprint(folders: list[Path], *facts: object) -> str:
    """Return the SHA-256 of our code, the files in `folders`, the versions of Python and all packages, and the facts.

    `facts` are compared by their `repr`.
    """
    given = repr((*facts, platform.python_version(), os.environ.get("SOURCE_DATE_EPOCH"))).encode()
    return _digest([given, _what_runs(), *(part for folder in folders for part in _names_and_bytes(folder, "*"))])


@cache
def _what_runs() -> bytes:
    """Return what stands for all packages and our code: a process has those of its beginning."""
    # A package's folder of metadata is named after it and its version.
    packages = sorted(path.name.encode() for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    return _digest([*packages, *_names_and_bytes(CODE, "*.py")]).encode()


def _names_and_bytes(folder: Path, pattern: str) -> Iterator[bytes]:
    for file in sorted(folder.rglob(pattern)):
        if file.is_file():
            yield file.relative_to(folder).as_posix().encode()
            yield file.read_bytes()


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
