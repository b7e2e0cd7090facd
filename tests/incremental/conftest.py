"""What these tests begin with: a small generated handbook, and builds of it."""

from pathlib import Path

import pytest

from generator import Generator


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small generated handbook where nothing was published yet."""
    Generator(6).write(tmp_path / "tree")
    (tmp_path / "tree/permalinks.lock").unlink()
    return tmp_path / "tree"
