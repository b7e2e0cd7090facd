"""How long a save takes: from the moment `mkdocs serve` notices it until the page is there with the change."""

import os
import re
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from random import Random
from urllib.request import urlopen

from edits import Editor

SAVES = 25
KINDS = ("title", "prose", "phrase", "summary", "quiz")  # what an editor changes, by the names in edits.py
SERVING, NOTICED, DONE = "Serving on", "Detected file changes", "Reloading browsers"


def saves(root: Path) -> dict[str, list[float]]:
    """Serve the tree under `root`, save change after change, and return the seconds that each kind took."""
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        place = f"127.0.0.1:{probe.getsockname()[1]}"
    (root / "permalinks.lock").unlink(missing_ok=True)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "hooks"), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", place]
    taken: dict[str, list[float]] = {kind: [] for kind in KINDS}
    with subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True) as server:
        lines = iter(server.stderr or ())
        address = _until(SERVING, lines).split()[-1]
        editor = Editor(root, Random(SAVES))  # noqa: S311 - chance that repeats
        for number in range(SAVES):
            kind = KINDS[number % len(KINDS)]
            editor.edit(kind)
            _until(NOTICED, lines)
            begun = time.perf_counter()
            _until(DONE, lines)
            with urlopen(address) as page:
                page.read()
            taken[kind].append(time.perf_counter() - begun)
        server.terminate()
    return taken


def _until(words: str, lines: Iterable[str]) -> str:
    """Return the first line with the words."""
    for line in lines:
        if re.search("WARNING|ERROR", line):
            sys.stderr.write(line)
        if words in line:
            return line.strip()
    raise SystemExit(1)


def told(size: int, taken: dict[str, list[float]]) -> list[str]:
    """Return lines that tell how long saves took."""
    every = [seconds for times in taken.values() for seconds in times]
    kinds = ", ".join(f"{kind} {statistics.median(times):.2f}" for kind, times in taken.items())
    middle = f"median {statistics.median(every):.2f} s, most {max(every):.2f} s"
    return [f"{len(every)} saves of {size:,} practices: {middle}; medians in seconds: {kinds}"]
