"""Lighthouse gives every kind of page full marks for accessibility, best practices and SEO."""

import json
import os
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import tools
from browser.conftest import ARGUMENTS
from website import PLACE, kinds

LIGHTHOUSE = Path(__file__).parents[1] / "lighthouse/node_modules/lighthouse/cli/index.js"
CATEGORIES = ("accessibility", "best-practices", "seo")
MOST_SECONDS = 180
NOT_FOUND = "/404.html"
PAGES = [address for kind, address in kinds().items() if address != NOT_FOUND and "project" not in kind]


@pytest.mark.long
@pytest.mark.parametrize("address", [*PAGES, f"{kinds()['/quizzes/practices/']}?mode=assess"])
def test_lighthouse_finds_nothing_to_mend(port: int, tmp_path: Path, address: str) -> None:
    result = tmp_path / "result.json"
    rules = f'--host-resolver-rules="MAP {urlsplit(PLACE).hostname}:80 127.0.0.1:{port}"'
    command = [os.environ["PLAYWRIGHT_NODEJS_PATH"], str(LIGHTHOUSE), PLACE.rstrip("/") + address, "--quiet"]
    command += [f"--only-categories={','.join(CATEGORIES)}", "--output=json", f"--output-path={result}"]
    command += [f"--chrome-flags=--headless {' '.join(ARGUMENTS)} {rules}"]
    environment = os.environ | {"CHROME_PATH": str(tools.chromium() or "")}
    done = subprocess.run(command, env=environment, timeout=MOST_SECONDS, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    report = json.loads(result.read_text("utf-8"))
    scores = {name: report["categories"][name]["score"] for name in CATEGORIES}
    found = [audit for audit, told in report["audits"].items() if told["score"] not in {None, 1}]
    assert scores == dict.fromkeys(CATEGORIES, 1), found
