"""A file of the last site is looked into once, and again when it is another."""

import os
from pathlib import Path

import pytest

from handbook.incremental.output_digests import Standing, sha256

HELLO, OTHER = b"Hello", b"Adieu"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that says hello."""
    file = tmp_path / "index.html"
    file.write_bytes(HELLO)
    return file


def test_a_file_holds_what_was_written_and_is_read_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    standing = Standing()
    assert standing.holds(str(file), sha256(HELLO))
    assert not standing.holds(str(file), sha256(OTHER))
    monkeypatch.setattr(Path, "read_bytes", None)  # whoever reads now, fails
    assert standing.holds(str(file), sha256(HELLO))


def test_a_file_that_was_written_again_or_put_in_its_place_is_looked_into_again(file: Path) -> None:
    standing = Standing()
    standing.holds(str(file), sha256(HELLO))
    file.write_bytes(OTHER)
    os.utime(file, ns=(1, 1))
    assert standing.holds(str(file), sha256(OTHER))
    other = file.with_name("other.html")
    other.write_bytes(HELLO)
    os.utime(other, ns=(1, 1))
    other.replace(file)
    assert standing.holds(str(file), sha256(HELLO))
    file.unlink()
    assert not standing.holds(str(file), sha256(HELLO))
