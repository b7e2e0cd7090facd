"""The verbs that tell editors what to look at: coverage, due and results."""

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from handbook.content.handbook import Handbook
from handbook.core.problems import report
from handbook.coverage.table import coverage, table
from handbook.flags.standing import Standing, kept, standing
from handbook.publish.validation import BuildMode, validate
from handbook.results import command
from handbook.results.flagged import flagged
from handbook.site.templates import Templates
from handbook.upkeep.due import SOON, agenda, reviews

RESULTS = "the CSV file that `handbook results` wrote: name the questions it flags, instead of those that were kept"
WHOLE = 100  # per cent


def add(verbs: Any) -> None:  # noqa: ANN401 - argparse does not publish the type
    """Add the verbs."""
    covered = verbs.add_parser("coverage", help="count what each practice has")
    covered.add_argument("--results", type=Path, metavar="REPORT.csv", help=RESULTS)
    covered.set_defaults(run=_coverage)
    due = verbs.add_parser("due", help="list the pages that are to be read through again, by owner")
    due.add_argument("--on", type=_day, help="the day to judge by, as YYYY-MM-DD; today if left out")
    due.add_argument("--json", action="store_true", help="for other programs")
    due.add_argument("--results", type=Path, metavar="REPORT.csv", help=RESULTS)
    due.set_defaults(run=_due)
    results = verbs.add_parser("results", help="say which questions to change, from answers that learning systems kept")
    results.add_argument("files", type=Path, nargs="+", metavar="FILE", help="reports, statements, progress files, CSV")
    results.add_argument("--to", type=Path, default=Path(), help="the folder for the report; this one if left out")
    results.add_argument("--keep", action="store_true", help=f"write {command.KEPT} too: the flags, for the editors")
    results.add_argument(
        "--pass-mark", type=_percent, metavar="PERCENT", help="of tests that are no quiz of the handbook's"
    )
    results.set_defaults(run=_results)


def say(text: str) -> None:
    """Print it; what a terminal cannot show, an odd file name for one, is spelled out."""
    sys.stdout.write(text.encode(sys.stdout.encoding, "backslashreplace").decode(sys.stdout.encoding) + "\n")


def _day(text: str) -> dt.date:
    """Return the day; raises ValueError for one that is none, or too late to add a month to."""
    day = dt.date.fromisoformat(text)
    if day.year == dt.MAXYEAR:
        raise ValueError(text)
    return day


def _read(options: argparse.Namespace) -> Handbook | None:
    """Return the handbook; say what is wrong with it, and return none, where anything is."""
    handbook, problems = validate(options.root, BuildMode.PUBLISH)
    if problems:
        say(report(problems, options.root))
        return None
    return handbook


def _percent(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= (mark := int(text)) <= WHOLE:
        return mark
    what = f"`{text}` is no share in per cent. Write a whole number from 1 to 100"
    raise argparse.ArgumentTypeError(what)


def _coverage(options: argparse.Namespace) -> int:
    handbook = _read(options)
    if handbook is None:
        return 1
    say(table(coverage(handbook)))
    _say_flags(handbook, options)
    return 0


def _due(options: argparse.Namespace) -> int:
    handbook = _read(options)
    if handbook is None:
        return 1
    on = options.on or dt.datetime.now(tz=dt.UTC).date()
    due = agenda(reviews(handbook), on)
    if options.json:
        data = {"on": on.isoformat(), "reviews": [review.data for owned in due.values() for review in owned]}
        words = Templates().words["results"]
        questions = [one.data(words) for one in _flags(handbook, options)]
        say(json.dumps(data | {"questions": questions}, ensure_ascii=False, indent=2))
    else:
        say(Templates().text("upkeep/due.md", "/", agenda=due, on=on, until=on + SOON).strip())
        _say_flags(handbook, options)
    return 0


def _flags(handbook: Handbook, options: argparse.Namespace) -> list[Standing]:
    return standing(handbook, flagged(options.results)) if options.results else kept(handbook)


def _say_flags(handbook: Handbook, options: argparse.Namespace) -> None:
    date = handbook.flags.content.date if handbook.flags and not options.results else None
    if flags := _flags(handbook, options):
        say("\n" + Templates().text("flags/flags.md", "/", flagged=flags, date=date).strip())


def _results(options: argparse.Namespace) -> int:
    if absent := command.missing():
        say(absent)
        return 1
    handbook = _read(options)
    if handbook is None:
        return 1
    keep_in = options.root if options.keep else None
    wanted = command.Wanted(options.files, options.to, keep_in, options.pass_mark)
    text, code = command.write(handbook, wanted, Templates())
    say(text)
    return code
