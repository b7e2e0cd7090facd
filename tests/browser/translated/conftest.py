"""The handbook of another trade in a pseudo-language that is written from right to left, in a browser."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Playwright

from browser.chromium import started
from browser.opening import Opener
from browser.serving import published
from browser.translated.walk import HEARD, Walk
from translated.variants import VARIANTS, Variant, translated_site
from website import PLACE, Website, once

Start = Callable[..., Walk]


@pytest.fixture(scope="session")
def variant() -> Variant:
    """Return the language: any Latin letter on its pages comes neither from the words file nor from an editor."""
    return next(one for one in VARIANTS if one.words)


@pytest.fixture(scope="session")
def site(variant: Variant, tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site in the language."""
    return once(tmp_path_factory, f"translated-{variant.tag}", partial(translated_site, variant))


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


@pytest.fixture
def start(open_page: Opener, variant: Variant) -> Start:
    """Return what opens a page on a phone, and begins a walk there."""

    def start(address: str, *, script: str = "", **settings: Any) -> Walk:  # noqa: ANN401 - of a context
        phone = {"viewport": {"width": 390, "height": 844}}
        return Walk(open_page(address, script=HEARD + script, **phone | settings), variant)

    return start
