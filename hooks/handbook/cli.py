"""The `handbook` command: check, new, rename, remove, init, edition, coverage, changes, due, results, lock, zip."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from handbook import cli_edition, cli_upkeep
from handbook.cli_upkeep import say
from handbook.core.annotations import annotations
from handbook.core.counting import counted
from handbook.core.data_file import DataError
from handbook.core.os_errors import in_plain_words
from handbook.core.problems import Problem, report, warnings
from handbook.editing import rooms
from handbook.editing.moves import remove, rename
from handbook.editing.scaffold import BEGINNINGS, scaffold
from handbook.editing.write_schemas import schemas, stale, write
from handbook.edition.model import EDITION, edition_at
from handbook.exports.catalogue.changes import changes, read_catalogue
from handbook.imports import command as importing
from handbook.publish.edition_lock import in_short, lock_of
from handbook.publish.permalink_rules import is_about_new_lines
from handbook.publish.permalinks import write_lock
from handbook.publish.validation import BuildMode, missing, validate
from handbook.publish.zipped import pack
from handbook.site.templates import Templates

FORMATS = {"text": report, "github": lambda problems, _root: annotations(problems)}  # how `check` can say what is wrong
WARNINGS: dict[str, Callable[[list[Problem]], str]] = {  # and what is missing
    "text": warnings,
    "github": lambda problems: annotations(problems, "warning"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code: 0 for done, 1 for problems found."""
    options = _parser().parse_args(arguments)
    try:
        options.root = edition_at(options.edition) or options.root
        code: int = options.run(options)
    except (OSError, DataError) as error:
        say(in_plain_words(error) if isinstance(error, OSError) else str(error))
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="handbook", description="Check and extend the handbook, without building it.")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the folder that holds docs/ and quizzes/")
    parser.add_argument(
        "--edition", default=os.environ.get(EDITION, ""), help=f"the folder of an edition; ${EDITION} if left out"
    )
    parser.add_argument("--version", action="version", version=f"Rapport {version('rapport')}")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    check = verbs.add_parser("check", help="name everything that is wrong or still to write")
    check.add_argument("--format", choices=FORMATS, default="text", help="text for people; github marks lines there")
    check.set_defaults(run=_check)
    new = verbs.add_parser("new", help="begin a page, with TODO wherever something is to be written")
    new.add_argument("kind", choices=BEGINNINGS)
    new.add_argument("name", help="; ".join(f"{kind}: {one.example}" for kind, one in BEGINNINGS.items()))
    new.set_defaults(run=_new)
    _add_moves(verbs)
    imported = verbs.add_parser(
        "import", help="write pages of another system as procedures, or its questions as a plain quiz"
    )
    imported.add_argument(
        "source",
        type=Path,
        help="the folder with its Markdown files and images; or a file of questions: GIFT, Moodle XML, QTI 1.2, CSV",
    )
    imported.add_argument(
        "--to",
        default="",
        metavar="NAME",
        help="a folder in docs/procedures/, such as returns; or the name of the quiz",
    )
    imported.set_defaults(run=_import)
    schema = verbs.add_parser("schema", help="write the JSON Schemas of the front matter")
    schema.add_argument("--check", action="store_true", help="only say whether they are up to date")
    schema.set_defaults(run=_schema)
    room = verbs.add_parser("rooms", help="write the page of all rooms of the code, for engineers")
    room.add_argument("--check", action="store_true", help="only say whether it is up to date")
    room.set_defaults(run=_rooms)
    cli_edition.add(verbs)
    cli_upkeep.add(verbs)
    changed = verbs.add_parser("changes", help="tell what changed since a catalogue was published, as Markdown")
    changed.add_argument("old", help="a catalogue.json, or its web address")
    changed.add_argument("new", nargs="?", help="another; site/catalogue.json when left out")
    changed.set_defaults(run=_changes)
    zipped = verbs.add_parser("zip", help="pack a site that was built with --no-directory-urls")
    zipped.add_argument("folder", type=Path, help="where it was built")
    zipped.add_argument("file", type=Path, help="the zip file to write")
    zipped.set_defaults(run=_zip)
    lock = verbs.add_parser("lock", help="list new addresses and item ids in permalinks.lock")
    lock.set_defaults(run=_lock)
    return parser


