"""What browsers keep of the site, so that it opens without a network: the service worker, made from the built files."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from handbook.publish.addresses import file_addresses
from handbook.site.context import SiteContext

WORKER = "sw.js"
VERSION = "version.txt"  # holds the version alone: pages ask for it under an address that no cache can know
KEPT = frozenset(".html .css .js .svg .woff2 .xml".split())
OF_PATTERNS = ("patterns/", "assets/patterns.", "assets/forgotten.js")
# Not for readers, or never asked for: pages for missing pages, for editors and of patterns, Material's own search.
LEFT_OUT = ("404.html", "project/", *OF_PATTERNS, "assets/javascripts/lunr/", "assets/javascripts/workers/", WORKER)
MOST_BYTES = 24_000_000  # of a whole site that a first visit keeps; about a fifth of it goes over the network
MOST_OF_ONE = 300_000  # of a page that the first visit to a larger site keeps
FIRST = frozenset("situations onboarding".split())  # of a larger site, kept by a first visit page for page
DIGITS = 16  # of a file's hash


def put_worker(site: Path, context: SiteContext, *, keep: bool) -> None:
    """Write the worker that keeps the site in browsers, or else the one that takes it out of them again."""
    if not keep:
        (site / WORKER).write_text(context.templates.text("offline/worker/off.js", "/"), "utf-8")
        return
    files, first = kept_files(site, context)
    listed = json.dumps(files, indent=0)
    version = hashlib.sha256(listed.encode()).hexdigest()[:DIGITS]
    worker = context.templates.text("offline/worker/list.js", "/", version=version, files=listed, first=first)
    (site / WORKER).write_text(worker, "utf-8")
    (site / VERSION).write_text(version, "utf-8")


def kept_files(site: Path, context: SiteContext) -> tuple[dict[str, str], int]:
    """Return the hash of each file by its address, and how many of them a first visit keeps: they come first."""
    sizes = {path: file.stat().st_size for path, file in _files(site, set(file_addresses(context.handbook)))}
    whole = sum(sizes.values()) <= MOST_BYTES
    first = [path for path, size in sizes.items() if whole or _comes_first(path, size)]
    order = [*first, *sorted(sizes.keys() - set(first))]
    files = {_address(path): hashlib.sha256((site / path).read_bytes()).hexdigest()[:DIGITS] for path in order}
    return files, len(first)


def _files(site: Path, downloads: set[str]) -> Iterator[tuple[str, Path]]:
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if file.suffix in KEPT and not path.startswith(LEFT_OUT) and f"/{path}" not in downloads:
            yield path, file


def _comes_first(path: str, size: int) -> bool:
    """Return whether a first visit to a large site keeps the file: what pages need, indexes, and every situation."""
    *folders, name = path.split("/")
    if name != "index.html":
        return True
    return size <= MOST_OF_ONE and (len(folders) <= 1 or folders[0] in FIRST)


def _address(path: str) -> str:
    """Return the file's address below the site's own."""
    return path.removesuffix("index.html")
