"""Measures cards and covers with Typst: in this process where there are few, else in worker processes."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import Any

from handbook.print.layouts import PAPERS
from handbook.print.sheet_data import Excess, Item, OverflowSheets, SheetData
from handbook.print.typst_compiler import TypstCompiler
from handbook.print.worker_process import in_worker_process

TEMPLATE, LABEL = "overflows", "overflow"
SMALLEST = "smallest"  # a paper no larger than any: what fits on it fits on all
BATCH = 50  # items that are measured together: more of them take more memory, fewer more time
FEW = 20  # items that are measured before a worker process would have started
MOST_WORKERS = 4  # more would take memory from whatever else the machine does
MODULE = "handbook.print.measuring"

Overflows = list[Excess]  # of one item
Sheets = dict[str, SheetData]  # by paper


def measure(items: list[Item], sheets: Sheets) -> list[Overflows]:
    """Return the overflows of each item, in the same order."""
    batches = [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
    if len(items) <= FEW:
        compiler = TypstCompiler()
        return [overflows for batch in batches for overflows in _of_batch(compiler, batch, sheets)]
    workers = min(os.cpu_count() or 1, MOST_WORKERS, len(batches))
    share = -(-len(batches) // workers)
    parts = [batches[start : start + share] for start in range(0, len(batches), share)]
    with ThreadPoolExecutor(workers) as pool:
        return list(chain.from_iterable(pool.map(lambda part: _in_worker(part, sheets), parts)))


def _in_worker(batches: list[list[Item]], sheets: Sheets) -> list[Overflows]:
    """Measure the batches in a process of their own."""
    lines = (json.dumps(line) + "\n" for line in (sheets, *batches))
    answers = in_worker_process(MODULE, stdin="".join(lines)).splitlines()
    return [overflows for line in answers for overflows in json.loads(line)]


def _of_batch(compiler: TypstCompiler, items: list[Item], sheets: Sheets) -> list[Overflows]:
    """Measure all on the smallest paper, and what doesn't fit there on each real one."""
    found: list[Overflows] = [[] for _ in items]
    tight = sorted({number for number, _ in _query(compiler, items, sheets[SMALLEST])})
    for paper in PAPERS if tight else ():
        for number, overflow in _query(compiler, [items[number] for number in tight], sheets[paper]):
            found[tight[number]].append(overflow)
    return found


def _query(compiler: TypstCompiler, items: list[Item], sheet: SheetData) -> Iterator[tuple[int, Excess]]:
    """Yield every overflow that Typst finds, each with the index of its item."""
    data: OverflowSheets = {**sheet, "items": items}
    for found in compiler.query(TEMPLATE, LABEL, data):
        yield found["of"], {"layout": found["layout"], "paper": sheet["paper"], "cuts": found["cuts"]}


def main(lines: Iterable[str]) -> Iterator[str]:
    """Yield the overflows of each batch, a line of JSON each; the first line has the sheets, each other one a batch."""
    read: Iterator[Any] = map(json.loads, lines)
    compiler, sheets = TypstCompiler(), next(read)
    for batch in read:
        yield json.dumps(_of_batch(compiler, batch, sheets)) + "\n"


if __name__ == "__main__":
    sys.stdout.writelines(main(sys.stdin))  # JSON in ASCII, both ways
