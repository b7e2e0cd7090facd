"""What a build leaves for the next one, in the process while serving, else on disk; what does not match is dropped."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any

from handbook.cache.disk_cache import Cache
from handbook.content.load import Reading
from handbook.incremental.build_fingerprint import UNKNOWN
from handbook.incremental.compiled_templates import CompiledTemplates
from handbook.incremental.download_cache import CachedDownload
from handbook.incremental.output_digests import OutputDigests
from handbook.incremental.page_cache import FinishedPage
from handbook.incremental.prose_cache import RenderedProse
from handbook.incremental.template_cache import RenderedTemplate
from handbook.site.download import Facts

NAME = "memory"


@dataclass
class Memory:
    """The entries of every cache.

    Prose, pages and files are valid under one build fingerprint and are saved on disk, and so are compiled templates,
    each of which is reused while its source is the same; the rest lasts while serving.
    """

    fingerprint: str = UNKNOWN
    prose: dict[str, RenderedProse] = field(default_factory=dict)
    pages: dict[str, FinishedPage] = field(default_factory=dict)
    files: dict[str, CachedDownload] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    templates: dict[str, RenderedTemplate[Any]] = field(default_factory=dict)
    compiled_templates: CompiledTemplates = field(default_factory=CompiledTemplates)
    output_digests: OutputDigests = field(default_factory=OutputDigests)

    def load(self, fingerprint: str, cache: Cache) -> None:
        """Keep what was made under this fingerprint, here or on disk, and drop the rest; under UNKNOWN, all of it."""
        if fingerprint == UNKNOWN or self.fingerprint != fingerprint:
            self.fingerprint, self.prose, self.pages, self.files = fingerprint, {}, {}, {}
            with suppress(AttributeError, KeyError, TypeError, ValueError):  # another version wrote it
                self._restore(json.loads(cache.find(NAME) or b"{}"))
            if fingerprint != UNKNOWN:
                self.compiled_templates.load(fingerprint, cache)

    def _restore(self, data: dict[str, Any]) -> None:
        if data.get("fingerprint") == self.fingerprint != UNKNOWN:
            prose = {key: RenderedProse(**each) for key, each in data["prose"].items()}
            pages = {uri: FinishedPage(*page) for uri, page in data["pages"].items()}
            cached = data["files"].items()
            files = {address: CachedDownload(made_of, Facts(*facts)) for address, (made_of, facts) in cached}
            self.prose, self.pages, self.files = prose, pages, files

    def save(self, cache: Cache) -> None:
        """Save on disk what outlives the process."""
        prose = {key: asdict(each) for key, each in self.prose.items()}
        data = {"fingerprint": self.fingerprint, "prose": prose, "pages": self.pages, "files": self.files}
        cache.put(NAME, content=json.dumps(data).encode())
        if self.fingerprint != UNKNOWN:
            self.compiled_templates.save(self.fingerprint, cache)
