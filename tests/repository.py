"""A copy of this repository with another handbook in it: what those have who take the engine for their own content."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from generator import Generator
from trees import ROOT

# What is not copied: our content, and what was installed, built or remembered here.
CONTENT = frozenset({"docs", "quizzes", "permalinks.lock"})
MADE = frozenset({".git", ".venv", ".cache", "site", "rapport.zip"})
LEFT = shutil.ignore_patterns("__pycache__", "node_modules", ".*_cache", ".hypothesis", "*.egg-info")
ENGINE_DOCS = ("assets", "project")  # of docs/: they come with the engine
CONTRACT = "project/safety.md"  # the page there that speaks of our pages
DATA = ("words.txt", "promised.yml", "safety.yml", "queries")  # what content tests know of our handbook alone
PRACTICES = ("own-up", "two-ways", "ring-back")
SECONDS = 3600  # on a busy machine
COMMAND = "from handbook.cli import main; raise SystemExit(main())"


def another(root: Path) -> Generator:
    """Write the repository with a handbook of three practices of another trade; return what wrote its content.

    It has what every handbook must have, and no programme, no news and no page for course builders.
    """
    bare(root)
    generator = Generator(len(PRACTICES), originals=PRACTICES)
    generator.ours = replace(generator.ours, programmes={})
    generator.write_content(root)
    return generator


def bare(root: Path) -> None:
    """Write the repository without a handbook, and without what content tests know of ours."""
    names = {entry.name for entry in ROOT.iterdir()}
    for name in names - CONTENT - MADE - LEFT(str(ROOT), list(names)):
        _copy(ROOT / name, root / name)
    (root / "tests/node_modules").symlink_to(ROOT / "tests/node_modules")
    for name in ENGINE_DOCS:
        _copy(ROOT / "docs" / name, root / "docs" / name)
    (root / "docs" / CONTRACT).unlink()
    for name in DATA:
        data = root / "tests/content" / name
        shutil.rmtree(data) if data.is_dir() else data.unlink(missing_ok=True)


def _copy(entry: Path, target: Path) -> None:
    if entry.is_dir():
        shutil.copytree(entry, target, ignore=LEFT)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(entry, target)


def run(root: Path, *arguments: str) -> None:
    """Run Python in the repository as its owner would; fail with the end of what it says."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment = kept | {"PYTHONPATH": str(root / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    python = [sys.executable, *arguments]
    done = subprocess.run(
        python, cwd=root, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]


def command(root: Path, *arguments: str) -> None:
    """Run the command `handbook` in the repository."""
    run(root, "-c", COMMAND, *arguments)


def run_tests(root: Path, *arguments: str) -> None:
    """Run tests of the repository, on two cores."""
    run(root, "-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup", "-p", "no:cacheprovider", *arguments)
