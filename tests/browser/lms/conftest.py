"""A browser that finds a learning system beside the site."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

import tools
from browser.chromium import ARGUMENTS
from browser.lms.launching import HOST, Server
from browser.lms.system import System, package, unzipped
from browser.quiz import quiz_of_eight
from website import PLACE

# A page that a test answers for counts as public, and may else not frame a site on loopback.
LOCAL = "--disable-features=LocalNetworkAccessChecks"


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Start the learning system's server."""
    server = Server()
    yield server
    server.close()


@pytest.fixture(scope="session")
def lms_browser(browser: Browser, port: int, server: Server) -> Iterator[Browser]:
    """Start a Chromium that finds the site and the learning system under their names, and nothing else."""
    names = f"MAP {urlsplit(PLACE).hostname}:80 127.0.0.1:{port}, MAP {HOST}:80 127.0.0.1:{server.http.server_port}"
    rules = f"--host-resolver-rules={names}, MAP * ~NOTFOUND"
    arguments = [*ARGUMENTS, LOCAL, rules]
    made = browser.browser_type.launch(executable_path=tools.chromium(), args=arguments)
    yield made
    made.close()


@pytest.fixture
def system(browser: Browser) -> Iterator[Callable[..., System]]:
    """Return what installs a package in a learning system; the package may ask nobody else for anything."""
    made: list[System] = []

    def install(version: str, quiz: str = quiz_of_eight(), **given: Any) -> System:  # noqa: ANN401 - a system's data
        made.append(System(browser, version, unzipped(package(quiz, version)), **given))
        return made[-1]

    yield install
    for one in made:
        one.context.close()
        assert one.faults == []
        assert one.asked == {"lms.localhost"}
