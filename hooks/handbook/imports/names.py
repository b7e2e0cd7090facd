"""Where each file of a tree from elsewhere comes in the handbook: names as addresses have them, none twice."""

import itertools
import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

INDEX = "index"
_OWN_PAGES = frozenset({"index", "readme", "_index"})  # what systems call the page of a folder
_NUMBER = re.compile(r"^(\d{1,3})[-_. ]+(?=\D)")


def slug(name: str) -> str:
    """Return the name in small letters, digits and hyphens, a letter first; "Über uns!" is `uber-uns`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not found:
        found = "page-" + "-".join(f"{ord(letter):x}" for letter in name[:8])
    return found if found[0].isalpha() else f"p-{found}"


def is_own_page(path: PurePosixPath) -> bool:
    """Return whether the file is the page of its folder."""
    return path.stem.lower() in _OWN_PAGES


def number(name: str) -> int | None:
    """Return the number that the name begins with: 2 of `02-returns`."""
    found = _NUMBER.match(name)
    return int(found[1]) if found else None


def places(paths: Iterable[PurePosixPath]) -> dict[PurePosixPath, str]:
    """Return the place of each Markdown file, without `.md`: `returns/faulty-goods`; of a folder's own page, its index.

    A page beside a folder of its name becomes the folder's own, unless that has one.
    """
    wanted = {path: _place(path) for path in sorted(paths)}
    folders = {place.rpartition("/")[0] for place in wanted.values()}
    folders |= {"/".join(folder.split("/")[:depth]) for folder in folders for depth in range(1, folder.count("/") + 1)}
    taken = {place for place in wanted.values() if place.rpartition("/")[2] == INDEX}
    found: dict[PurePosixPath, str] = {}
    used: set[str] = set()
    for path, place in wanted.items():
        own = place
        if place in folders and f"{place}/{INDEX}" not in taken:
            own = f"{place}/{INDEX}"
            taken.add(own)
        more = (f"{own}-{count}" for count in itertools.count(2))
        found[path] = next(free for free in itertools.chain([own], more) if free not in used and free not in folders)
        used.add(found[path])
    return found


def _place(path: PurePosixPath) -> str:
    *around, name = path.with_suffix("").parts
    own = INDEX if is_own_page(path) else slug(_NUMBER.sub("", name))
    return "/".join([*(slug(_NUMBER.sub("", folder)) for folder in around), own])
