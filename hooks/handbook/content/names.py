"""Names of files: what systems and editors leave behind by themselves, and what a misspelt name was meant to be."""

import re
import unicodedata
from fnmatch import fnmatch
from functools import lru_cache

from handbook.content.kinds import ASSETS, classify
from handbook.core.problems import Problem

# Left behind by Windows, macOS, office programs and editors; whatever begins with a dot is left out anyway.
_LEFT_BEHIND = (
    "Thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "~$*",
    "*~",
    "#*#",
    "*.swp",
    "*.tmp",
    "Icon\r",
    "$RECYCLE.BIN",
)
_SUFFIXES = re.compile(r"(?:\.(?:md|markdown|mdown|mkd|mdx|txt))+$", re.IGNORECASE)
_MARKDOWN = re.compile(r"\.(?:md|markdown|mdown|mkd|mdx)\b", re.IGNORECASE)
_COPY = re.compile(
    r"(?: - copy| copy| - kopie|\.bak|\.orig|\.old|\.rej)?(?: ?\(\d+\))?(?:\.bak|\.orig|\.old|\.rej)*$", re.IGNORECASE
)
_PLACES = "docs/<chapter>/<practice>.md, docs/situations/<situation>.md or quizzes/<chapter>/<practice>.md"


@lru_cache(20_000)  # while serving, the names seldom change
def is_left_behind(name: str) -> bool:
    """Return whether a file of this name is nobody's: no editor wrote it, and readers don't want it."""
    return any(fnmatch(name.lower(), pattern.lower()) for pattern in _LEFT_BEHIND)


def meant(path: str) -> str | None:
    """Return the path that the stray file at `path` was meant to have; None where that can't be told."""
    *folders, name = path.split("/")
    plain = "/".join([folders[0], *map(_slug, folders[1:]), f"{_slug(_stem(name))}.md"])
    return plain if _MARKDOWN.search(name) and plain != path and classify(plain) else None


def _stem(name: str) -> str:
    return _COPY.sub("", _SUFFIXES.sub("", _COPY.sub("", name)))


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def stray(path: str, *, exists: bool, wanted: str | None) -> Problem:
    """Return the problem of a file that is of no kind; `wanted` is its right path, which may be taken already."""
    if wanted and exists:
        what = f"the file looks like a copy of {wanted}, and nothing reads it"
        return Problem(path, 1, 1, what, "Take it out, or give it a name of its own")
    if wanted:
        what = f"the file's name {_fault(path)}, so that nothing finds it"
        return Problem(path, 1, 1, what, f"Rename it to {wanted}", breaks=path)
    remedy = f"Name it {_PLACES}, or move it to {ASSETS}"
    return Problem(path, 1, 1, "this file has no place in the handbook", remedy)


def _fault(path: str) -> str:
    """Return what is wrong with the path of a file that was meant to be another."""
    if not path.endswith(".md"):
        return "does not end in `.md` alone"
    names = path.removesuffix(".md").split("/")[1:]
    odd = next(name for name in names if name != _slug(name))
    if odd != odd.lower():
        return f"has a capital letter in `{odd}`"
    char = next((char for char in odd if not re.match(r"[a-z0-9-]", char)), "-")
    return f"has {'a space' if char == ' ' else f'`{char}`'} in `{odd}`"
