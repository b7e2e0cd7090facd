"""Where the time of a build goes, phase by phase, by the profile of one."""

import os
import pstats
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from trees import ROOT

ALL = "all"
# What each phase calls, by the end of its file's path and its name; a profile makes all of it slower.
PHASES = {
    "read": ("handbook/content/load.py", "load"),
    "validate, reading included": ("handbook/publish/validation.py", "validate"),
    "fill templates": ("handbook/publish/pages.py", "pages"),
    "make search and catalogue": ("hooks/events.py", "_put_downloads"),
    "render prose": ("commands/build.py", "_populate_page"),
    "lay out pages": ("commands/build.py", "_build_page"),
    ALL: ("commands/build.py", "build"),
}


def phases(root: Path, site: Path, builder: str) -> list[str]:
    """Return a line with each phase's share of a cold build."""
    with tempfile.NamedTemporaryFile() as file:
        command = [sys.executable, "-m", "cProfile", "-o", file.name, "-m", builder, "build", "--quiet"]
        paths = f"{root / 'hooks'}{os.pathsep}{ROOT / 'tests'}"
        environment = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": paths, "HANDBOOK_NO_CACHE": "1"}
        subprocess.run([*command, "--site-dir", str(site)], cwd=root, env=os.environ | environment, check=True)
        profile: Any = pstats.Stats(file.name)
    seconds = {phase: _seconds(profile.stats, *place) for phase, place in PHASES.items()}
    shares = [f"{phase} {100 * spent / seconds[ALL]:.0f} %" for phase, spent in seconds.items() if phase != ALL]
    return [f"of a cold build: {', '.join(shares)}"]


def _seconds(stats: dict[tuple[str, int, str], tuple[Any, ...]], file: str, function: str) -> float:
    calls = ((path, name, figures[3]) for (path, _, name), figures in stats.items())
    return sum(float(spent) for path, name, spent in calls if path.endswith(file) and name == function)
