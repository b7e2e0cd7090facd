"""A few rows stand for all in the fast tests, each value of each column once, and none of the others is lost."""

import os
import subprocess
import sys
from pathlib import Path

from rows import ALL_ROWS

SETTINGS = "[pytest]\ntestpaths = {}\nmarkers =\n  long\n  row\n  each_once\n"
TESTS = """
import pytest
from rows import each_once, few

@pytest.mark.parametrize("one", few("abc", 2))
def test_the_first(one): pass

@pytest.mark.parametrize(("one", "number"), few([("a", 1), ("b", 1), ("c", 2)], kind=lambda row: row[1]))
def test_one_of_every_kind(one, number): pass

@each_once
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("page", few("abc", 2))
def test_every_value(page, width): pass

@pytest.mark.long
def test_that_takes_minutes(): pass
"""
NAMESAKE = """
import pytest
from rows import few

@pytest.mark.parametrize("one", few("abc", 0))
def test_{}(one): pass
"""
FIRST = {"the_first[a]", "the_first[b]"}
KINDS = {"one_of_every_kind[a-1]", "one_of_every_kind[c-2]"}
VALUES = {"every_value[a-390]", "every_value[a-1280]", "every_value[b-390]"}


def _collected(folder: Path, marks: str, *, all_rows_of: str = "the_first") -> tuple[int, set[str], str]:
    """Return the exit code of pytest, the tests that it collects, and what it says of a mistake."""
    (folder / "suite").mkdir(exist_ok=True)
    (folder / "suite/test_here.py").write_text(TESTS, "utf-8")
    (folder / "suite/test_there.py").write_text(NAMESAKE.format(all_rows_of), "utf-8")
    (folder / "pytest.ini").write_text(SETTINGS.format("suite"), "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "rows",
        "-p",
        "no:cacheprovider",
        "--collect-only",
        "-q",
        "-m",
        marks,
    ]
    paths = {"PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run(command, cwd=folder, env=os.environ | paths, capture_output=True, text=True, check=False)
    tests = {line.partition("::test_")[2] for line in done.stdout.splitlines() if "::" in line}
    return done.returncode, tests, done.stderr


def test_the_fast_tests_have_the_rows_that_stand_for_all(tmp_path: Path) -> None:
    code, tests, _ = _collected(tmp_path, "not long")
    assert code == 0
    assert tests == FIRST | KINDS | VALUES


def test_what_tries_other_handbooks_has_every_row(tmp_path: Path) -> None:
    code, tests, _ = _collected(tmp_path, ALL_ROWS)
    assert code == 0
    assert len(tests) == 3 + 3 + 6
    assert "that_takes_minutes" not in tests


def test_a_test_without_a_fast_row_and_without_a_namesake_is_a_mistake(tmp_path: Path) -> None:
    code, _, said = _collected(tmp_path, "not long", all_rows_of="nothing_stands_for")
    assert code == 4
    assert "test_nothing_stands_for" in said
