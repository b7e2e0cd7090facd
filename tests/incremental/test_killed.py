"""A build that is killed at any moment costs nothing: the last site stays whole, and the next build is right."""

import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from handbook.cache.disk_cache import NO_CACHE
from repository import command
from website import build, contents

KILLS = 100
TITLES = ("Right this way", "The other way round")


def _entitle(root: Path, title: str) -> None:
    file = root / "docs/company.md"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(f"title: {title}\n" if line.startswith("title: ") else line for line in lines), "utf-8")


def _start(root: Path, site: Path) -> subprocess.Popen[bytes]:
    settings = {"PYTHONPATH": str(root / "hooks"), "SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    return subprocess.Popen(command, cwd=root, env=os.environ | settings, stderr=subprocess.DEVNULL)


@pytest.mark.long
def test_a_killed_build_is_as_if_it_had_never_begun_or_as_if_it_had_ended(root: Path, tmp_path: Path) -> None:
    random, site, states = Random(5), tmp_path / "site", []  # noqa: S311 - chance that repeats
    command(root, "lock")
    for title in TITLES:
        _entitle(root, title)
        states.append(contents(build(root, tmp_path / title.partition(" ")[0], SITE_URL="", **{NO_CACHE: "1"}).folder))
    begun = time.monotonic()
    assert _start(root, site).wait() == 0
    lasts = time.monotonic() - begun
    for number in range(KILLS):
        _entitle(root, TITLES[number % 2])
        process = _start(root, site)
        time.sleep(random.uniform(0, lasts))
        process.kill()
        process.wait()
        assert contents(site) in states, f"kill {number} left a mixed site"
        assert _start(root, site).wait() == 0
        assert contents(site) == states[number % 2], f"the build after kill {number} is not right"
