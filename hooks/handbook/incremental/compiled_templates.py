"""Templates that were compiled before, kept while serving: each build begins with new Jinja environments."""

from collections.abc import Callable
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

References = tuple[str, ...]


class Compiled(BytecodeCache):
    """The compiled form of every template, by its name and place, and what each refers to."""

    def __init__(self) -> None:
        """Begin with none."""
        self._codes: dict[str, tuple[str, Any]] = {}  # with the source's checksum
        self._references: dict[str, References] = {}  # by the source

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket if its template's source is what it was."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in the bucket."""
        if bucket.code:
            self._codes[bucket.key] = (bucket.checksum, bucket.code)

    def references(self, text: str, find: Callable[[str], References]) -> References:
        """Return the templates that a source refers to, as `find` finds them."""
        if text not in self._references:
            self._references[text] = find(text)
        return self._references[text]
