"""Time builds of generated handbooks against the same pages, hand-written, in plain MkDocs with Material: A B A B.

`make bench` takes 50, 500 and 2,000 practices; `make bench SIZES=50` only these.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.by_hand import by_hand
from benchmarks.costing import Cost, cost
from benchmarks.phases import phases
from edits import Editor
from generator import Generator
from handbook.cache import FOLDER, Cache
from handbook.incremental.memory import NAME
from trees import ROOT

SIZES = (50, 500, 2_000)
ROUNDS = 3
MOST_WITH_FILES = 500  # practices; with more, one round of pages has to do, for a round takes ten minutes
ALL, PAGES = "mkdocs", "benchmarks.pages_only"  # what builds everything, and pages alone
SAVES = 11
HEAD = """\
| build | wall s | cpu s | peak MB | wall ratio | cpu ratio | peak ratio |
|---|--:|--:|--:|--:|--:|--:|
"""
SAVED = ("title", "prose", "phrase", "summary", "quiz")  # what an editor changes, by the names in edits.py


def build(folder: Path, site: Path, builder: str = ALL) -> Cost:
    """Build the site of `folder` in a process of its own."""
    command = [sys.executable, "-m", builder, "build", "--quiet", "--site-dir", str(site)]
    environment = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": f"{folder / 'hooks'}{os.pathsep}{ROOT / 'tests'}"}
    return cost(command, folder, environment)


def _anew(folder: Path, site: Path, builder: str) -> Cost:
    for left in (site, folder / ".cache"):
        shutil.rmtree(left, ignore_errors=True)
    return build(folder, site, builder)


def _but_for_paper(folder: Path, site: Path, builder: str) -> Cost:
    """Build anew, but for what Typst measured before."""
    shutil.rmtree(site, ignore_errors=True)
    Cache(folder / FOLDER).put(NAME, content=b"{}")
    return build(folder, site, builder)


def _after_an_edit(folder: Path, site: Path, builder: str) -> Cost:
    Editor(folder, Random(SAVES)).edit("prose")  # noqa: S311 - chance that repeats
    return build(folder, site, builder)


def compare(size: int, folder: Path) -> list[str]:
    """Return the table's rows for a handbook of this size."""
    ours, plain = folder / "ours", folder / "plain"
    Generator(size).write(ours)
    build(ours, folder / "site", PAGES)
    pages = by_hand(folder / "site", plain)
    sides: dict[str, Callable[[], Cost]] = {
        "by hand": partial(_anew, plain, folder / "site-by-hand", ALL),
        "cold, sheets measured before": partial(_but_for_paper, ours, folder / "site", PAGES),
        "warm": partial(_after_an_edit, ours, folder / "site", PAGES),
    }
    costs: dict[str, list[Cost]] = {side: [] for side in sides}
    for _ in range(ROUNDS if size <= MOST_WITH_FILES else 1):
        for side, run in sides.items():
            costs[side].append(run())
    if size <= MOST_WITH_FILES:
        costs["cold"] = [_anew(ours, folder / "site", PAGES)]
        costs["cold, with all files"] = [_anew(ours, folder / "site", ALL)]
        costs["warm, with all files"] = [_after_an_edit(ours, folder / "site", ALL)]
    rows = [_row(f"{size:,} practices, {pages:,} pages, {side}", costs[side], costs["by hand"]) for side in costs]
    if size > MOST_WITH_FILES:
        return rows
    return [*rows, *phases(ours, folder / "profiled", PAGES), *serve(size, ours, folder / "served")]


def _row(name: str, costs: list[Cost], base: list[Cost]) -> str:
    def ratio(of: Callable[[Cost], float]) -> str:
        return f"{statistics.median(of(a) / of(b) for a, b in zip(costs, base, strict=False)):.2f}"

    medians = [statistics.median(column) for column in zip(*((c.wall, c.cpu, c.peak) for c in costs), strict=True)]
    figures = [f"{medians[0]:.1f}", f"{medians[1]:.1f}", f"{medians[2]:.0f}"]
    ratios = [ratio(lambda cost: cost.wall), ratio(lambda cost: cost.cpu), ratio(lambda cost: cost.peak)]
    return f"| {' | '.join([name, *figures, *ratios])} |"


def serve(size: int, root: Path, site: Path) -> list[str]:
    """Return how long it takes from a save that was noticed to the site being served, in the middle and at most."""
    (root / "permalinks.lock").unlink()
    command = [sys.executable, str(ROOT / "tests/rebuilding.py"), str(site)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "hooks")}
    editor, times = Editor(root, Random(size)), []  # noqa: S311 - chance that repeats
    with subprocess.Popen(
        command, cwd=root, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        if server.stdin is None or server.stdout is None:
            raise SystemExit(1)
        for number in range(SAVES + 1):
            begun = time.perf_counter()
            server.stdin.write("build\n")
            server.stdin.flush()
            if server.stdout.readline() != "built\n":
                raise SystemExit(1)
            times.append(time.perf_counter() - begun)
            editor.edit(SAVED[number % len(SAVED)])
        server.stdin.close()
    return [f"a save of {size:,} practices: median {statistics.median(times[1:]):.2f} s, most {max(times[1:]):.2f} s"]


def main(arguments: list[str]) -> None:
    """Print the table."""
    sys.stdout.write(HEAD)
    for size in [int(word) for word in arguments] or SIZES:
        with tempfile.TemporaryDirectory() as name:
            sys.stdout.write("\n".join(compare(size, Path(name))) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
