"""Waiting in pages that take no text for a script."""

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Frame, Page

SECONDS = 20
PAUSE = 20  # milliseconds


def until(page: Page | Frame, expression: str) -> Any:  # noqa: ANN401 - JSON
    """Wait until the JavaScript expression is true in the page, and return what it is.

    Playwright's `wait_for_function` evaluates text inside the page, which the policy of our settings for hosts forbids.
    """
    deadline = time.monotonic() + SECONDS
    while not (found := page.evaluate(f"Promise.resolve({expression}).then((found) => [Boolean(found), found])"))[0]:
        assert time.monotonic() < deadline, f"still not: {expression}"
        page.wait_for_timeout(PAUSE)
    return found[1]


def once(page: Page, true: Callable[[], bool]) -> None:
    """Wait, while the page goes on, until it is true outside of it."""
    deadline = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < deadline
        page.wait_for_timeout(PAUSE)
