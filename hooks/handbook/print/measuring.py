"""Typst at work on what may have no room: here where it is little, else in a process of its own."""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any

from handbook.print.papers import PAPERS
from handbook.print.sheet_data import Data
from handbook.print.typst_compiler import Press
from handbook.print.worker_process import apart

TEMPLATE = "fit"
LEAST = "least"  # a paper no larger than any: what has room on it has room on all
PART = 50  # things that are measured together: more of them take more memory, fewer more time
HERE = 20  # things that are measured before another process would have begun
MODULE = "handbook.print.measuring"

Told = list[Data]  # of one thing: layout, paper, and by how many characters which texts are too long
Sheets = dict[str, Data]  # what is the same on every sheet, by its paper


def measured(things: list[Data], sheets: Sheets) -> list[Told]:
    """Return what is told of each thing, in the same order."""
    parts = [things[start : start + PART] for start in range(0, len(things), PART)]
    if len(things) <= HERE:
        press = Press()
        return [told for part in parts for told in _of_part(press, part, sheets)]
    lines = (json.dumps(line) + "\n" for line in (sheets, *parts))
    answers = apart(MODULE, given="".join(lines)).splitlines()
    return [told for line in answers for told in json.loads(line)]


def _of_part(press: Press, things: list[Data], sheets: Sheets) -> list[Told]:
    """Measure all on the least paper, and what has no room there on each real one."""
    told: list[Told] = [[] for _ in things]
    tight = sorted({number for number, _ in _ask(press, things, sheets[LEAST])})
    for paper in PAPERS if tight else ():
        for number, misfit in _ask(press, [things[number] for number in tight], sheets[paper]):
            told[tight[number]].append(misfit | {"paper": paper})
    return told


def _ask(press: Press, things: list[Data], sheet: Data) -> Iterator[tuple[int, Data]]:
    """Yield what Typst tells, each with the number of its thing."""
    for misfit in press.found(TEMPLATE, "misfit", sheet | {"things": things}):
        yield misfit.pop("of"), misfit


def main(lines: Iterable[str]) -> Iterator[str]:
    """Yield what is told of each part, a line each; the sheets are in the first line."""
    read: Iterator[Any] = map(json.loads, lines)
    press, sheets = Press(), next(read)
    for part in read:
        yield json.dumps(_of_part(press, part, sheets)) + "\n"


if __name__ == "__main__":
    sys.stdout.writelines(main(sys.stdin))  # JSON in ASCII, both ways
