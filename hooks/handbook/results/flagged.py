"""The report's CSV read back: the questions it flags, for `coverage` and `due`, which need none of what makes it."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from handbook.core.data_file import DataError
from handbook.core.problems import Problem
from handbook.exports.table.formula import unmarked

COLUMNS = (
    *("item", "revision", "n", "difficulty", "difficulty_low", "difficulty_high"),
    *("discrimination", "discrimination_low", "discrimination_high"),
    *("seconds", "hints", "sure", "sure_but_wrong", "choices", "flags", "why", "what_to_do", "look_at"),
)


@dataclass(frozen=True)
class Flagged:
    """What a report says of one item."""

    item: str
    revision: str
    flags: str
    why: str
    what_to_do: str
    look_at: str

    def __str__(self) -> str:
        """Return it in one line."""
        return f"{self.look_at.split(';')[0]}: {self.item}, {self.flags}. {self.why} {self.what_to_do}"


def flagged(path: Path) -> list[Flagged]:
    """Return the items that a report flags. Raises OSError, and DataError where the file is no report."""
    try:
        reader = csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
        rows = list(reader)
    except (UnicodeDecodeError, csv.Error):
        rows, fields = [], set()
    else:
        fields = {*(reader.fieldnames or ())}
    if not fields >= {*COLUMNS}:
        what = "it is no report of `handbook results`"
        raise DataError(Problem(path.as_posix(), 1, 1, what, "Name the CSV file that `handbook results` wrote"))
    names = ("item", "revision", "flags", "why", "what_to_do", "look_at")
    return [Flagged(*(unmarked(row[name] or "") for name in names)) for row in rows if row["flags"]]
