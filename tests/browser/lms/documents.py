"""The documents that a record store keeps, in one that takes anything and in one as strict as ADL's."""

import hashlib
import json
import time
from dataclasses import dataclass, field

Answer = tuple[int, bytes, str]
NONE: Answer = (404, b"", "text/plain")
LONGEST = 60  # characters of an activity's id with which text is still taken


@dataclass
class Documents:
    """What was put under each name.

    A strict store is ADL's (`lrs/utils/etag.py`): another PUT needs the tag of what is there, or `*`. As it was
    measured, it takes text under a short activity id alone; JSON always.
    """

    strict: bool = False
    refuses: bool = False  # whether it keeps nothing
    shown: bool = False  # whether pages of other sites may read its tags
    slow: float = 0  # seconds that it takes to keep one
    kept: dict[str, bytes] = field(default_factory=dict)

    def get(self, name: str) -> Answer:
        """Answer a GET."""
        return (200, self.kept[name], "application/json") if name in self.kept else NONE

    def put(self, name: str, body: bytes, activity: str, headers: dict[str, str]) -> Answer:
        """Answer a PUT; names of headers are lower case."""
        time.sleep(self.slow)
        if self.refuses:
            return 400, b"", "text/plain"
        if self.strict and (trouble := self._trouble(name, body, activity, headers)):
            return trouble
        self.kept[name] = body
        return 204, b"", "text/plain"

    def tag(self, name: str) -> str | None:
        """Return the tag of what is there."""
        return f'"{hashlib.sha1(self.kept[name]).hexdigest()}"' if name in self.kept else None  # noqa: S324 - as there

    def _trouble(self, name: str, body: bytes, activity: str, headers: dict[str, str]) -> Answer | None:
        if headers.get("content-type") != "application/json" and len(activity) > LONGEST:
            return 400, b"the document could not be kept", "text/plain"
        if headers.get("content-type") == "application/json":
            json.loads(body)
        wanted, found = headers.get("if-match"), self.tag(name)
        if found and wanted is None:
            return 409, b"a document already exists, but the request did not include ETag headers", "text/plain"
        if wanted is not None and (found is None or wanted not in {"*", found}):
            return 412, b"no resources matched your etag precondition", "text/plain"
        return None
