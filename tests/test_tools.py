"""Where there is no browser: one line says what to do, other tests run, and sites are built with their PDF files."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import NO_BROWSER
from trees import ROOT, TREE
from website import build, copy

NOWHERE = "http://127.0.0.1:9"  # where nothing can be downloaded


def _run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python where there is no browser, and nothing to install one with."""
    empty = {"PATH": str(home), "HOME": str(home), "CHROMIUM": "", "PLAYWRIGHT_BROWSERS_PATH": str(home / "browsers")}
    environment = empty | {"PLAYWRIGHT_DOWNLOAD_HOST": NOWHERE, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment | {"PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_one_line_says_what_to_do_and_nothing_fails(tmp_path: Path) -> None:
    done = _run(tmp_path, "tests/tools.py")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"{NO_BROWSER}\n")
    assert "CHROMIUM=" in NO_BROWSER
    assert "\n" not in NO_BROWSER


@pytest.mark.parametrize("needs_one", [True, False])
def test_tests_that_need_a_browser_are_left_out_and_others_run(tmp_path: Path, *, needs_one: bool) -> None:
    file = "tests/browser/test_links.py" if needs_one else "tests/print/test_page_links.py"
    options = ["-q", "-rs", "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'run'}"]
    done = _run(tmp_path, "-m", "pytest", *options, file)
    assert done.returncode == 0, done.stdout
    assert ("skipped" in done.stdout, "passed" in done.stdout) == (needs_one, not needs_one)
    assert (NO_BROWSER in done.stdout) == needs_one


def test_a_site_has_its_pdf_files(tmp_path: Path) -> None:
    site = build(copy(tmp_path / "tree", TREE), tmp_path / "site", PATH="", CHROMIUM="")
    assert [file for file in site.folder.glob("print/*/*.pdf") if file.read_bytes().startswith(b"%PDF-")]
