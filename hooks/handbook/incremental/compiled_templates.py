"""Compiled Jinja templates, kept: each build creates new environments, which would compile them again."""

import marshal
import sys
from collections.abc import Callable
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from handbook.cache.disk_cache import Cache

NAME = "templates"  # of the entry in the cache
References = tuple[str, ...]


class CompiledTemplates(BytecodeCache):
    """The bytecode of every template, and the names of the templates that each source refers to."""

    def __init__(self) -> None:
        """Start empty."""
        self._codes: dict[str, tuple[str, Any]] = {}  # Jinja's key of a template -> checksum of its source, bytecode
        self._references: dict[str, References] = {}  # source -> names
        self._texts: dict[str, str] = {}
        self._is_saved = True

    def load(self, fingerprint: str, cache: Cache) -> None:
        """Take what the cache has under this build fingerprint, which covers Python and Jinja."""
        if content := cache.find(NAME, fingerprint, sys.version):
            self._codes.update(marshal.loads(content))  # noqa: S302 - whole and ours, which the cache has made sure of

    def save(self, fingerprint: str, cache: Cache) -> None:
        """Keep all bytecode in the cache, if some of it is new."""
        if not self._is_saved:
            cache.put(NAME, fingerprint, sys.version, content=marshal.dumps(self._codes))
            self._is_saved = True

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket if its template's source is unchanged."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket's bytecode."""
        if bucket.code:
            self._codes[bucket.key] = (bucket.checksum, bucket.code)
            self._is_saved = False

    def references(self, source: str, find: Callable[[str], References]) -> References:
        """Return the templates that a source refers to, as `find` finds them."""
        if source not in self._references:
            self._references[source] = find(source)
        return self._references[source]

    def same(self, text: str) -> str:
        """Return the text as the object that it was before, for the same objects compare fast."""
        return self._texts.setdefault(text, text)
