"""What moved leaves something behind: a page one that leads to the new page, a file the same file."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from handbook.publish.permalinks import read_lock
from handbook.site.download import Download
from handbook.site.templates import Templates


def redirects(root: Path, templates: Templates) -> Iterator[tuple[str, str]]:
    """Yield the file, relative to the site, and the HTML of every page in permalinks.lock that moved."""
    for old, new in read_lock(root).moved.items():
        if old.endswith("/"):
            yield f"{old.strip('/')}/index.html", templates.text("publish/redirect.html", old, to=new)


def moved_files(root: Path, downloads: Iterable[Download]) -> Iterator[Download]:
    """Yield every file for others in permalinks.lock that moved, at its old address."""
    now = {download.address: download for download in downloads}
    for old, new in read_lock(root).moved.items():
        if new in now:
            yield replace(now[new], address=old)
