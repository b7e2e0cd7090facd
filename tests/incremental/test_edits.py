"""After any edits, in any order, what was made from memory is what would have been made from nothing, byte for byte."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random

import pytest

from edits import EDITS, Editor
from trees import ROOT
from website import contents

BROKEN = "---\ntitle: Broken\nsumary: misspelt\n---\n"
BETWEEN = 4  # edits from one comparison to the next


@contextmanager
def _builder(root: Path, site: Path, **environment: str) -> Iterator[subprocess.Popen[str]]:
    settings = {"PYTHONPATH": str(root / "hooks"), "SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, str(ROOT / "tests/rebuilding.py"), str(site)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=root, env=os.environ | settings | environment, text=True, **pipes) as process:  # type: ignore[call-overload]
        yield process
        process.stdin.close()


def _ask(builder: subprocess.Popen[str]) -> str:
    assert builder.stdin
    assert builder.stdout
    builder.stdin.write("build\n")
    builder.stdin.flush()
    return builder.stdout.readline().strip()


def _differences(site: Path, clean: Path) -> list[str]:
    ours, theirs = contents(site), contents(clean)
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))


def _edit_and_compare(root: Path, kinds: list[str], random: Random) -> None:
    site, clean = root.parent / "site", root.parent / "clean"
    editor = Editor(root, random)
    with ExitStack() as stack:
        remembering = stack.enter_context(_builder(root, site))
        forgetting = stack.enter_context(_builder(root, clean, HANDBOOK_NO_CACHE="1"))
        assert _ask(remembering) == "built"
        for number, kind in enumerate(kinds, 1):
            editor.edit(kind)
            assert _ask(remembering) == "built", (number, kind)
            if number % BETWEEN == 0 or number == len(kinds):
                assert _ask(forgetting) == "built", (number, kind)
                assert _differences(site, clean) == [], f"after {number} edits: {kinds[:number]}"


def test_one_edit_of_every_kind(root: Path) -> None:
    _edit_and_compare(root, list(EDITS), Random(7))  # noqa: S311 - chance that repeats


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
def test_forty_edits_by_chance(root: Path, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - chance that repeats
    _edit_and_compare(root, random.choices(list(EDITS), k=40), random)


def test_a_save_that_does_not_build_leaves_the_last_site_and_is_forgotten(root: Path, tmp_path: Path) -> None:
    site, practice = tmp_path / "site", Editor(root, Random(1)).practice  # noqa: S311 - chance that repeats
    with _builder(root, site) as builder:
        assert _ask(builder) == "built"
        good, text = contents(site), practice.read_text("utf-8")
        practice.write_text(BROKEN, "utf-8")
        assert _ask(builder) == "failed"
        assert contents(site) == good
        practice.write_text(text, "utf-8")
        assert _ask(builder) == "built"
        assert contents(site) == good
    shutil.rmtree(site)
