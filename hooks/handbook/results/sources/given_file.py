"""A file that was handed in: its text, its table or its statements, with the place of each."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from handbook.core.counting import counted
from handbook.core.problems import Problem
from handbook.results.model import Answer, Question

_BEGINS = re.compile(r'\s*(?:\{\s*"statements"\s*:\s*)?\[\s*')
_BETWEEN = re.compile(r"\s*,?\s*")
DECISION = re.compile(r"[a-z0-9-]+\.[A-Za-z0-9-]+")  # as rehearsal/report.js has it: nobody calls one right or wrong


@dataclass(frozen=True)
class Row:
    """One row of a table, by the names of its columns."""

    line: int
    cells: Mapping[str, str]

    def get(self, *names: str) -> str:
        """Return the first of these cells that the table has and that is not empty."""
        return next((cell for name in names if (cell := self.cells.get(name, "").strip())), "")


@dataclass
class GivenFile:
    """A file, the questions it may be about, and what is wrong with it, collected while it is read."""

    path: str
    text: str
    questions: Mapping[str, Question]
    problems: list[Problem] = field(default_factory=list)

    def complain(self, line: int, what: str, remedy: str, col: int = 1) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.path, line, col, what, remedy))

    @property
    def name(self) -> str:
        """The file's name without its ending: the test, where the file is of one and doesn't say which."""
        return self.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]

    @cached_property
    def header(self) -> list[str]:
        """The names of columns, were this a table."""
        first = self.text.split("\n", 1)[0]
        mark = ";" if first.count(";") > first.count(",") else "\t" if "\t" in first else ","
        return [name.strip() for name in next(csv.reader([first], delimiter=mark), [])]

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the header; those that are not as wide as it are problems."""
        first = self.text.split("\n", 1)[0]
        mark = ";" if first.count(";") > first.count(",") else "\t" if "\t" in first else ","
        reader = csv.reader(io.StringIO(self.text), delimiter=mark)
        line = 1
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                self.complain(line, f"the table can't be read from here on ({error})", "Export the file again")
                return
            begun, line = line, reader.line_num + 1
            if begun == 1 or not any(cells):
                continue
            if len(cells) != len(self.header):
                what = f"the row has {counted(len(cells), 'cell')}, and the header {len(self.header)}"
                self.complain(begun, what, "Export the file again; opening and saving it may have broken it")
                continue
            yield Row(begun, dict(zip(self.header, cells, strict=True)))

    def objects(self) -> Iterator[tuple[int, int, Any]]:
        """Yield what is in the list, each with its line and column; what is no JSON ends it with a problem."""
        begin = _BEGINS.match(self.text)
        place = begin.end() if begin else 0
        decoder = json.JSONDecoder()
        while place < len(self.text) and self.text[place] != "]":
            line, col = self._at(place)
            try:
                value, place = decoder.raw_decode(self.text, place)
            except json.JSONDecodeError as error:
                self.complain(error.lineno, f"the JSON breaks off here ({error.msg})", "Export it again", error.colno)
                return
            except RecursionError:
                self.complain(line, "the JSON is nested too deep", "Export it again", col)
                return
            yield line, col, value
            if between := _BETWEEN.match(self.text, place):
                place = between.end()
        if place >= len(self.text):
            self.complain(*self._end, "Export it again: not all of it has arrived")

    @property
    def _end(self) -> tuple[int, str]:
        return self.text.count("\n") + 1, "the list of statements has no end"

    def _at(self, place: int) -> tuple[int, int]:
        return self.text.count("\n", 0, place) + 1, place - self.text.rfind("\n", 0, place)

    def question(self, line: int, name: str, col: int = 1) -> Question | None:
        """Return the question of this id; one that is not there is a problem, but for a decision of a rehearsal."""
        found = self.questions.get(name)
        if not found and not DECISION.fullmatch(name):
            what = f"there is no question `{name}`" if name.isprintable() and name else "no question is named"
            self.complain(line, what, "Use the tree that the test was made from, or leave the row out", col)
        return found


def is_right(told: str, given: Mapping[str, str], question: Question) -> bool:
    """Return whether an answer is right: as the source says, or by the key where it says nothing."""
    known = {"correct": True, "true": True, "1": True, "yes": True, "right": True}
    known |= dict.fromkeys(("incorrect", "wrong", "false", "0", "no"), False)
    return known.get(told.casefold(), dict(given) == question.wanted)


Answers = Iterator[Answer]
