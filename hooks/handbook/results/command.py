"""`handbook results`: reads what systems give out, and writes the report as a page and as CSV."""

import datetime as dt
import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook.content.handbook import Handbook
from handbook.core.counting import counted
from handbook.core.problems import report
from handbook.quiz.scopes import scopes
from handbook.results.model import questions
from handbook.results.sources.registry import read
from handbook.site.templates import Templates

NEEDED = ("pandas", "matplotlib")
PAGE, TABLE = "results.html", "results.csv"
KEPT = "quizzes/flags.md"


def missing() -> str:
    """Return what to install before results can be read; empty where it is there."""
    if absent := [name for name in NEEDED if importlib.util.find_spec(name) is None]:
        how = "`.venv/bin/pip install --editable '.[results]'`"
        return f"`handbook results` needs {' and '.join(absent)}. Install what is missing: {how}."
    return ""


@dataclass(frozen=True)
class Wanted:
    """What the command was given: the files to read, the folder to write into, and what else it was told."""

    paths: Sequence[Path]
    folder: Path
    keep_in: Path | None = None  # a handbook's root: what is flagged is left there for the editors, without texts
    pass_mark: int | None = None  # in per cent, of tests that are no quiz of the handbook's by their name


def write(handbook: Handbook, wanted: Wanted, templates: Templates) -> tuple[str, int]:
    """Write the report into the folder; return what to say, and 1 if anything could not be read."""
    # What only this command needs is loaded by it alone.
    from handbook.results.flags import flags, flags_file  # noqa: PLC0415
    from handbook.results.outcomes import outcomes  # noqa: PLC0415
    from handbook.results.page import Findings, page  # noqa: PLC0415
    from handbook.results.statistics import first_answers, items  # noqa: PLC0415
    from handbook.results.table import written  # noqa: PLC0415
    from handbook.results.to_do import to_do  # noqa: PLC0415

    known = questions(handbook)
    answers, problems = read(wanted.paths, known)
    said = [report(problems)] if problems else []
    if not answers:
        return "\n".join([*said, "No answers were found, so nothing is written."]), 1
    figures, _ = items(answers, known)
    found = [(one, flags(one)) for one in figures]
    faults = [one.question.item.id for one, flagged in found if to_do(one, flagged) == "mend"]
    tests = outcomes(first_answers(answers, known), known, faults, scopes(handbook), wanted.pass_mark)
    folder = wanted.folder
    folder.mkdir(parents=True, exist_ok=True)
    today = dt.datetime.now(tz=dt.UTC).date()
    findings = Findings(found, tests, answers, known, len(problems), handbook.channel_names, today)
    (folder / PAGE).write_text(page(findings, templates), "utf-8")
    (folder / TABLE).write_text(written(found, templates), "utf-8-sig", newline="")
    marked = sum(bool(one) for _, one in found)
    said.append(
        f"{counted(len(answers), 'answer')} read, {counted(marked, 'question')} to look at, {len(faults)} at fault."
    )
    said.append(f"Wrote {(folder / PAGE).as_posix()} and {(folder / TABLE).as_posix()}")
    if wanted.keep_in:
        (wanted.keep_in / KEPT).write_text(flags_file(found, today, templates), "utf-8")
        said.append(f"Wrote {KEPT}, which the coverage page, `handbook coverage` and `handbook due` show.")
    return "\n".join(said), int(bool(problems))
