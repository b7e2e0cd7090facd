"""Measure in Chromium how well search finds what staff need: hit@1, hit@3 and MRR@10, ours and plain Material's."""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page, sync_playwright

import tools
from benchmarks.build import build
from benchmarks.by_hand import ROOT, by_hand
from benchmarks.serving import served

QUERIES = Path(__file__).parents[1] / "content/queries"
HALVES = ("tuning", "held-out", "moments")
DEPTH = 10  # of results that count


@dataclass(frozen=True)
class Figures:
    """The share of queries with a relevant page first, and among three; the mean of one by the place of the first."""

    hit1: float
    hit3: float
    mrr: float


def figures(places: list[int]) -> Figures:
    """Return the figures for the places of the first relevant results; 0 stands for none."""
    count = len(places)
    return Figures(
        sum(place == 1 for place in places) / count,
        sum(0 < place <= 3 for place in places) / count,
        sum(1 / place for place in places if 0 < place <= DEPTH) / count,
    )


def queries(half: str) -> list[dict[str, Any]]:
    """Return the queries of one file with their relevant addresses."""
    found: list[dict[str, Any]] = yaml.load((QUERIES / f"{half}.yml").read_text("utf-8"), yaml.CSafeLoader)
    return found


def place(found: list[str], relevant: list[str]) -> int:
    """Return the place of the first relevant address, counted from 1; 0 stands for none."""
    return next((number for number, address in enumerate(found, 1) if address in relevant), 0)


def ask_ours(page: Page, query: str) -> list[str]:
    """Type the query into our box and return where its results lead."""
    page.locator("rapport-search input").fill(query)
    page.wait_for_function(
        "query => document.querySelector('rapport-search').dataset.shown === query.trim()", arg=query
    )
    return _addresses(page, "rapport-search ol > li > a")


def ask_material(page: Page, query: str) -> list[str]:
    """Type the query into Material's box, emptied first, and return where its results lead, a page once."""
    box, meta = page.locator(".md-search__input"), page.locator(".md-search-result__meta")
    for text in ("", query):
        before = meta.inner_text()
        box.fill(text)
        box.press("End")  # Material listens to keys
        if not text and before == START:
            continue
        wait = "([meta, before]) => meta.textContent.trim() !== before.trim()"
        page.wait_for_function(wait, arg=[meta.element_handle(), before])
    return _addresses(page, ".md-search-result__list > li > a:first-child")


START = "Type to start searching"


def _addresses(page: Page, selector: str) -> list[str]:
    links: list[str] = page.locator(selector).evaluate_all("all => all.map(one => one.pathname)")
    return list(dict.fromkeys(links))[:DEPTH]


def measure(page: Page, start: str, ask: Callable[[Page, str], list[str]]) -> dict[str, Figures]:
    """Ask every query of each file on the page at `start`."""
    page.goto(start)
    page.keyboard.press("/")
    page.wait_for_load_state("networkidle")
    result = {}
    for half in HALVES:
        asked = queries(half)
        result[half] = figures([place(ask(page, query["query"]), query["relevant"]) for query in asked])
    return result


def main() -> None:
    """Print every file of queries for both boxes, or for ours alone with the argument `ours`."""
    rows = [f"{'':24} {'hit@1':>6} {'hit@3':>6} {'MRR@10':>7}"]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        ours, plain = Path(name, "ours"), Path(name, "plain")
        build(ROOT, ours)
        sides = {"rapport": (ours, ask_ours)}
        if "ours" not in sys.argv:
            by_hand(ours, plain)
            build(plain, plain / "site")
            sides["Material alone"] = (plain / "site", ask_material)
        browser = playwright.chromium.launch(executable_path=tools.chromium(), args=["--no-sandbox"])
        for side, (folder, ask) in sides.items():
            with served(folder) as start:
                measured = measure(browser.new_page(), start, ask)
            for half, found in measured.items():
                rows.append(f"{side:14} {half:9} {found.hit1:6.3f} {found.hit3:6.3f} {found.mrr:7.3f}")
        browser.close()
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
