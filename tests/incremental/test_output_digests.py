"""A file of the last site is read once, and again when it has changed."""

import os
from pathlib import Path

import pytest

from handbook.incremental.output_digests import OutputDigests, sha256

HELLO, OTHER = b"Hello", b"Adieu"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that says hello."""
    file = tmp_path / "index.html"
    file.write_bytes(HELLO)
    return file


def test_a_file_matches_what_was_written_and_is_read_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digests = OutputDigests()
    assert digests.match(str(file), sha256(HELLO))
    assert not digests.match(str(file), sha256(OTHER))
    monkeypatch.setattr(Path, "read_bytes", None)  # whoever reads now, fails
    assert digests.match(str(file), sha256(HELLO))


def test_a_file_that_was_written_again_or_replaced_is_read_again(file: Path) -> None:
    digests = OutputDigests()
    digests.match(str(file), sha256(HELLO))
    file.write_bytes(OTHER)
    os.utime(file, ns=(1, 1))
    assert digests.match(str(file), sha256(OTHER))
    other = file.with_name("other.html")
    other.write_bytes(HELLO)
    os.utime(other, ns=(1, 1))
    other.replace(file)
    assert digests.match(str(file), sha256(HELLO))
    file.unlink()
    assert not digests.match(str(file), sha256(HELLO))
