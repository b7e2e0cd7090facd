"""Time builds of generated handbooks against the same pages, hand-written, in plain MkDocs with Material: A B A B.

`make bench` takes 50, 500 and 2,000 practices; `make bench SIZES=50` only these.
"""

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.by_hand import by_hand
from benchmarks.costing import Cost, cost
from benchmarks.phases import phases
from benchmarks.saving import saves, told
from edits import Editor
from generator import Generator
from handbook.cache.disk_cache import FOLDER, Cache
from handbook.incremental.memory import NAME
from trees import ROOT

SIZES = (50, 500, 2_000)
ROUNDS = 3
MOST_WITH_FILES = 500  # practices; with more, one round of pages has to do, for a round takes ten minutes
ALL, PAGES = "mkdocs", "benchmarks.pages_only"  # what builds everything, and pages alone
CHANCE = 11  # that repeats
HEAD = """\
| build | wall s | cpu s | peak MB | wall ratio | cpu ratio | peak ratio |
|---|--:|--:|--:|--:|--:|--:|
"""


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
    Editor(folder, Random(CHANCE)).edit("prose")  # noqa: S311 - chance that repeats
    return build(folder, site, builder)


def compare(size: int, folder: Path) -> tuple[list[str], dict[str, list[Cost]]]:
    """Return what is told of a handbook of this size, and what each build of it cost."""
    ours, plain = folder / "ours", folder / "plain"
    Generator(size, of=ROOT).write(ours)
    build(ours, folder / "site", PAGES)
    pages = by_hand(folder / "site", plain)
    sides: dict[str, Callable[[], Cost]] = {
        "by hand": partial(_anew, plain, folder / "site-by-hand", ALL),
        "cold": partial(_anew, ours, folder / "site", PAGES),
        "cold, sheets measured before": partial(_but_for_paper, ours, folder / "site", PAGES),
        "warm": partial(_after_an_edit, ours, folder / "site", PAGES),
    }
    costs: dict[str, list[Cost]] = {side: [] for side in sides}
    for _ in range(ROUNDS if size <= MOST_WITH_FILES else 1):
        for side, run in sides.items():
            costs[side].append(run())
    if size <= MOST_WITH_FILES:
        costs["cold, with all files"] = [_anew(ours, folder / "site", ALL)]
        costs["warm, with all files"] = [_after_an_edit(ours, folder / "site", ALL)]
    rows = [_row(f"{size:,} practices, {pages:,} pages, {side}", costs[side], costs["by hand"]) for side in costs]
    return [*rows, *phases(ours, folder / "profiled", PAGES), *told(size, saves(ours))], costs


def _row(name: str, costs: list[Cost], base: list[Cost]) -> str:
    def ratio(of: Callable[[Cost], float]) -> str:
        return f"{statistics.median(of(a) / of(b) for a, b in zip(costs, base, strict=False)):.2f}"

    medians = [statistics.median(column) for column in zip(*((c.wall, c.cpu, c.peak) for c in costs), strict=True)]
    figures = [f"{medians[0]:.1f}", f"{medians[1]:.1f}", f"{medians[2]:.0f}"]
    ratios = [ratio(lambda cost: cost.wall), ratio(lambda cost: cost.cpu), ratio(lambda cost: cost.peak)]
    return f"| {' | '.join([name, *figures, *ratios])} |"


def _growth(size: int, costs: dict[str, list[Cost]], before: dict[str, list[Cost]]) -> str:
    """Tell how many times as long builds take as those of the size before."""
    sides = [side for side in costs if side in before]
    times = {side: [statistics.median(cost.cpu for cost in each[side]) for each in (costs, before)] for side in sides}
    grown = ", ".join(f"{side} {now / then:.1f}" for side, (now, then) in times.items())
    return f"with {size:,} practices, times what the size before took of the processor: {grown}"


def main(arguments: list[str]) -> None:
    """Print the table."""
    sys.stdout.write(HEAD)
    before: dict[str, list[Cost]] = {}
    for size in [int(word) for word in arguments] or SIZES:
        with tempfile.TemporaryDirectory() as name:
            lines, costs = compare(size, Path(name))
        sys.stdout.write("\n".join([*lines, *([_growth(size, costs, before)] if before else [])]) + "\n")
        sys.stdout.flush()
        before = costs


if __name__ == "__main__":
    main(sys.argv[1:])
