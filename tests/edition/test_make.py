"""What `make` does with editions: each verb is one command, and hands on what it was told."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from editions import edition
from trees import ROOT


@pytest.fixture
def upstream(tmp_path: Path) -> Path:
    """Return the small handbook with our Makefile, beside an edition and pages of another system."""
    edition(tmp_path)
    shutil.copy(ROOT / "Makefile", tmp_path / "upstream")
    (tmp_path / "old pages").mkdir()
    (tmp_path / "old pages/keys.md").write_text("# Keys\n\nThe keys are at the desk of the night porter.\n", "utf-8")
    return tmp_path / "upstream"


def make(root: Path, verb: str, *given: str) -> subprocess.CompletedProcess[str]:
    """Run the verb there, with the environment that runs the tests."""
    installed = [f"--old-file=.venv/.{stamp}" for stamp in ("site", "import")]
    command = ["make", *installed, verb, f"BIN={Path(sys.executable).parent}", *given]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_an_edition_begins_in_one_command(upstream: Path) -> None:
    options = """OPTIONS=--name "Tom's Teas" --company 'Tea & Co' --colours 00437a 369"""
    done = make(upstream, "init", "EDITION=../new", options)
    assert done.returncode == 0, done.stderr
    text = (upstream.parent / "new/edition.yml").read_text("utf-8")
    assert """name: "Tom's Teas" #""" in text
    assert 'company: "Tea & Co"' in text
    assert 'light: {say: "#00437a", focus: "#369"}' in text


def test_what_one_has_comes_into_an_edition_in_one_command(upstream: Path) -> None:
    done = make(upstream, "import", "FROM=../old pages", "TO=desk", "EDITION=../ours")
    assert done.returncode == 0, done.stderr
    assert (upstream.parent / "ours/docs/procedures/desk/keys.md").is_file()
    assert "From where?" in make(upstream, "import").stderr
