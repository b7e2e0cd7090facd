"""The site that these tests look at, built once."""

from functools import partial

import pytest

from website import ROOT, Website, build, once


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site as it would be published."""
    return once(tmp_path_factory, "site", partial(build, ROOT))
