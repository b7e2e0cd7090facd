"""A build goes to a folder beside the site and takes its place when it is whole."""

import shutil
from collections.abc import Collection
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
    files = {file.relative_to(new) for file in Path(new).rglob("*") if file.is_file()}
    for file in files:
        place = site / file
        place.parent.mkdir(parents=True, exist_ok=True)
        (new / file).replace(place)
    staying = {site / file for file in files} | {Path(site, file) for file in kept}
    for file in Path(site).rglob("*"):
        if file.is_file() and file not in staying:
            file.unlink()
    shutil.rmtree(new)


def discard(site: str) -> None:
    """Remove what a failed build left beside `site`."""
    new, _ = _beside(site)
    shutil.rmtree(new, ignore_errors=True)


def _beside(site: str) -> tuple[Path, Path]:
    path = Path(site)
    return path.with_name(f".{path.name}.new"), path.with_name(f".{path.name}.old")
