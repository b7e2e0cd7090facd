"""The verbs of editions: init, and edition with its own."""

import argparse
from pathlib import Path
from typing import Any

from handbook.cli_upkeep import say
from handbook.core.problems import Problem
from handbook.editing.begin_edition import begin_edition


def add(verbs: Any) -> None:  # noqa: ANN401 - argparse does not publish the type
    """Add the verbs."""
    init = verbs.add_parser("init", help="begin an edition of our own, in a folder beside this one")
    init.add_argument("folder", type=Path, help="such as ../ours")
    init.add_argument("--own-content", action="store_true", help="take nothing of the content here")
    init.set_defaults(run=_init)


def _init(options: argparse.Namespace) -> int:
    made = begin_edition(options.root, options.folder, own_content=options.own_content)
    if isinstance(made, Problem):
        say(str(made))
        return 1
    say("\n".join(f"Wrote {options.folder / path}" for path in made))
    say(f"`make check EDITION={options.folder}` judges it, `make serve EDITION={options.folder}` shows it.")
    return 0
