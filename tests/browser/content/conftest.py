"""The repository's own handbook in a browser, whatever it holds, in place of the one of another trade."""

import pytest

from browser.other_site import browser, port
from website import Website, site_of_content

__all__ = ["browser", "port", "site"]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site as it would be published."""
    return site_of_content(tmp_path_factory)
