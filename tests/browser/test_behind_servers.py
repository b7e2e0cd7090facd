"""The browser tests once more, with the site behind real servers that have the settings we publish.

Tests of packages that a learning system hands out ask no server of ours for anything, and are left out, too.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from rows import ALL_ROWS
from servers import found
from trees import ROOT

HERE = Path(__file__).parent.relative_to(ROOT)
BELOW = "its sites lie below paths, and here there is one at the root"
LOOKS = "how patterns look depends on nobody who serves them"
# What can't be tried there, each with its reason.
LEFT_OUT = {
    HERE / "content": "it judges what editors wrote, whoever serves it",
    HERE / "offline/test_no_address.py": BELOW,
    HERE / "offline/test_two_sites.py": BELOW,
    HERE / "test_patterns.py": LOOKS,
    HERE / "test_pattern_pictures.py": LOOKS,
}
FEWEST = 300  # tests, so that none is lost in silence
SECONDS = 3600  # on a busy machine


@pytest.mark.long
@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_the_site_works_behind_a_server_with_our_settings(server: str, tmp_path: Path) -> None:
    found(server)
    left_out = [f"--ignore={place}" for place in LEFT_OUT]
    options = ["-q", "-m", ALL_ROWS, "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'here'}", *left_out]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(HERE)],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        | {"RAPPORT_SERVER": server},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-8000:]
    assert "skipped" not in done.stdout
    (passed,) = re.findall(r"(\d+) passed", done.stdout)
    assert int(passed) >= FEWEST
