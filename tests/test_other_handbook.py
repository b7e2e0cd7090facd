"""Whoever takes the engine for a handbook of their own finds every test green, and after every kind of change, too."""

from pathlib import Path

import pytest

from powerless import open_to_all
from repository import another, command, run_tests
from rows import ALL_ROWS

pytestmark = pytest.mark.long


@pytest.mark.parametrize("which", ["not browser", "browser"])
def test_every_test_is_green_on_a_handbook_of_another_trade(which: str, tmp_path: Path) -> None:
    with open_to_all() as folder:  # as a checkout is: some tests go on as nobody, and need the engine
        root = folder / "repository"
        another(root)
        command(root, "check")
        run_tests(root, "-m", f"{ALL_ROWS} and {which}", f"--basetemp={tmp_path / 'run'}")
