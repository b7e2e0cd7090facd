"""What a visit costs on a slow phone and a slow line: bytes, requests, time to the largest text, and layout shift."""

import gzip
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright

import tools
from browser.serving import Handler, serving
from handbook.content.handbook import Handbook
from trees import ROOT
from website import PLACE, build, content, kinds

KINDS = {
    "home": "/",
    "situation": "/situations/situations/",
    "practice": "/chapters/practices/",
    "chapter": "/chapters/",
    "quiz": "/quizzes/practices/",
    "cue cards": "/cue-cards/chapters/",
    "choosing cards": "/cue-cards/",
    "choosing checklists": "/checklists/",
    "phrasebook": "/phrasebook/",
    "review": "/review/",
}
SLOWER = 4  # times, as Lighthouse has it for a phone
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
SQUEEZED = frozenset(".html .css .js .json .xml .svg".split())
WATCH = """
window.seen = { shift: 0, largest: 0, moved: [] };
const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
  .observe({ type, buffered: true });
const tag = ({ node }) => node?.outerHTML?.slice(0, 90) ?? node?.textContent;
watch("layout-shift", ({ hadRecentInput, value, sources }) => {
  if (hadRecentInput) return;
  seen.shift += value;
  seen.moved.push(...sources.map(tag));
});
watch("largest-contentful-paint", ({ startTime }) => { seen.largest = startTime; });
"""


def pages(book: Handbook) -> dict[str, str]:
    """Return the address of one page of each kind that the handbook has, by a word for it."""
    found = kinds(book)
    return {name: found[kind] for name, kind in KINDS.items() if kind in found}


@dataclass
class Visit:
    """What one visit cost."""

    bytes: int
    requests: int
    largest: float  # milliseconds until the largest text or picture stood
    shift: float

    def __str__(self) -> str:
        """Return the figures in columns."""
        return f"{self.bytes / 1000:7.1f} kB {self.requests:3} requests {self.largest:6.0f} ms  shift {self.shift:.3f}"


class Squeezing(Handler):
    """Sends text squeezed, as servers do, and lets browsers keep it for ten minutes."""

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        """Answer with the file."""
        file = Path(self.translate_path(self.path.partition("?")[0]))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        content = file.read_bytes()
        self.send_response(200)
        if file.suffix in SQUEEZED:
            content = gzip.compress(content, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(content)


def visit(page: Page, go: Any) -> Visit:  # noqa: ANN401 - what makes the page go there
    """Go there on a slow phone and line, and return what it cost."""
    session, loaded = _slow(page)
    go()
    page.wait_for_load_state("networkidle")
    seen = page.evaluate("window.seen")
    session.detach()
    return Visit(sum(loaded), len(loaded), seen["largest"], seen["shift"])


def _slow(page: Page) -> tuple[CDPSession, list[int]]:
    """Slow phone and line down; return a list that grows by the bytes of every request answered by the network."""
    loaded: list[int] = []
    session = page.context.new_cdp_session(page)
    session.on("Network.loadingFinished", lambda event: loaded.append(int(event["encodedDataLength"])))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return session, loaded


def new_context(browser: Browser, *, worker: bool = False) -> BrowserContext:
    """Return a phone that never saw the site."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, service_workers="allow" if worker else "block"
    )
    context.add_init_script(WATCH)
    return context


def _report(browser: Browser, start: str) -> Iterator[str]:
    """Yield a line for every visit: the first, and the second, and one to a site that the browser keeps."""
    addresses = pages(content())
    for name, address in addresses.items():
        with new_context(browser) as context:
            page = context.new_page()
            for which in ("first", "again"):
                yield f"{name:10} {which}  {visit(page, partial(page.goto, start + address))}"
    with new_context(browser) as context:
        page = context.new_page()
        visit(page, partial(page.goto, f"{start}/"))
        yield f"{'situation':10} from home  {_change(page, addresses['situation'])}"
    with new_context(browser, worker=True) as context:
        page = context.new_page()
        page.goto(f"{start}/offline/")
        page.get_by_text("keeps everything").wait_for(timeout=60_000)
        yield f"{'practice':10} kept   {visit(page, partial(page.goto, start + addresses['practice']))}"


def _change(page: Page, address: str) -> str:
    """Follow a link as Material does, without loading the page anew; return what that cost."""
    _, loaded = _slow(page)
    begun = time.perf_counter()
    page.locator(f'article a[href$="{address.lstrip("/")}"]').first.click()
    page.locator(".phrase").first.wait_for()
    milliseconds = (time.perf_counter() - begun) * 1000
    page.wait_for_load_state("networkidle")
    return f"{sum(loaded) / 1000:.1f} kB {len(loaded)} requests {milliseconds:.0f} ms to its first phrase"


def main() -> None:
    """Build the site as it would be published, and measure it under its own name."""
    with tempfile.TemporaryDirectory() as folder:
        site = build(ROOT, Path(folder) / "site")
        handler = partial(Squeezing, directory=str(site.folder))
        with serving(handler) as port, sync_playwright() as playwright:
            rules = f"--host-resolver-rules=MAP {urlsplit(PLACE).hostname}:80 127.0.0.1:{port}"
            browser = playwright.chromium.launch(executable_path=tools.chromium(), args=["--no-sandbox", rules])
            for line in _report(browser, PLACE.rstrip("/")):
                sys.stdout.write(f"{line}\n")
            browser.close()


if __name__ == "__main__":
    main()
