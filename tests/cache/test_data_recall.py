"""What front matter said is taken from the cache only where the file had no problem and is as it was."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from handbook.cache.disk_cache import Cache
from handbook.content import load as loading
from handbook.content.data_recall import keep_data, recall_data
from handbook.content.load import load
from handbook.core.problems import Problem
from handbook.core.source import read as read_source

PAGE = "docs/serve/greet.md"


def _known(monkeypatch: pytest.MonkeyPatch, tree: Path, cache: Cache) -> tuple[set[str], Any, list[Problem]]:
    """Return the files whose data were known, the handbook, and its problems."""
    known = set()

    def read(path: str, content: bytes, data: dict[str, object] | None = None) -> Any:  # noqa: ANN401 - as it is read
        if data is not None:
            known.add(path)
        return read_source(path, content, data)

    monkeypatch.setattr(loading, "read", read)
    return known, *load(tree, None, cache)


def test_all_that_was_read_is_known_and_the_same(monkeypatch: pytest.MonkeyPatch, tree: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first, before, _ = _known(monkeypatch, tree, cache)
    again, after, _ = _known(monkeypatch, tree, cache)
    assert first == set()
    assert again == {document.source.path for document in before.documents()}
    assert [(each.source, each.content) for each in after.documents()] == [
        (each.source, each.content) for each in before.documents()
    ]


def test_what_changed_is_read_and_what_has_a_problem_is_always_read(
    monkeypatch: pytest.MonkeyPatch, tree: Path, tmp_path: Path
) -> None:
    cache = Cache(tmp_path / "cache")
    load(tree, None, cache)
    file = tree / PAGE
    file.write_text(file.read_text("utf-8").replace("title: ", "title: &anchor ", 1), "utf-8")
    for _ in range(2):
        known, _, problems = _known(monkeypatch, tree, cache)
        assert PAGE not in known
        assert [problem.path for problem in problems] == [PAGE]


def test_days_come_back_as_days(tmp_path: Path) -> None:
    data: dict[str, dict[str, object]] = {"a1": {"day": dt.date(2026, 11, 30), "list": [{"n": 1, "on": True}, None]}}
    keep_data(Cache(tmp_path), data)
    assert recall_data(Cache(tmp_path)) == data
    assert recall_data(Cache()) == {}
