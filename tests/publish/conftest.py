"""A site that was built before, for the tests of how a build takes its place."""

from pathlib import Path

import pytest

from publish.staged import fill


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site that was built before."""
    return fill(tmp_path / "site", "old")
