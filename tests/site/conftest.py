"""The site that these tests look at, built once."""

from pathlib import Path

import pytest

from website import Website, site_of_another_trade


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of a handbook of another trade, as it would be published."""
    return site_of_another_trade(tmp_path_factory)


@pytest.fixture(scope="session")
def root(site: Website) -> Path:
    """Return the tree that the site was built of."""
    return site.folder.with_name("site-tree")
