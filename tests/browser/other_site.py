"""Fixtures for a folder whose tests see another site: with a `site` of its own, its browser finds that one alone."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Playwright

from browser.chromium import started
from browser.serving import published
from website import PLACE, Website

__all__ = ["browser", "port"]  # for the conftest.py of such a folder


@pytest.fixture(scope="session")
def port(site: Website) -> Iterator[int]:
    """Serve the site."""
    with published(site.folder, urlsplit(PLACE).netloc) as port:
        yield port


@pytest.fixture(scope="session")
def browser(playwright: Playwright, port: int) -> Iterator[Browser]:
    """Start a Chromium that finds the site under its own name, and nothing else."""
    with started(playwright, {urlsplit(PLACE).hostname: port}) as browser:
        yield browser
