"""The service worker's list: every page and what pages need, by its content; of a large site the first things first."""

import hashlib
import json
from pathlib import Path

import pytest

from handbook.content.load import load
from handbook.offline import service_worker as offline
from handbook.offline.service_worker import VERSION, WORKER, put_worker
from handbook.publish.addresses import file_addresses
from handbook.site.context import SiteContext
from handbook.site.templates import Templates

PAGES = ("", "serve/", "serve/greet/", "situations/long-queue/", "quizzes/greet/", "offline/")
PARTS = ("assets/rapport.css", "assets/quiz.js", "assets/fonts/serif.woff2", "sitemap.xml")
OTHERS = ("404.html", "project/coverage/index.html", "assets/javascripts/lunr/min/lunr.da.min.js", "print/cards.pdf")


@pytest.fixture
def context(tree: Path) -> SiteContext:
    """Return the small handbook on its context."""
    return SiteContext(load(tree)[0], Templates())


@pytest.fixture
def site(tmp_path: Path, context: SiteContext) -> Path:
    """Return a folder with files of every kind; each holds its own name."""
    files = [f"{page}index.html" for page in PAGES] + [*PARTS, *OTHERS]
    files += [address.lstrip("/") for address in file_addresses(context.handbook)]
    for name in files:
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return tmp_path / "site"


def service_worker(site: Path, context: SiteContext) -> str:
    """Return the worker of the site."""
    put_worker(site, context, keep=True)
    return (site / WORKER).read_text("utf-8")


def _listed(worker: str) -> dict[str, str]:
    files: dict[str, str] = json.loads(worker.partition("const FILES = ")[2].partition(";")[0])
    return files


def _first(worker: str) -> list[str]:
    return list(_listed(worker))[: int(worker.partition("const FIRST = ")[2].partition(";")[0])]


def test_it_lists_pages_and_what_they_need_by_hash_and_nothing_else(site: Path, context: SiteContext) -> None:
    files = _listed(service_worker(site, context))
    assert files.keys() == {*PAGES, *PARTS}
    assert hashlib.sha256(b"serve/greet/index.html").hexdigest().startswith(files["serve/greet/"])


def test_a_first_visit_keeps_all_of_a_small_site(site: Path, context: SiteContext) -> None:
    worker = service_worker(site, context)
    assert set(_first(worker)) == set(_listed(worker))


def test_a_first_visit_keeps_the_most_wanted_of_a_large_site(
    site: Path, context: SiteContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offline, "MOST_BYTES", 10)
    worker = service_worker(site, context)
    assert set(_first(worker)) == {"", "serve/", "situations/long-queue/", "offline/", *PARTS}
    assert _listed(worker).keys() == {*PAGES, *PARTS}
    monkeypatch.setattr(offline, "MOST_OF_ONE", 10)
    assert set(_first(service_worker(site, context))) == {"", *PARTS}


def test_the_same_files_make_the_same_worker_and_others_another(site: Path, context: SiteContext) -> None:
    worker = service_worker(site, context)
    assert service_worker(site, context) == worker
    (site / "index.html").write_text("new")
    assert service_worker(site, context) != worker


def test_the_version_is_published_by_itself_and_new_with_any_file(site: Path, context: SiteContext) -> None:
    worker, version = service_worker(site, context), (site / VERSION).read_text("utf-8")
    assert f'const VERSION = "{version}";' in worker
    (site / "serve/index.html").write_text("new")
    service_worker(site, context)
    assert (site / VERSION).read_text("utf-8") != version
