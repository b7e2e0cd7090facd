"""Time the build of the handbook against the same pages, hand-written, in plain MkDocs with Material: A B A B."""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml
from markdownify import markdownify
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[2]
ROUNDS = 5
OUR_KEYS = ("hooks", "watch", "strict", "site_url", "validation")


def build(folder: Path, site: Path) -> tuple[float, float]:
    """Build the site of `folder` and return wall and processor time in seconds."""
    shutil.rmtree(site, ignore_errors=True)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=folder, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def by_hand(site: Path, folder: Path) -> int:
    """Write every page of the built `site` as ordinary Markdown under `folder`, with a plain mkdocs.yml; count them."""
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV ", ""), yaml.CSafeLoader)
    for key in OUR_KEYS:
        config.pop(key, None)
    config["theme"].pop("custom_dir")
    config["plugins"] = ["search"]  # what MkDocs and Material do unasked
    shutil.copytree(ROOT / "docs/assets", folder / "docs/assets")
    pages = 0
    for page in site.rglob("index.html"):
        article = LexborHTMLParser(page.read_text("utf-8")).css_first("article")
        if article is None:
            continue
        for link in article.css("a.headerlink, template, script, link"):
            link.decompose()
        file = folder / "docs" / page.relative_to(site).with_suffix(".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(markdownify(article.html or "", heading_style="ATX"), "utf-8")
        pages += 1
    (folder / "mkdocs.yml").write_text(json.dumps(config), "utf-8")  # JSON is YAML
    return pages


def main() -> None:
    """Print medians and ratios of five rounds in turn."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(ROOT, folder / "ours")
        plain = folder / "plain"
        pages = by_hand(folder / "ours", plain)
        sides = {"with hooks": (ROOT, folder / "ours"), "by hand": (plain, folder / "theirs")}
        times: dict[str, list[tuple[float, float]]] = {side: [] for side in sides}
        for _ in range(ROUNDS):
            for side, places in sides.items():
                times[side].append(build(*places))
    rows = [f"{pages} pages, {ROUNDS} rounds in turn, medians", f"{'':12} {'wall s':>8} {'cpu s':>8}"]
    medians = {side: [statistics.median(column) for column in zip(*runs, strict=True)] for side, runs in times.items()}
    rows += [f"{side:12} {wall:8.2f} {cpu:8.2f}" for side, (wall, cpu) in medians.items()]
    ours, theirs = times["with hooks"], times["by hand"]
    ratios = [statistics.median(a[i] / b[i] for a, b in zip(ours, theirs, strict=True)) for i in (0, 1)]
    rows.append(f"{'ratio':12} {ratios[0]:8.2f} {ratios[1]:8.2f}")
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
