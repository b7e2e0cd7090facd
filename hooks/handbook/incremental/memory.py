"""What the last build worked out, kept while serving and from one build to the next; what does not fit is forgotten."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any

from handbook.content.load import Reading
from handbook.core.cache import Cache
from handbook.incremental.build_fingerprint import UNKNOWN
from handbook.incremental.compiled_templates import Compiled
from handbook.incremental.file_cache import Kept
from handbook.incremental.output_digests import Standing
from handbook.incremental.page_cache import FinishedPage
from handbook.incremental.prose_cache import Body
from handbook.incremental.template_cache import Rendering
from handbook.site.download import Facts

NAME = "memory"


@dataclass
class Memory:
    """Everything worth remembering, by what it is of.

    Bodies, pages and files hold under one setting only, and outlive the process, on disk; the rest lasts while serving.
    """

    setting: str = ""
    bodies: dict[str, Body] = field(default_factory=dict)
    pages: dict[str, FinishedPage] = field(default_factory=dict)
    files: dict[str, Kept] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    renderings: dict[str, Rendering[Any]] = field(default_factory=dict)
    compiled: Compiled = field(default_factory=Compiled)
    standing: Standing = field(default_factory=Standing)

    def recall(self, setting: str, cache: Cache) -> None:
        """Forget what another setting made; take in what the cache has from this one. Under UNKNOWN, forget all."""
        if setting == UNKNOWN or self.setting != setting:
            self.setting, self.bodies, self.pages, self.files = setting, {}, {}, {}
            with suppress(AttributeError, KeyError, TypeError, ValueError):  # whatever another version wrote
                self._take_in(json.loads(cache.find(NAME) or b"{}"))

    def _take_in(self, data: dict[str, Any]) -> None:
        if data.get("setting") == self.setting != UNKNOWN:
            bodies = {key: Body(**body) for key, body in data["bodies"].items()}
            pages = {uri: FinishedPage(*page) for uri, page in data["pages"].items()}
            files = {address: Kept(made_of, Facts(*facts)) for address, (made_of, facts) in data["files"].items()}
            self.bodies, self.pages, self.files = bodies, pages, files

    def keep(self, cache: Cache) -> None:
        """Write down what outlives the process."""
        bodies = {key: asdict(body) for key, body in self.bodies.items()}
        data = {"setting": self.setting, "bodies": bodies, "pages": self.pages, "files": self.files}
        cache.put(NAME, content=json.dumps(data).encode())
