"""A build goes to a folder beside the site and takes its place when it is whole."""

import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path


def folder(site: str) -> str:
    """Return the folder to build in, empty; bring back the last site if a swap was cut short."""
    new, old = _beside(site)
    if old.exists() and not Path(site).exists():
        old.rename(site)
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    return str(new)


def swap(new: str, site: str) -> None:
    """Put the finished folder `new` in the place of `site`."""
    _, old = _beside(site)
    shutil.rmtree(old, ignore_errors=True)
    if Path(site).exists():
        Path(site).rename(old)
    Path(new).rename(site)
    shutil.rmtree(old, ignore_errors=True)


def overlay(new: str, site: str, kept: Collection[str]) -> None:
    """Put the files of the finished folder `new` into `site`, and remove what is neither there nor among `kept`."""
    files = set(_files(new))
    for file in files:
        place = Path(site, file)
        place.parent.mkdir(parents=True, exist_ok=True)
        Path(new, file).replace(place)
    for file in set(_files(site)) - files - set(kept):
        Path(site, file).unlink()
    shutil.rmtree(new)


def _files(folder: str) -> Iterator[str]:
    """Yield the path of every file in the folder, as it is written in addresses."""
    for place, _, names in os.walk(folder):
        inside = place.removeprefix(folder).replace(os.sep, "/").lstrip("/")
        yield from (f"{inside}/{name}" if inside else name for name in names)


def discard(site: str) -> None:
    """Remove what a failed build left beside `site`."""
    new, _ = _beside(site)
    shutil.rmtree(new, ignore_errors=True)


def _beside(site: str) -> tuple[Path, Path]:
    path = Path(site)
    return path.with_name(f".{path.name}.new"), path.with_name(f".{path.name}.old")
