"""Every file beside the pages: those for others, those of search, and all of them at addresses that moved."""

from pathlib import Path

from handbook.exports.registry import downloads
from handbook.publish.redirects import moved_files
from handbook.search.files import search_files
from handbook.site.context import SiteContext
from handbook.site.download import Download


def all_downloads(root: Path, context: SiteContext) -> list[Download]:
    """Return every file, each made when it is wanted; permalinks.lock under `root` says what moved."""
    every = [*downloads(context), *search_files(context)]
    return [*every, *moved_files(root, every)]
