"""A browser for the session, the site served under its own name, and pages that may neither err nor call out."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, sync_playwright

import tools
from browser.opening import Opener
from trees import TREE
from website import BASE, PLACE, ROOT, Website, build, copy, once

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

REPORT = "mailto:quality@rapport.localhost?subject=Question%20{id}%20({revision})"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site as it would be published."""
    return once(tmp_path_factory, "site", partial(build, ROOT))


@pytest.fixture(scope="session")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of the small handbook, its reports wanted and the keys of its quiz `greet` kept out of view."""
    return once(tmp_path_factory, "decided", _build_decided)


def _build_decided(folder: Path) -> Website:
    root = copy(folder.with_name("decided-tree"), TREE)
    config, quiz = root / "mkdocs.yml", root / "quizzes/serve/greet.md"
    config.write_text(config.read_text("utf-8").replace('report_question: ""', f"report_question: {REPORT}"), "utf-8")
    quiz.write_text(quiz.read_text("utf-8").replace("---\n", "---\nhide_keys: true\n", 1), "utf-8")
    return build(root, folder)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        """Answer for what lies under the site's path only."""
        return super().translate_path(path.removeprefix(BASE.rstrip("/")) if path.startswith(BASE) else "/none")

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """Let the browser hang up when it likes."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True


@pytest.fixture(scope="session")
def port(site: Website) -> Iterator[int]:
    """Serve the site from a thread on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(site.folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser(port: int) -> Iterator[Browser]:
    """Start a Chromium that finds the site under its own name, and nothing else."""
    rules = f"--host-resolver-rules=MAP {urlsplit(PLACE).hostname}:80 127.0.0.1:{port}, MAP * ~NOTFOUND"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=tools.chromium(), args=[*ARGUMENTS, rules])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opener]:
    """Return what opens an address in a context of its own; errors and requests to others fail the test."""
    opener = Opener(browser)
    yield opener
    opener.close()
    assert not opener.faults
