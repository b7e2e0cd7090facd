"""What many tests begin with: a small, complete and valid handbook of its own, free to be broken."""

import gc
from pathlib import Path

import pytest
from hypothesis import settings

from rows import pytest_collection_modifyitems
from trees import small

__all__ = ["pytest_collection_modifyitems"]  # of hooks

# The same examples in every run, and no clock: a red test stays red until it is mended.
settings.register_profile("stable", derandomize=True, deadline=None, database=None, max_examples=40)
settings.load_profile("stable")


def pytest_configure() -> None:
    """Collect tests without looking for garbage: nearly all that is made then stays."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Look for it from here on among what tests make, and no longer in the tests and the handbooks that they read."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the handbook in tests/tree, as who works on it has it: checked before."""
    return small(tmp_path / "tree")
