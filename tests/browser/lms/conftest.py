"""A browser that finds a learning system beside the site."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

import tools
from browser.chromium import ARGUMENTS
from browser.lms.launching import HOST, Server
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
