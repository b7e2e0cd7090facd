"""Measures cards, pages and covers with Typst: in this process where there are few, else in worker processes."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import Any

from handbook.print.layouts import PAPERS
from handbook.print.measured_data import Excess, Item, Measured, OverflowSheets
from handbook.print.sheet_data import SheetData
from handbook.print.typst_compiler import TypstCompiler
from handbook.print.worker_process import in_worker_process

TEMPLATE, LABEL = "overflows", "measured"
SMALLEST = "smallest"  # a paper no larger than any: what fits on it fits on all
BATCH = 50  # items that are measured together: more of them take more memory, fewer more time
FEW = 20  # items that are measured before a worker process would have started
MOST_WORKERS = 4  # more would take memory from whatever else the machine does
MODULE = "handbook.print.measuring"

Sheets = dict[str, SheetData]  # by paper


def measure(items: list[Item], sheets: Sheets, own_fonts: str = "") -> list[Measured]:
    """Return what is measured of each item, in the same order; a folder may have more typefaces."""
    batches = [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
    if len(items) <= FEW:
        compiler = TypstCompiler(own_fonts=own_fonts)
        return [measured for batch in batches for measured in _of_batch(compiler, batch, sheets)]
    workers = min(os.cpu_count() or 1, MOST_WORKERS, len(batches))
    share = -(-len(batches) // workers)
    parts = [batches[start : start + share] for start in range(0, len(batches), share)]
    with ThreadPoolExecutor(workers) as pool:
        return list(chain.from_iterable(pool.map(lambda part: _in_worker(part, sheets, own_fonts), parts)))


def _in_worker(batches: list[list[Item]], sheets: Sheets, own_fonts: str) -> list[Measured]:
    """Measure the batches in a process of their own."""
    lines = (json.dumps(line) + "\n" for line in (sheets, *batches))
    answers = in_worker_process(MODULE, own_fonts, stdin="".join(lines)).splitlines()
    return [measured for line in answers for measured in json.loads(line)]


def _of_batch(compiler: TypstCompiler, items: list[Item], sheets: Sheets) -> list[Measured]:
    """Measure all on the smallest paper, and what doesn't fit there on each real one.

    Type grows on every paper as much as it may on the smallest.
    """
    measured: list[Measured] = [{"overflows": [], "growth": {}} for _ in items]
    tight: set[int] = set()
    for found in _query(compiler, items, sheets[SMALLEST]):
        if "cuts" in found:
            tight.add(found["of"])
        else:
            measured[found["of"]]["growth"].setdefault(found["layout"], {})[found["face"]] = found["growth"]
    again = sorted(tight)
    for paper in PAPERS if again else ():
        for found in _query(compiler, [items[number] for number in again], sheets[paper]):
            if "cuts" in found:
                overflow: Excess = {"layout": found["layout"], "paper": paper, "cuts": found["cuts"]}
                measured[again[found["of"]]]["overflows"].append(overflow)
    return measured


def _query(compiler: TypstCompiler, items: list[Item], sheet: SheetData) -> list[Any]:
    """Return what Typst reports: growth, or what to cut, each with the index of its item."""
    data: OverflowSheets = {**sheet, "items": items}
    return compiler.query(TEMPLATE, LABEL, data)


def main(lines: Iterable[str], own_fonts: str) -> Iterator[str]:
    """Yield what is measured of each batch, a line of JSON each; the first line has the sheets, others a batch each."""
    read: Iterator[Any] = map(json.loads, lines)
    compiler, sheets = TypstCompiler(own_fonts=own_fonts), next(read)
    for batch in read:
        yield json.dumps(_of_batch(compiler, batch, sheets)) + "\n"


if __name__ == "__main__":
    sys.stdout.writelines(main(sys.stdin, sys.argv[1]))  # JSON in ASCII, both ways
