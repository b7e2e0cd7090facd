"""Files for others that stand in the last site and would come out the same: what they are made of is unchanged."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from handbook.site.download import Download, Facts


class Kept(NamedTuple):
    """A file as it was written: the hash of what it was made of, and what is known of it."""

    made_of: str
    facts: Facts


class Files:
    """The files for others of this build, some of them from the last site."""

    def __init__(self, last: Mapping[str, Kept], site: Path, tools: str) -> None:
        """Take over the files of the last build, which stand in `site`; `tools` tells what all files are made with."""
        self._last = last
        self._site = site
        self._tools = tools
        self.now: dict[str, Kept] = {}

    def put(self, download: Download, new: Path) -> None:
        """Put the file into the site at `new`: that of the last site if it would come out the same, or else anew."""
        file = new / download.address.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        if download.made_of is None:
            file.write_bytes(download.content)
            return
        made_of = hashlib.sha256(f"{self._tools}\n{download.made_of()}".encode()).hexdigest()
        content = self._same(download, made_of)
        file.write_bytes(download.content if content is None else content)
        self.now[download.address] = Kept(made_of, download.facts)

    def _same(self, download: Download, made_of: str) -> bytes | None:
        """Return the file of the last site if it was made of the same, and is still what was written then."""
        known = self._last.get(download.address)
        if known is None or known.made_of != made_of:
            return None
        try:
            content = (self._site / download.address.lstrip("/")).read_bytes()
        except OSError:
            return None
        return content if download.takes(content, known.facts) else None
