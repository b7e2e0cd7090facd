"""The repository's own handbook in a browser, whatever it holds, in place of the one of another trade."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Playwright

from browser.chromium import started
from browser.serving import published
from website import PLACE, Website, site_of_content


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site as it would be published."""
    return site_of_content(tmp_path_factory)


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
