"""Pages that moved leave a page behind that leads to the new one."""

from collections.abc import Iterator
from pathlib import Path

from handbook.rules.permalinks import read_lock
from handbook.templates import Templates


def redirects(root: Path, templates: Templates) -> Iterator[tuple[str, str]]:
    """Yield the file, relative to the site, and the HTML of every redirect in permalinks.lock."""
    for old, new in read_lock(root).moved.items():
        yield f"{old.strip('/')}/index.html", templates.text("redirect.html", old, to=new)
