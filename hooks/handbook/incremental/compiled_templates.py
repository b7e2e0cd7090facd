"""Compiled Jinja templates, kept while serving: each build creates new environments, which would compile them again."""

from collections.abc import Callable
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

References = tuple[str, ...]


class CompiledTemplates(BytecodeCache):
    """The bytecode of every template, and the names of the templates that each source refers to."""

    def __init__(self) -> None:
        """Start empty."""
        self._codes: dict[str, tuple[str, Any]] = {}  # Jinja's key of a template -> checksum of its source, bytecode
        self._references: dict[str, References] = {}  # source -> names

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket if its template's source is unchanged."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket's bytecode."""
        if bucket.code:
            self._codes[bucket.key] = (bucket.checksum, bucket.code)

    def references(self, source: str, find: Callable[[str], References]) -> References:
        """Return the templates that a source refers to, as `find` finds them."""
        if source not in self._references:
            self._references[source] = find(source)
        return self._references[source]
