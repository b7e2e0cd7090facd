"""Many things are measured in a process of their own, and the same is told of them there."""

import re
import subprocess
from pathlib import Path

import pytest

from handbook.print import measuring
from handbook.publish.validation import BuildMode, validate

LONG = "title: " + "W" * 48


def test_the_same_is_told_in_a_process_of_its_own(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in tree.glob("docs/serve/*.md"):
        file.write_text(re.sub(r"(?m)^title: .*$", LONG, file.read_text("utf-8"), count=1), "utf-8")
    monkeypatch.setenv("HANDBOOK_NO_CACHE", "1")
    here = validate(tree, BuildMode.PUBLISH)[1]
    assert sum("too long for its" in problem.what for problem in here) >= 3
    monkeypatch.setattr(measuring, "HERE", 0)
    monkeypatch.setattr(measuring, "PART", 2)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(tree.parent)
    assert validate(tree, BuildMode.PUBLISH)[1] == here


def test_few_things_need_no_other_process(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", None)  # whoever starts one, fails
    assert not validate(tree, BuildMode.PUBLISH)[1]
