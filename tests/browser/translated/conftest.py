"""The handbook of another trade in a pseudo-language that is written from right to left, in a browser."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from browser.opening import Opener
from browser.other_site import browser, port
from browser.translated.walk import HEARD, Walk
from translated.variants import VARIANTS, Variant, translated_site
from website import Website, once

__all__ = ["browser", "port", "site", "start", "variant"]

Start = Callable[..., Walk]


@pytest.fixture(scope="session")
def variant() -> Variant:
    """Return the language: any Latin letter on its pages comes neither from the words file nor from an editor."""
    return next(one for one in VARIANTS if one.words)


@pytest.fixture(scope="session")
def site(variant: Variant, tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site in the language."""
    return once(tmp_path_factory, f"translated-{variant.tag}", partial(translated_site, variant))


@pytest.fixture
def start(open_page: Opener, variant: Variant) -> Start:
    """Return what opens a page on a phone, and begins a walk there."""

    def start(address: str, *, script: str = "", **settings: Any) -> Walk:  # noqa: ANN401 - of a context
        phone = {"viewport": {"width": 390, "height": 844}}
        return Walk(open_page(address, script=HEARD + script, **phone | settings), variant)

    return start
