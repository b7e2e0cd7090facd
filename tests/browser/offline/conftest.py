"""A site that changes, and browsers that never saw it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from browser.living import Living
from handbook.publish.validation import BuildMode, validate
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from trees import TREE
from website import Website


@pytest.fixture(scope="module")
def made_with() -> SiteContext:
    """Return what the small handbook's site is made with."""
    return SiteContext(validate(TREE, BuildMode.PUBLISH)[0], Templates())


@pytest.fixture
def living(stage: Living, decided: Website) -> Living:
    """Return a copy of the small site that may change."""
    stage.take(decided.folder)
    return stage


@pytest.fixture
def context(browser: Browser, living: Living) -> Iterator[BrowserContext]:  # noqa: ARG001 - it stands on the stage
    """Return a browser that never saw the site."""
    with browser.new_context() as context:
        context.set_default_timeout(10_000)
        yield context
