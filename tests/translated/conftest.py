"""The handbook of another trade, built in two pseudo-languages, one of which is written from right to left."""

from functools import partial

import pytest

from translated.variants import VARIANTS, Variant, translated_site
from website import Website, once


@pytest.fixture(scope="session", params=VARIANTS, ids=lambda variant: variant.tag)
def variant(request: pytest.FixtureRequest) -> Variant:
    """Return the language."""
    found: Variant = request.param
    return found


@pytest.fixture(scope="session")
def site(variant: Variant, tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site in the language."""
    return once(tmp_path_factory, f"translated-{variant.tag}", partial(translated_site, variant))
