"""Builds that begin while others are at work, and die at any moment, never mix: the site is one of them, whole."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from handbook.cache.disk_cache import NO_CACHE
from handbook.publish.site_lock import WAITING
from trees import TREE
from website import build, contents, copy

ROUNDS = int(os.environ.get("ROUNDS_OF_BUILDS", "200"))
TITLES = ("Our own rules", "The rules of the house")
SECONDS = 300  # at most, for the last of three on a busy machine
KILLED = -9


@dataclass(frozen=True)
class Begun:
    """A build, the second at which it began, and the one at which it is killed, if it is."""

    process: subprocess.Popen[str]
    killed_at: float | None

    def end(self) -> tuple[int, str]:
        """Kill the build in time or wait for it; return its exit code and what it said."""
        if self.killed_at is not None:
            time.sleep(max(0, self.killed_at - time.monotonic()))
            self.process.kill()
        said = self.process.communicate(timeout=SECONDS)[1]
        return self.process.returncode, said


def _entitle(root: Path, title: str) -> None:
    file = root / "docs/company.md"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(f"title: {title}\n" if line.startswith("title: ") else line for line in lines), "utf-8")


def _begin(root: Path, site: Path, lives: float | None = None) -> Begun:
    settings = {"PYTHONPATH": str(root / "hooks"), "SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    process = subprocess.Popen(command, cwd=root, env=os.environ | settings, stderr=subprocess.PIPE, text=True)
    return Begun(process, None if lives is None else time.monotonic() + lives)


@pytest.mark.parametrize("rounds", [3, pytest.param(ROUNDS, marks=pytest.mark.long)])
def test_builds_at_once_leave_a_whole_site_and_say_who_waits(tmp_path: Path, rounds: int) -> None:
    random, site, states = Random(14), tmp_path / "site", []  # noqa: S311 - chance that repeats
    root, honest, waited = copy(tmp_path / "tree", TREE), f"{WAITING.format(site)}\n", 0
    for title in TITLES:
        _entitle(root, title)
        states.append(contents(build(root, tmp_path / title[:3], SITE_URL="", **{NO_CACHE: "1"}).folder))
    assert _begin(root, site).end() == (0, "")  # the next one remembers it, as all after it do
    begun = time.monotonic()
    assert _begin(root, site).end() == (0, "")
    lasts = time.monotonic() - begun
    for number in range(rounds):
        _entitle(root, TITLES[number % 2])
        builds = []
        for _ in range(random.choice((2, 3))):
            builds.append(_begin(root, site, random.choice((None, None, random.uniform(0, 2 * lasts)))))
            time.sleep(random.uniform(0, lasts / 2))
        ends = [each.end() for each in builds]
        assert {code for code, _ in ends} <= {0, KILLED}, ends
        assert {said for _, said in ends} <= {"", honest}, ends
        waited += sum(said == honest for _, said in ends)
        assert contents(site) in states, f"round {number} left a mixed site"
        if 0 in {code for code, _ in ends}:
            assert contents(site) == states[number % 2], f"round {number} did not leave what it built"
        assert not [path for path in tmp_path.iterdir() if path.name == ".site.lock" and KILLED not in dict(ends)]
    assert waited, "no build ever met another"
