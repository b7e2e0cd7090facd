"""A browser for the session, the site served under its own name, and pages that may neither err nor call out."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

import tools
from browser.chromium import started
from browser.living import HOST, Living, served
from browser.opening import Opener, Turner
from browser.serving import published
from trees import TREE
from website import PLACE, SERVER, Website, build, copy, once, site_of_another_trade

PLAYS_PACKAGES = "system"  # the fixture
REPORT = "mailto:quality@rapport.localhost?subject=Question%20{id}%20({revision})"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and leave it out where there is no browser.

    Behind a real server, tests that only play packages are left out: a learning system hands these out.
    """
    if SERVER:
        packages = [item for item in items if PLAYS_PACKAGES in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=packages)
        items[:] = [item for item in items if item not in packages]
    there = tools.browser_is_there()
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if not there:
                item.add_marker(pytest.mark.skip(reason=tools.NO_BROWSER))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of a handbook of another trade, as it would be published."""
    return site_of_another_trade(tmp_path_factory)


@pytest.fixture(scope="session")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of the small handbook, its reports wanted and the keys of its quiz `listen` in view in a test."""
    return once(tmp_path_factory, "decided", _build_decided)


def _build_decided(folder: Path) -> Website:
    root = copy(folder.with_name("decided-tree"), TREE)
    config, quiz = root / "mkdocs.yml", root / "quizzes/serve/listen.md"
    config.write_text(config.read_text("utf-8").replace('report_question: ""', f"report_question: {REPORT}"), "utf-8")
    quiz.write_text(quiz.read_text("utf-8").replace("---\n", "---\nhide_keys: false\n", 1), "utf-8")
    return build(root, folder)


@pytest.fixture(scope="session")
def port(site: Website) -> Iterator[int]:
    """Serve the site."""
    with published(site.folder, urlsplit(PLACE).netloc) as port:
        yield port


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Living:
    """Return the place of a site that changes; a test that asks for `living` puts one there."""
    return Living(tmp_path_factory.mktemp("stage"))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start what drives browsers; there can be one of it."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright, port: int, stage: Living) -> Iterator[Browser]:
    """Start a Chromium that finds the site under its own name, the living one under another, and nothing else."""
    with served(stage) as other, started(playwright, {urlsplit(PLACE).hostname: port, HOST: other}) as browser:
        yield browser


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opener]:
    """Return what opens an address in a context of its own; errors and requests to others fail the test."""
    opener = Opener(browser)
    yield opener
    opener.close()
    assert not opener.faults


@pytest.fixture(scope="module")
def turner(browser: Browser) -> Iterator[Turner]:
    """Return what turns pages for all tests of a file that only look."""
    opener = Opener(browser)
    yield Turner(opener)
    opener.close()


@pytest.fixture
def turn_to(turner: Turner) -> Iterator[Turner]:
    """Return what turns to an address; errors and requests to others fail the test."""
    yield turner
    faults, turner.opener.faults[:] = [*turner.opener.faults], []
    assert not faults
