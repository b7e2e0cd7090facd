"""A day without a change is not a new version: nothing in the site comes from a clock."""

import os
import subprocess
import sys
from pathlib import Path

from trees import TREE
from website import MADE_AT, build, contents, copy

# Builds with MkDocs as if it were a day of another year.
BUILD = """
import datetime, sys, time
import mkdocs.utils
year = float(sys.argv.pop(1))
real = time.time
time.time = lambda: real() + year * 31_557_600
class Shifted(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
mkdocs.utils.datetime = datetime.datetime = Shifted
from mkdocs.__main__ import cli
cli(["build", "--strict", "--quiet", "--site-dir", sys.argv[1]])
"""


def _built(root: Path, site: Path, years: float) -> dict[str, str]:
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    environment |= {
        "PYTHONPATH": str(root / "hooks"),
        "NO_MKDOCS_2_WARNING": "1",
        "SITE_URL": "https://rapport.localhost/",
    }
    subprocess.run([sys.executable, "-c", BUILD, str(years), str(site)], cwd=root, env=environment, check=True)
    return contents(site)


def test_the_same_content_makes_the_same_site_on_another_day(tmp_path: Path) -> None:
    root = copy(tmp_path / "tree", TREE)
    today, then = _built(root, tmp_path / "today", 0), _built(root, tmp_path / "then", 1.5)
    assert {name for name in today if today[name] != then.get(name)} == set()
    assert "<lastmod>" not in (tmp_path / "then/sitemap.xml").read_text("utf-8")


def test_a_version_that_knows_its_time_says_so_and_an_empty_time_is_none(tmp_path: Path) -> None:
    root = copy(tmp_path / "tree", TREE)
    dated, without = build(root, tmp_path / "dated"), build(root, tmp_path / "without", SOURCE_DATE_EPOCH="")
    assert MADE_AT == "1700000000"
    assert "<lastmod>2023-11-14</lastmod>" in (dated.folder / "sitemap.xml").read_text("utf-8")
    assert "<lastmod>" not in (without.folder / "sitemap.xml").read_text("utf-8")
