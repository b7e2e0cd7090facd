"""A download is reused while what it is made of is the same, and while its file is as it was written."""

from pathlib import Path

import pytest

from handbook.incremental.download_cache import CachedDownload, DownloadCache
from handbook.site.download import Download


class Builds:
    """A site with one download, in build after build, and how often that was made."""

    def __init__(self, folder: Path) -> None:
        """Build it for the first time."""
        self.folder, self.made, self.last = folder, 0, dict[str, CachedDownload]()
        self.build()

    @property
    def file(self) -> Path:
        """Return the file on the site."""
        return self.folder / "exports/greet/questions.csv"

    def build(self, made_of: str | None = "questions", fingerprint: str = "templates") -> int:
        """Build once more; return how often the file has been made."""
        cache = DownloadCache(self.last, self.folder, fingerprint)
        source = None if made_of is None else lambda: made_of
        download = Download("/exports/greet/questions.csv", "csv", "greet", self._make, made_of=source)
        cache.put(download, self.folder)
        assert (self.file.read_bytes(), download.facts.size) == (b"made", 4)
        self.last = cache.entries
        return self.made

    def _make(self) -> bytes:
        self.made += 1
        return b"made"


@pytest.fixture
def builds(tmp_path: Path) -> Builds:
    return Builds(tmp_path)


def test_what_is_made_of_the_same_is_made_once(builds: Builds) -> None:
    assert [builds.build(), builds.build()] == [1, 1]


@pytest.mark.parametrize(
    "change", [{"made_of": "other questions"}, {"fingerprint": "other templates"}, {"made_of": None}]
)
def test_what_is_made_of_something_else_or_of_anything_is_made_again(builds: Builds, change: dict[str, str]) -> None:
    assert builds.build(**change) == 2


def test_a_file_that_was_changed_or_removed_is_made_again(builds: Builds) -> None:
    builds.file.write_bytes(b"Made")
    assert builds.build() == 2
    builds.file.unlink()
    assert builds.build() == 3
