"""What is written down is what is read again, under the same setting only."""

from pathlib import Path

from handbook.core.cache import Cache
from handbook.incremental.build_fingerprint import UNKNOWN
from handbook.incremental.memory import NAME, Memory
from handbook.incremental.page_cache import FinishedPage
from handbook.incremental.prose_cache import Body

BODY = Body("<p>Prose</p>", [{"name": "A", "id": "a", "level": 2, "children": []}], None, {}, {"other.md": "other/"})
PAGES = {"page/index.html": FinishedPage("key", "digest")}


def test_it_comes_back_whole(tmp_path: Path) -> None:
    memory, again = Memory("setting", {"key": BODY}, PAGES), Memory()
    memory.keep(Cache(tmp_path))
    again.recall("setting", Cache(tmp_path))
    assert (again.bodies, again.pages) == (memory.bodies, memory.pages)


def test_another_setting_begins_with_nothing(tmp_path: Path) -> None:
    memory = Memory("setting", {"key": BODY}, PAGES)
    memory.keep(Cache(tmp_path))
    memory.recall("another", Cache(tmp_path))
    assert (memory.setting, memory.bodies, memory.pages) == ("another", {}, {})


def test_what_makes_no_sense_is_forgotten(tmp_path: Path) -> None:
    for content in (b"", b"{", b"[]", b'{"setting": "setting"}', b'{"setting": "setting", "bodies": {"key": {}}}'):
        Cache(tmp_path).put(NAME, content=content)
        memory = Memory()
        memory.recall("setting", Cache(tmp_path))
        assert (memory.bodies, memory.pages) == ({}, {}), content


def test_when_nobody_knows_what_pages_depend_on_nothing_is_taken_over(tmp_path: Path) -> None:
    memory = Memory(UNKNOWN, {"key": BODY}, dict(PAGES))
    memory.keep(Cache(tmp_path))
    for again in (Memory(), memory):  # in another process, and in the same one
        again.recall(UNKNOWN, Cache(tmp_path))
        assert (again.bodies, again.pages) == ({}, {})
