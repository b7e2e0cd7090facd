"""What many tests begin with: a small, complete and valid handbook of its own, free to be broken."""

import gc
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from handbook.cache.disk_cache import FOLDER
from handbook.publish.validation import BuildMode, validate
from rows import pytest_collection_modifyitems
from trees import TREE

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


@pytest.fixture(scope="session")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what a check of the handbook in tests/tree keeps: how large each of its cards is on paper."""
    root = Path(shutil.copytree(TREE, tmp_path_factory.mktemp("measured") / "tree"))
    (root / FOLDER).mkdir(parents=True)
    validate(root, BuildMode.CHECK)
    return root / FOLDER


@pytest.fixture
def tree(tmp_path: Path, measured: Path) -> Path:
    """Return a copy of the handbook in tests/tree, as who works on it has it: checked before."""
    root = Path(shutil.copytree(TREE, tmp_path / "tree"))
    shutil.copytree(measured, root / FOLDER)
    return root
