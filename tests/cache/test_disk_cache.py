"""A cache is believed only where it is right."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.cache.disk_cache import Cache

PARTS = ("sheet", b"\x00source", "0.15.0")


def _counted(calls: list[int]) -> Callable[[], bytes]:
    def make() -> bytes:
        calls.append(1)
        return b"made"

    return make


def test_the_same_parts_are_made_once(tmp_path: Path) -> None:
    calls: list[int] = []
    assert [Cache(tmp_path).get(*PARTS, make=_counted(calls)) for _ in range(3)] == [b"made"] * 3
    assert len(calls) == 1


@pytest.mark.parametrize("parts", [("sheet", b"\x00source", "0.15.1"), ("sheet\x00", b"source", "0.15.0"), PARTS[:2]])
def test_other_parts_are_made_anew(tmp_path: Path, parts: tuple[str | bytes, ...]) -> None:
    calls: list[int] = []
    for each in (PARTS, parts):
        Cache(tmp_path).get(*each, make=_counted(calls))
    assert len(calls) == 2


@pytest.mark.parametrize("length", [0, 7, 32, 35, 37])
def test_a_file_cut_short_or_grown_is_made_anew(tmp_path: Path, length: int) -> None:
    calls: list[int] = []
    cache = Cache(tmp_path)
    cache.get(*PARTS, make=_counted(calls))
    (file,) = tmp_path.iterdir()
    file.write_bytes((file.read_bytes() + b"!")[:length])
    assert [cache.get(*PARTS, make=_counted(calls)) for _ in range(2)] == [b"made"] * 2
    assert len(calls) == 2


def test_what_was_made_for_another_key_is_not_believed(tmp_path: Path) -> None:
    cache, keys = Cache(tmp_path), ("one", "other")
    files = []
    for key in keys:
        cache.put(key, content=key.encode())
        files.append(next(file for file in tmp_path.iterdir() if file not in files))
    contents = [file.read_bytes() for file in files]
    for file, content in zip(files, reversed(contents), strict=True):
        file.write_bytes(content)
    assert [cache.find(key) for key in keys] == [None, None], "swapped"
    cache.put("one", content=b"one")
    files[0].rename(files[1])
    assert [cache.find(key) for key in keys] == [None, None], "renamed"


def test_a_folder_that_cannot_be_made_is_no_matter(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, not a folder", "utf-8")
    assert Cache(taken / "cache").get(*PARTS, make=lambda: b"made") == b"made"


def test_without_a_folder_everything_is_made_each_time() -> None:
    calls: list[int] = []
    assert [Cache().get(*PARTS, make=_counted(calls)) for _ in range(2)] == [b"made"] * 2
    assert len(calls) == 2


def test_what_nobody_asked_for_in_a_long_time_is_dropped(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for part in ("asked for", "forgotten"):
        cache.put(part, content=b"made")
    (tmp_path / "half.4711").write_bytes(b"of a build that was stopped")
    for file in tmp_path.iterdir():
        os.utime(file, (1, 1))
    assert cache.find("asked for") == b"made"
    cache.prune()
    assert cache.find("asked for") == b"made"
    assert len(list(tmp_path.iterdir())) == 1


def test_nothing_is_dropped_where_nothing_is_kept(tmp_path: Path) -> None:
    Cache().prune()
    Cache(tmp_path / "missing").prune()
    assert not list(tmp_path.iterdir())


def test_what_may_not_be_touched_is_believed_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    cache = Cache(tmp_path)
    cache.put(*PARTS, content=b"made")
    monkeypatch.setattr(os, "utime", refuse)
    assert cache.find(*PARTS) == b"made"
