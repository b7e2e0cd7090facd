"""The fingerprint of a build: all that every one of its pages depends on, as one hash."""

import hashlib
import os
import platform
import sysconfig
from collections.abc import Iterator
from pathlib import Path

CODE = Path(__file__).parents[2]
UNKNOWN = ""  # with other plugins or hooks, whose pages may depend on anything: nothing is reused under it


def build_fingerprint(folders: list[Path], *facts: object) -> str:
    """Return the SHA-256 of our code, the files in `folders`, the versions of Python and all packages, and the facts.

    `facts` are compared by their `repr`.
    """
    digest = hashlib.sha256()
    for part in _parts(folders, facts):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _parts(folders: list[Path], facts: tuple[object, ...]) -> Iterator[bytes]:
    yield repr((*facts, platform.python_version(), os.environ.get("SOURCE_DATE_EPOCH"))).encode()
    # A package's folder of metadata is named after it and its version.
    yield from sorted(path.name.encode() for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info"))
    for folder, pattern in [(CODE, "*.py"), *((folder, "*") for folder in folders)]:
        for file in sorted(folder.rglob(pattern)):
            if file.is_file():
                yield file.relative_to(folder).as_posix().encode()
                yield file.read_bytes()
