"""A process of its own for what takes much memory: Typst gives back little of it, a process that ends gives all."""

import os
import subprocess
import sys
from pathlib import Path

HOOKS = Path(__file__).parents[2]


def apart(module: str, *words: str, given: str) -> bytes:
    """Return what the module writes when it is run with these words, and given the text.

    Raises subprocess.CalledProcessError where it fails; what it complains of goes where our own complaints go.
    """
    paths = os.pathsep.join(filter(None, (str(HOOKS), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(  # noqa: S603 - a module of ours
        [sys.executable, "-m", module, *words],
        input=given.encode(),
        env=os.environ | {"PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C reaches us alone, and we end it, without another word
        check=True,
    )
    return done.stdout
