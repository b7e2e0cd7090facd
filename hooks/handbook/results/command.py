"""`handbook results`: reads what systems give out, and writes the report as a page and as CSV."""

import datetime as dt
import importlib.util
from collections.abc import Sequence
from pathlib import Path

from handbook.content.handbook import Handbook
from handbook.core.counting import counted
from handbook.core.problems import report
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


def write(
    handbook: Handbook, paths: Sequence[Path], folder: Path, templates: Templates, keep_in: Path | None = None
) -> tuple[str, int]:
    """Write the report into the folder; return what to say, and 1 if anything could not be read.

    With a handbook's root in `keep_in`, what is flagged is left there for the editors, without texts.
    """
    # What only this command needs is loaded by it alone.
    from handbook.results.flags import flags, flags_file  # noqa: PLC0415
    from handbook.results.page import Findings, page  # noqa: PLC0415
    from handbook.results.statistics import items  # noqa: PLC0415
    from handbook.results.table import written  # noqa: PLC0415

    known = questions(handbook)
    answers, problems = read(paths, known)
    said = [report(problems)] if problems else []
    if not answers:
        return "\n".join([*said, "No answers were found, so nothing is written."]), 1
    figures, tests = items(answers, known)
    found = [(one, flags(one)) for one in figures]
    folder.mkdir(parents=True, exist_ok=True)
    findings = Findings(found, tests, answers, known, len(problems))
    (folder / PAGE).write_text(page(findings, templates), "utf-8")
    (folder / TABLE).write_text(written(found, templates.words["results"]), "utf-8-sig", newline="")
    marked = sum(bool(one) for _, one in found)
    said.append(f"{counted(len(answers), 'answer')} read, {counted(marked, 'question')} to look at.")
    said.append(f"Wrote {(folder / PAGE).as_posix()} and {(folder / TABLE).as_posix()}")
    if keep_in:
        today = dt.datetime.now(tz=dt.UTC).date()
        (keep_in / KEPT).write_text(flags_file(found, today, templates), "utf-8")
        said.append(f"Wrote {KEPT}, which the coverage page, `handbook coverage` and `handbook due` show.")
    return "\n".join(said), int(bool(problems))
