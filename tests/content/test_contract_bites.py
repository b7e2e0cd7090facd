"""The content contract bites: what is taken out of one practice fails the case of that practice, and no other."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from trees import ROOT, TREE

CHAPTER, PRACTICE = "serve", "greet"
PAGE = f"docs/{CHAPTER}/{PRACTICE}.md"
REMOVED = {
    "an example": (PAGE, r"  - channel: .*?(?=  - channel: )"),
    "the checklist": (PAGE, r"^checklist:\n.*?(?=^\w)"),
    "the cue card": (PAGE, r"^cue_card:\n.*?(?=^\w)"),
    "the quiz": (f"quizzes/{CHAPTER}/{PRACTICE}.md", r".*"),
}


@pytest.fixture
def chapter(tmp_path: Path) -> Path:
    """Return a repository that has one chapter, its quizzes, and the content contract."""
    for folder in ("docs", "quizzes"):
        shutil.copytree(TREE / folder / CHAPTER, tmp_path / folder / CHAPTER)
    (tmp_path / "tests/content").mkdir(parents=True)
    shutil.copy(ROOT / "tests/content/test_contract.py", tmp_path / "tests/content")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def _failures(root: Path) -> set[str]:
    """Run the contract under `root` and return the ids of the cases that fail."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rf",
        "--tb=no",
        "-p",
        "no:cacheprovider",
        "tests/content/test_contract.py",
    ]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300, check=False)
    assert "passed" in done.stdout, done.stdout + done.stderr
    return set(re.findall(r"^FAILED \S+\[([\w-]+)\]", done.stdout, re.MULTILINE))


@pytest.mark.parametrize("what", REMOVED)
def test_taking_out_one_thing_fails_just_that_practice(what: str, chapter: Path) -> None:
    path, pattern = REMOVED[what]
    text, count = re.subn(pattern, "", (chapter / path).read_text("utf-8"), count=1, flags=re.DOTALL | re.MULTILINE)
    assert count == 1
    if text:
        (chapter / path).write_text(text, "utf-8")
    else:
        (chapter / path).unlink()
    assert _failures(chapter) == {PRACTICE}


def test_the_chapter_as_it_stands_fails_in_no_case(chapter: Path) -> None:
    assert _failures(chapter) == set()
