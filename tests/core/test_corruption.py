"""Whatever happens to real content, an editor gets lines with places, never a traceback, and the last site stays."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.corruption import corrupted
from handbook.core.problems import report
from handbook.publish.site_folder import mark
from handbook.publish.validation import BuildMode, validate
from trees import TREE
from website import copy

LINE = re.compile(r"(?:  so also (?=\S*:))?(?P<path>[^:]+):(?P<line>\d+):(?P<col>\d+): .+")
MORE = re.compile(r"  so also \d+ more")
COUNT = re.compile(r"\d+ problems? found(?:, and \d+ more after them)?\.")
FILES = [f"{folder}/serve/{name}.md" for folder in ("docs", "quizzes") for name in ("greet", "listen")]
ORIGINALS = {path: (TREE / path).read_text("utf-8") for path in FILES}

corruptions = st.sampled_from(FILES).flatmap(lambda path: st.tuples(st.just(path), corrupted(ORIGINALS[path])))
# One tree serves all examples: each writes one file and puts it back.
calm = settings(suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the small handbook."""
    return Path(shutil.copytree(TREE, tmp_path_factory.mktemp("small"), dirs_exist_ok=True))


def _judge(root: Path, path: str, content: bytes) -> None:
    (root / path).write_bytes(content)
    for mode in (BuildMode.CHECK, BuildMode.PREVIEW):
        _every_line_has_a_place(root, report(validate(root, mode)[1]).splitlines())
    (root / path).write_text(ORIGINALS[path], "utf-8")


def _every_line_has_a_place(root: Path, lines: list[str]) -> None:
    assert not lines or COUNT.fullmatch(lines[-1])
    for line in lines[:-1]:
        if MORE.fullmatch(line):
            continue
        place = LINE.fullmatch(line)
        assert place, line
        file = root / place["path"]
        assert file.is_file(), line
        assert 1 <= int(place["line"]) <= len(re.split(rb"\r\n?|\n", file.read_bytes())) + 1, line


@settings(calm, max_examples=20)
@given(corruptions)
def test_twenty_corruptions_each_give_problems_with_places(small: Path, corruption: tuple[str, bytes]) -> None:
    _judge(small, *corruption)


@pytest.mark.long
@settings(calm, max_examples=2000)
@given(corruptions)
def test_two_thousand_corruptions_each_give_problems_with_places(small: Path, corruption: tuple[str, bytes]) -> None:
    _judge(small, *corruption)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of all that a build needs, with a site that was built before."""
    root = copy(tmp_path_factory.mktemp("whole"), TREE)
    (root / "site/serve").mkdir(parents=True)
    mark(root / "site", whole=True)
    (root / "site/index.html").write_text("the last good site", "utf-8")
    (root / "site/serve/index.html").write_text("a page of it", "utf-8")
    return root


def _fingerprint(folder: Path) -> dict[str, str]:
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.mark.long
@settings(calm, max_examples=10)
@given(corruptions)
def test_ten_builds_of_corrupted_content_change_no_site(whole: Path, corruption: tuple[str, bytes]) -> None:
    path, content = corruption
    (whole / path).write_bytes(content)
    problems = validate(whole, BuildMode.PUBLISH)[1]
    wanted = report(problems, whole)  # with the lines that it is about
    before = _fingerprint(whole / "site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=whole,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", "PYTHONPATH": str(whole / "hooks")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    (whole / path).write_text(ORIGINALS[path], "utf-8")
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert (done.returncode == 0) == (not problems), said
    assert not [file for file in whole.iterdir() if file.name.startswith(".site")]
    if problems:
        assert wanted in said
        assert _fingerprint(whole / "site") == before
