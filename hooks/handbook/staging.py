"""A build goes to a folder beside the site and takes its place when it is whole."""

import shutil
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


def discard(site: str) -> None:
    """Remove what a failed build left beside `site`."""
    new, _ = _beside(site)
    shutil.rmtree(new, ignore_errors=True)


def _beside(site: str) -> tuple[Path, Path]:
    path = Path(site)
    return path.with_name(f".{path.name}.new"), path.with_name(f".{path.name}.old")
