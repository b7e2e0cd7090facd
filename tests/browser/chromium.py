"""Chromium as the tests start it: it finds our sites under their own names, and nothing else."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright

import tools
from hosting import SCHEME

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --ignore-certificate-errors"
).split()
STANDARD = {"http": 80, "https": 443}


@contextmanager
def started(playwright: Playwright, ports: Mapping[str | None, int], *arguments: str) -> Iterator[Browser]:
    """Start a Chromium that finds these hosts at ports of this machine, and nothing else."""
    places = ", ".join(f"MAP {host}:{STANDARD[SCHEME]} 127.0.0.1:{port}" for host, port in ports.items())
    rules = f"--host-resolver-rules={places}, MAP * ~NOTFOUND"
    browser = playwright.chromium.launch(executable_path=tools.chromium(), args=[*ARGUMENTS, *arguments, rules])
    yield browser
    browser.close()
