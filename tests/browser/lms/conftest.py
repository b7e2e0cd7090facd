"""A browser that finds a learning system beside the site."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright

from browser.chromium import started
from browser.lms.launching import HOST, Course
from browser.lms.serving import Server
from browser.lms.system import System, package, unzipped
from browser.quiz import quiz_of_eight, quiz_of_five
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
def lms_browser(playwright: Playwright, port: int, server: Server) -> Iterator[Browser]:
    """Start a Chromium that finds the site and the learning system under their names, and nothing else."""
    hosts = {urlsplit(PLACE).hostname: port, HOST: server.http.server_port}
    with started(playwright, hosts, LOCAL) as made:
        yield made


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


@pytest.fixture
def course(server: Server) -> Iterator[Course]:
    """Return a course that no rule may be broken in."""
    made = Course()
    server.teach(made)
    yield made
    assert made.broken == []


@pytest.fixture
def launch(lms_browser: Browser, course: Course) -> Iterator[Callable[..., Page]]:
    """Return what launches a quiz or a rehearsal; every launch of a test happens in one learner's browser."""
    context = lms_browser.new_context()
    context.set_default_timeout(15000)
    mistakes: list[str] = []

    def opened(slug: str = quiz_of_five(), place: str = "quizzes", *, timed: bool = False) -> Page:
        page = context.new_page()
        if timed:  # before any timer of the page's
            page.clock.install()
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.goto(course.launch(f"{PLACE}{place}/{slug}/"))
        return page

    yield opened
    context.close()
    assert mistakes == []
