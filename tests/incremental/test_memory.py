"""What is saved is what is loaded again, under the same build fingerprint only."""

from pathlib import Path

from handbook.cache.disk_cache import Cache
from handbook.incremental.build_fingerprint import UNKNOWN
from handbook.incremental.memory import NAME, Memory
from handbook.incremental.page_cache import FinishedPage
from handbook.incremental.prose_cache import RenderedProse

PROSE = RenderedProse(
    "<p>Prose</p>", [{"name": "A", "id": "a", "level": 2, "children": []}], None, {}, {"other.md": "other/"}
)
PAGES = {"page/index.html": FinishedPage("key", "digest")}


def test_it_comes_back_whole(tmp_path: Path) -> None:
    memory, again = Memory("a1b2", {"key": PROSE}, PAGES), Memory()
    memory.save(Cache(tmp_path))
    again.load("a1b2", Cache(tmp_path))
    assert (again.prose, again.pages) == (memory.prose, memory.pages)


def test_another_fingerprint_starts_with_nothing(tmp_path: Path) -> None:
    memory = Memory("a1b2", {"key": PROSE}, PAGES)
    memory.save(Cache(tmp_path))
    memory.load("another", Cache(tmp_path))
    assert (memory.fingerprint, memory.prose, memory.pages) == ("another", {}, {})


def test_what_makes_no_sense_is_forgotten(tmp_path: Path) -> None:
    for content in (b"", b"{", b"[]", b'{"fingerprint": "a1b2"}', b'{"fingerprint": "a1b2", "prose": {"key": {}}}'):
        Cache(tmp_path).put(NAME, content=content)
        memory = Memory()
        memory.load("a1b2", Cache(tmp_path))
        assert (memory.prose, memory.pages) == ({}, {}), content


def test_under_an_unknown_fingerprint_nothing_is_reused(tmp_path: Path) -> None:
    memory = Memory(UNKNOWN, {"key": PROSE}, dict(PAGES))
    memory.save(Cache(tmp_path))
    for again in (Memory(), memory):  # in another process, and in the same one
        again.load(UNKNOWN, Cache(tmp_path))
        assert (again.prose, again.pages) == ({}, {})
