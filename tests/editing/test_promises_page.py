"""The page of promises names tests that exist."""

import re

from trees import ROOT

PAGE = ROOT / "docs/project/promises.md"


def test_every_promise_names_tests_that_exist() -> None:
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ") and "tests/" in line]
    assert len(rows) > 15
    for row in rows:
        named = re.findall(r"`(tests/[^`]+)`", row)
        assert named, row
        assert not [name for name in named if "def test_" not in (ROOT / name).read_text("utf-8")], row