def _add_moves(verbs: Any) -> None:  # noqa: ANN401 - argparse does not publish the type
    renamed = verbs.add_parser("rename", help="move a page, and all that names it; its old addresses lead to the new")
    renamed.add_argument("old", help="such as empathise/stay-calm, situations/long-queue, or a chapter")
    renamed.add_argument("new", help="the same with its new name")
    renamed.set_defaults(run=lambda options: _told(rename(options.root, options.old, options.new)))
    removed = verbs.add_parser("remove", help="take a page out; its addresses lead to another page")
    removed.add_argument("name", help="such as empathise/stay-calm, situations/long-queue, or a chapter")
    removed.add_argument("--to", default="", help="the page for its readers; the one above it if left out")
    removed.set_defaults(run=lambda options: _told(remove(options.root, options.name, options.to)))


def _check(options: argparse.Namespace) -> int:
    handbook, problems = validate(options.root, BuildMode.CHECK)
    if problems:
        say(FORMATS[options.format](problems, options.root))
        return 1
    kinds = {"chapter": handbook.chapters, "practice": handbook.practices, "situation": handbook.situations}
    counts = {kind: len(documents) for kind, documents in kinds.items()} | {"quiz item": len(list(handbook.items()))}
    if warned := missing(handbook):
        say(WARNINGS[options.format](warned))
    said = "Otherwise all is well" if warned else "All is well"
    say(f"{said}: {', '.join(counted(count, kind) for kind, count in counts.items())}.")
    return 0


def _new(options: argparse.Namespace) -> int:
    made = scaffold(options.root, options.name, options.kind)
    code = _told(made if isinstance(made, Problem) else [f"Wrote {path}" for path in made])
    if code == 0:
        say("`handbook check` names what is still to write. When nothing is, take out `draft: true` if it is there.")
    return code


def _import(options: argparse.Namespace) -> int:
    if problem := importing.obstacle(options.source, options.to):
        say(problem)
        return 1
    said, code = importing.import_any(options.root, options.source, options.to)
    say(said)
    return code


def _told(done: list[str] | Problem) -> int:
    say(str(done) if isinstance(done, Problem) else "\n".join(done))
    return int(isinstance(done, Problem))


def _schema(options: argparse.Namespace) -> int:
    if not options.check:
        say("\n".join(f"Wrote {path}" for path in write(options.root)))
        return 0
    if names := stale(options.root):
        say("\n".join(f"{name} is out of date. Run `handbook schema`." for name in names))
        return 1
    say(f"Up to date: {counted(len(schemas()), 'schema')}.")
    return 0


def _rooms(options: argparse.Namespace) -> int:
    if not options.check:
        say(f"Wrote {rooms.write(options.root)}")
    elif rooms.is_stale(options.root):
        say(f"{rooms.PAGE} is out of date. Run `handbook rooms`.")
        return 1
    return 0


def _changes(options: argparse.Namespace) -> int:
    templates = Templates()
    try:
        old, new = read_catalogue(options.old), read_catalogue(options.new or str(options.root / "site/catalogue.json"))
    except ValueError as error:
        say(str(error))
        return 1
    say(changes(old, new, templates).rstrip() if old and new else templates.words["changes"]["first"])
    return 0


def _zip(options: argparse.Namespace) -> int:
    count = pack(options.folder, options.file)
    say(f"{counted(count, 'file')} packed in {options.file}.")
    return 0


def _lock(options: argparse.Namespace) -> int:
    handbook, problems = validate(options.root, BuildMode.PUBLISH)
    if others := [problem for problem in problems if not is_about_new_lines(problem)]:
        say(report(others, options.root) + "\nWhat is listed stays for ever, so mend this first.")
        return 1
    settled, changed = lock_of(handbook, options.root)
    lines = write_lock(handbook, options.root, settled)
    say("\n".join([*in_short(changed), *lines, f"{counted(len(lines), 'line')} added to permalinks.lock."]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
