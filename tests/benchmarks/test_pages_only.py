"""The benchmark's builder of pages alone: it leaves out files, and forgets none of their addresses."""

import os
import subprocess
import sys
from pathlib import Path

from trees import ROOT, TREE
from website import copy


def test_pages_are_built_without_files_for_others(tmp_path: Path) -> None:
    root, site = copy(tmp_path / "tree", TREE), tmp_path / "site"
    command = [sys.executable, "-m", "benchmarks.pages_only", "build", "--strict", "--quiet", "--site-dir", str(site)]
    paths = f"{root / 'hooks'}{os.pathsep}{ROOT / 'tests'}"
    subprocess.run(command, cwd=root, env=os.environ | {"PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1"}, check=True)
    assert (site / "serve/greet/index.html").is_file()
    assert (site / "catalogue.json").is_file()
    assert not (site / "exports").exists()
