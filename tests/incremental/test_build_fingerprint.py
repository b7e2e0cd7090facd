"""A build's fingerprint changes as soon as anything changes that every page depends on."""

from pathlib import Path

import pytest

from handbook.incremental.build_fingerprint import build_fingerprint


def test_it_changes_with_files_names_facts_and_the_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "toc.html"
    file.write_text("toc", "utf-8")
    seen = [build_fingerprint([tmp_path], "fact")]
    assert build_fingerprint([tmp_path], "fact") == seen[0]
    seen.append(build_fingerprint([tmp_path], "another fact"))
    file.write_text("changed", "utf-8")
    seen.append(build_fingerprint([tmp_path], "fact"))
    file.rename(tmp_path / "nav.html")
    seen.append(build_fingerprint([tmp_path], "fact"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    seen.append(build_fingerprint([tmp_path], "fact"))
    assert len(set(seen)) == len(seen)
