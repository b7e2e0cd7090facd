"""Lighthouse gives every kind of page full marks for accessibility, best practices and SEO, and sees nothing move.

Its reports, speed included, stay in .cache/lighthouse/.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

import pytest

import tools
from benchmarks.serving import Handler as Compressing
from browser.chromium import ARGUMENTS
from browser.serving import Handler, serving
from trees import ROOT
from website import PLACE, Website, content, kinds

LIGHTHOUSE = ROOT / "tests/lighthouse/node_modules/lighthouse/cli/index.js"
CATEGORIES = ("accessibility", "best-practices", "seo")
RECORDED = "performance"  # depends on the machine, so it is no reason to fail
REPORTS = ROOT / ".cache/lighthouse"
MOVED = "cumulative-layout-shift"
MOST_MOVED = 0.02  # a fifth of what is called good: a line of text on a phone
MOST_SECONDS = 180
# The foot of a question stays in view, and may lie over half an option until the reader scrolls. Which option that is
# depends on what a test draws, so Lighthouse sees the whole question of one.
TALL = "--screenEmulation.mobile --screenEmulation.width=412 --screenEmulation.height=2400"
TALL += " --screenEmulation.deviceScaleFactor=1.75"
NOT_FOUND = "/404.html"
KINDS = kinds(content())
PAGES = [address for kind, address in KINDS.items() if address != NOT_FOUND and "project" not in kind]
TESTS = [f"{address}?mode=assess" for kind, address in KINDS.items() if kind == "/quizzes/practices/"]


class _Host(Compressing, Handler):
    """Compresses, as hosts do: speed is reckoned from what travels."""


@pytest.fixture(scope="module")
def port(site: Website) -> Iterator[int]:
    """Serve the site compressed."""
    with serving(partial(_Host, directory=str(site.folder))) as port:
        yield port


@pytest.mark.long
@pytest.mark.parametrize("address", [*PAGES, *TESTS])
def test_lighthouse_finds_nothing_to_mend(port: int, address: str) -> None:
    result = REPORTS / f"{'-'.join(re.findall(r'[a-z-]+', address)) or 'home'}.json"
    result.parent.mkdir(parents=True, exist_ok=True)
    rules = f'--host-resolver-rules="MAP {urlsplit(PLACE).hostname}:80 127.0.0.1:{port}"'
    command = [os.environ["PLAYWRIGHT_NODEJS_PATH"], str(LIGHTHOUSE), PLACE.rstrip("/") + address, "--quiet"]
    command += [f"--only-categories={','.join([*CATEGORIES, RECORDED])}", "--output=json", f"--output-path={result}"]
    command += [f"--chrome-flags=--headless {' '.join(ARGUMENTS)} {rules}"]
    command += TALL.split() if address in TESTS else []
    environment = os.environ | {"CHROME_PATH": str(tools.chromium() or "")}
    done = subprocess.run(command, env=environment, timeout=MOST_SECONDS, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    report = json.loads(result.read_text("utf-8"))
    scores = {name: report["categories"][name]["score"] for name in CATEGORIES}
    audits = {ref["id"] for name in CATEGORIES for ref in report["categories"][name]["auditRefs"]}
    found = [audit for audit, told in report["audits"].items() if audit in audits and told["score"] not in {None, 1}]
    assert scores == dict.fromkeys(CATEGORIES, 1), found
    assert report["audits"][MOVED]["numericValue"] < MOST_MOVED, report["audits"]["layout-shifts"]["details"]["items"]
