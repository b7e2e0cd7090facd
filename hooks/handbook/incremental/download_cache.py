"""Downloads of the last site, each reused while what it is made of is unchanged and its file is as it was written."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from handbook.site.download import Download, Facts


class CachedDownload(NamedTuple):
    """A download as it was written: the SHA-256 of what it was made of, and its facts."""

    made_of: str
    facts: Facts


class DownloadCache:
    """The downloads of this build by their addresses, some of them from the last site."""

    def __init__(self, last: Mapping[str, CachedDownload], site: Path, fingerprint: str) -> None:
        """Take the downloads of the last build, whose files are in `site`.

        `fingerprint` covers the code and the templates that make all downloads.
        """
        self.entries: dict[str, CachedDownload] = {}
        self._last = last
        self._site = site
        self._fingerprint = fingerprint

    def put(self, download: Download, new: Path) -> None:
        """Write the download into the site at `new`: the last site's file if it would come out the same."""
        file = new / download.address.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        if download.made_of is None:
            file.write_bytes(download.content)
            return
        made_of = hashlib.sha256(f"{self._fingerprint}\n{download.made_of()}".encode()).hexdigest()
        content = self._reusable(download, made_of)
        file.write_bytes(download.content if content is None else content)
        self.entries[download.address] = CachedDownload(made_of, download.facts)

    def _reusable(self, download: Download, made_of: str) -> bytes | None:
        """Return the content of the last site's file if it was made of the same and is unchanged since."""
        known = self._last.get(download.address)
        if known is None or known.made_of != made_of:
            return None
        try:
            content = (self._site / download.address.lstrip("/")).read_bytes()
        except OSError:
            return None
        return content if download.takes(content, known.facts) else None
