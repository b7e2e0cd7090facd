"""The verbs of editions: init, and edition with its own."""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from handbook.cli_upkeep import say
from handbook.core.counting import counted
from handbook.core.problems import Problem, report
from handbook.editing.begin_edition import Brand, begin_edition
from handbook.editing.originals import CHANGED, GONE, UNSEEN, begin, see, standings
from handbook.edition.layers import Layers, tree_of
from handbook.edition.model import Colour
from handbook.publish.validation import edition_problems
from handbook.site.templates import Templates

STATES = {
    CHANGED: "Their originals changed since you last saw them. Look, then run `handbook edition seen`",
    GONE: "Their originals are gone; a page in the place of one is your own now. Run `handbook edition seen`",
    UNSEEN: "Their originals were never seen. Run `handbook edition seen` when you have read them",
}
NONE = "There is no edition here. Name its folder: handbook --edition ../ours …"


def add(verbs: Any) -> None:  # noqa: ANN401 - argparse does not publish the type
    """Add the verbs."""
    init = verbs.add_parser("init", help="begin an edition of our own, in a folder beside this one")
    init.add_argument("folder", type=Path, help="such as ../ours")
    init.add_argument("--name", default="", help="what readers call the handbook")
    init.add_argument("--company", default="", help="the organisation's name")
    init.add_argument("--site-url", default="", metavar="ADDRESS", help="the site's address, with its path")
    init.add_argument("--logo", type=Path, metavar="FILE", help="a file in SVG, PNG or WebP, which is copied")
    init.add_argument(
        "--colours",
        type=colour,
        nargs=2,
        default=(),
        metavar=("SAY", "FOCUS"),
        help="of buttons, links and words to say, and of what shows the focus, such as 14604f a5452c",
    )
    init.add_argument("--own-content", action="store_true", help="take nothing of the content here")
    init.set_defaults(run=_init)
    edition = verbs.add_parser("edition", help="what the edition changes of the original, and what changed there since")
    acts = edition.add_subparsers(required=True, metavar="VERB")
    status = acts.add_parser("status", help="name the pages whose originals changed since they were seen, and how")
    status.set_defaults(run=_status)
    seen = acts.add_parser("seen", help="keep originals as they are now: their changes were looked at")
    seen.add_argument(
        "names", nargs="*", help="such as empathise/stay-calm, company, or quizzes/serve/greet; all if none"
    )
    seen.set_defaults(run=lambda options: _done(options, lambda tree: see(tree, options.names)))
    patch = acts.add_parser("patch", help="begin to change fields and sections of a page, and to keep the others")
    patch.set_defaults(run=lambda options: _begin(options, whole=False))
    whole = acts.add_parser("replace", help="begin a page of our own in the place of one of the original")
    whole.set_defaults(run=lambda options: _begin(options, whole=True))
    for verb in (patch, whole):
        verb.add_argument("names", nargs="+", help="such as empathise/stay-calm")


def colour(text: str) -> str:
    """Return the colour as CSS has it; the mark before it may be left out, for it begins remarks of a shell."""
    wanted = f"#{text.removeprefix('#')}"
    return TypeAdapter(Colour).validate_python(wanted)


def _init(options: argparse.Namespace) -> int:
    brand = Brand(options.name, options.company, options.site_url, options.logo, tuple(options.colours))
    made = begin_edition(options.root, options.folder, brand, own_content=options.own_content)
    if isinstance(made, Problem):
        say(str(made))
        return 1
    told = report(edition_problems(options.folder), options.folder)
    say("\n".join(filter(None, [*(f"Wrote {options.folder / path}" for path in made), told])))
    say(f"`make check EDITION={options.folder}` judges it, `make serve EDITION={options.folder}` shows it.")
    return 0


def _begin(options: argparse.Namespace, *, whole: bool) -> int:
    return max(_done(options, partial(begin, name=name, whole=whole)) for name in options.names)


def _done(options: argparse.Namespace, work: Callable[[Layers], list[str] | Problem]) -> int:
    """Do it in the edition, and say what was done, or why not."""
    tree = tree_of(options.root)
    if not isinstance(tree, Layers):
        say(NONE)
        return 1
    done = work(tree)
    say(str(done) if isinstance(done, Problem) else "\n".join(done) or "There is nothing to do.")
    return int(isinstance(done, Problem))


def _status(options: argparse.Namespace) -> int:
    """Say how all pages stand; the exit code is 1 where there is something to look at."""
    tree = tree_of(options.root)
    if not isinstance(tree, Layers):
        say(NONE)
        return 1
    found = list(standings(tree))
    groups = [(state, [each for each in found if each.state == state]) for state in STATES]
    unfit = list(tree.unfit())
    text = Templates().text("edition/status.md", "/", states=groups, titles=STATES).strip()
    same = sum(each.state not in STATES for each in found)
    told = [report(unfit, tree.root), text, f"{counted(same, 'page')} as last seen."]
    say("\n\n".join(filter(None, told)))
    return int(same != len(found) or bool(unfit))
