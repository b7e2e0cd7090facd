"""Pictures of the built site, for whoever changes how it looks, and the two of the README: `make screenshots`."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import tools
from trees import ROOT

PAGES = {
    "home": "/",
    "search": "/?q=shouting",
    "practice": "/empathise/stay-calm/",
    "situation": "/situations/angry-customer/",
    "quiz": "/quizzes/stay-calm/",
}
README = {"home": "/", "practice": "/empathise/stay-calm/"}
WIDTHS = {390: 844, 1280: 800}  # with their heights


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def _shoot(browser: Browser, address: str, file: Path, width: int, scheme: str) -> None:
    settings = {"viewport": {"width": width, "height": WIDTHS[width]}, "color_scheme": scheme}
    page = browser.new_page(**settings, service_workers="block")  # type: ignore[arg-type]  # a mapping of many types
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.reload()  # a first visit may do without the heading font
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file)
    page.close()


def main(folder: Path | None) -> None:
    """Put every picture into the folder; without one, renew those of the README."""
    with _served(ROOT / "site") as start, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=tools.chromium(), args=["--no-sandbox"])
        if folder is None:
            for name, address in README.items():
                _shoot(browser, start + address, ROOT / f".github/screenshots/{name}.png", 1280, "light")
        else:
            for (name, address), width, scheme in product(PAGES.items(), WIDTHS, ("light", "dark")):
                _shoot(browser, start + address, folder / f"{name}-{width}-{scheme}.png", width, scheme)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
