"""Many items are measured in a worker process, with the same results."""

import re
import subprocess
from pathlib import Path

import pytest

from handbook.print import measuring
from handbook.publish.validation import BuildMode, validate

LONG = "title: " + "W" * 48


def test_a_worker_process_measures_the_same(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in tree.glob("docs/serve/*.md"):
        file.write_text(re.sub(r"(?m)^title: .*$", LONG, file.read_text("utf-8"), count=1), "utf-8")
    monkeypatch.setenv("HANDBOOK_NO_CACHE", "1")
    here = validate(tree, BuildMode.PUBLISH)[1]
    assert sum("too long for its" in problem.what for problem in here) >= 3
    monkeypatch.setattr(measuring, "FEW", 0)
    monkeypatch.setattr(measuring, "BATCH", 2)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(tree.parent)
    assert validate(tree, BuildMode.PUBLISH)[1] == here


def test_few_items_need_no_worker_process(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)  # whoever starts one, fails
    assert not validate(tree, BuildMode.PUBLISH)[1]
