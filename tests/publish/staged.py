"""Builds that stand beside their site, as their tests begin, publish and kill them."""

from collections.abc import Collection
from pathlib import Path

from handbook.publish.site_folder import mark
from handbook.publish.staging import Staging


def fill(folder: Path, text: str) -> Path:
    """Fill a folder as a build does."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text, "utf-8")
    mark(folder, whole=True)
    return folder


def build(site: Path, said: list[str] | None = None, sources: Collection[Path] = ()) -> Staging:
    """Begin a build, and fill its folder."""
    staging = Staging(site, (list[str]() if said is None else said).append, sources)
    staging.begin()
    (staging.new / "index.html").write_text("new", "utf-8")
    return staging


def publish(staging: Staging) -> None:
    """Put what was built in its place."""
    staging.publish()
    staging.end()


def kill(staging: Staging) -> None:
    """Leave everything as it is, but for the lock, which the system releases."""
    staging._lock.release()  # noqa: SLF001 - as the system does


def text(site: Path) -> str:
    """Return what the site's page says."""
    assert [path.name for path in site.parent.iterdir()] == ["site"], "something is left beside the site"
    return (site / "index.html").read_text("utf-8")
