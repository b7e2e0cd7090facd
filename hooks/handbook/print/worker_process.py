"""A separate Python process for work that needs much memory: Typst frees little of its own, an ended process all."""

import os
import subprocess
import sys
from pathlib import Path

HOOKS = Path(__file__).parents[2]


def in_worker_process(module: str, *arguments: str, stdin: str) -> bytes:
    """Return what `python -m module arguments…` writes to its standard output, given the text as standard input.

    Its standard error is ours. Raises subprocess.CalledProcessError if it fails.
    """
    paths = os.pathsep.join(filter(None, (str(HOOKS), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(  # noqa: S603 - a module of ours
        [sys.executable, "-m", module, *arguments],
        input=stdin.encode(),
        env=os.environ | {"PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C reaches only the parent, which ends the worker without a second traceback
        check=True,
    )
    return done.stdout
