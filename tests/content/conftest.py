"""The repository's own handbook, whatever it holds: what these tests judge."""

import pytest

from website import Website, site_of_content


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of it, as it would be published."""
    return site_of_content(tmp_path_factory)
