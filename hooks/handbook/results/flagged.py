"""The report's CSV read back: the questions it flags, for `coverage` and `due`, which need none of what makes it."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from handbook.core.data_file import DataError
from handbook.core.problems import Problem
from handbook.flags.model import FlaggedItem

COLUMNS = (
    *("item", "revision", "n", "difficulty", "difficulty_low", "difficulty_high"),
    *("discrimination", "discrimination_low", "discrimination_high"),
    *("seconds", "hints", "sure", "sure_but_wrong", "choices", "flags", "why", "what_to_do", "look_at"),
    *("to_do", "practice", "question"),
)


def flagged(path: Path) -> list[FlaggedItem]:
    """Return the items that a report flags. Raises OSError, and DataError where the file is no report."""
    try:
        reader = csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""))
        found = [_item(row) for row in reader if row["flags"]]
    except (csv.Error, KeyError, ValueError):
        fields, found = set(), []
    else:
        fields = {*(reader.fieldnames or ())}
    if not fields >= {*COLUMNS}:
        what = "it is no report of `handbook results`"
        raise DataError(Problem(path.as_posix(), 1, 1, what, "Name the CSV file that `handbook results` wrote"))
    return found


def _item(row: Mapping[str, str]) -> FlaggedItem:
    """Return what a row flags. Raises KeyError or ValueError where it says what no report does."""
    kinds = tuple(dict.fromkeys(row["flags"].split("; ")))
    data = {"item": row["item"], "revision": row["revision"], "answers": int(row["n"]), "kinds": kinds}
    return FlaggedItem.model_validate(data)
