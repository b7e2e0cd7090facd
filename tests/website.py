"""Built sites as the tests see them: one build a session, shared by all workers, and its pages by address."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.content.handbook import Handbook
from handbook.publish.addresses import addresses, unlisted_files
from handbook.publish.permalinks import LOCK
from handbook.publish.validation import BuildMode, validate
from trees import ROOT, larger

# `nginx` or `caddy`: browsers get sites from it, with the settings that we publish, in place of Python's server.
SERVER = os.environ.get("RAPPORT_SERVER", "")
# A site under a path, where absolute links would break; or at the root of its host, as those settings have it.
PLACE = "https://rapport.localhost/" if SERVER else "http://rapport.localhost/handbook/"
BASE = urlsplit(PLACE).path
SLUGGED = ("chapters", "practices", "situations", "rehearsals", "programmes")
NOT_FOUND = "/404.html"  # the one page that may be shown at any depth, so its links begin with BASE
MADE_AT = "1700000000"  # SOURCE_DATE_EPOCH
MOST_SECONDS = 300  # on a busy machine


@dataclass(frozen=True)
class Website:
    """A built site."""

    folder: Path
    log: str

    def file(self, address: str) -> Path:
        """Return the file that answers a request for the address."""
        return self.folder / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))

    def page(self, address: str) -> LexborHTMLParser:
        """Return the page as a tree."""
        return _parsed(self.file(address))

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The address of every HTML page in the folder, but for that of patterns, which no list has."""
        files = (file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*.html"))
        return frozenset(f"/{file}".removesuffix("index.html") for file in files) - {*unlisted_files()}


@cache
def _parsed(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text("utf-8"))


@cache
def handbook() -> Handbook:
    """Return the handbook of another trade whose site is tested."""
    with TemporaryDirectory() as folder:
        return validate(larger(Path(folder)), BuildMode.PUBLISH)[0]


@cache
def content() -> Handbook:
    """Return this repository's own handbook, for the tests of content: they hold for any other."""
    return validate(ROOT, BuildMode.PUBLISH)[0]


def page_addresses(book: Handbook | None = None) -> list[str]:
    """Return the address of every page there should be, and of the one for addresses there are not."""
    return [*(address for address in addresses(book or handbook()) if address.endswith("/")), NOT_FOUND]


def kinds(book: Handbook | None = None) -> dict[str, str]:
    """Return one address of every kind of page, by its pattern: the name of a kind of content stands for a slug."""
    book = book or handbook()
    kind_of = {slug: kind for kind in SLUGGED for slug in getattr(book, kind)}
    found = {"/procedures/procedure/": next((one.address for one in book.procedures.values()), "")}
    found = {pattern: address for pattern, address in found.items() if address}
    written = {one.address for one in book.procedures.values()}
    for address in page_addresses(book):
        if address not in written:  # in folders as deep as it likes
            found.setdefault("/".join(kind_of.get(part, part) for part in address.split("/")), address)
    return found


def site_of_another_trade(factory: pytest.TempPathFactory) -> Website:
    """Return the site of `handbook()`."""
    return once(factory, "site", lambda folder: build(copy(folder.with_name("site-tree")), folder))


def site_of_content(factory: pytest.TempPathFactory) -> Website:
    """Return the site of `content()`, as it would be published."""
    return once(factory, "content", partial(build, ROOT))


def build(root: Path, folder: Path, *options: str, **environment: str) -> Website:
    """Build the tree under `root` in the folder, as strictly as for the world, and fail the test if that fails."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder), *options]
    settings = {"SITE_URL": PLACE, "SOURCE_DATE_EPOCH": MADE_AT, "PYTHONPATH": str(root / "hooks")}
    quiet = {"NO_MKDOCS_2_WARNING": "1"}  # Material's banner
    done = subprocess.run(
        command,
        cwd=root,
        env=os.environ | settings | quiet | environment,
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        check=False,
    )
    if done.returncode:
        pytest.fail(f"The build failed:\n{done.stderr[-4000:]}", pytrace=False)
    return Website(folder, done.stdout + done.stderr)


def copy(root: Path, content: Path | None = None) -> Path:
    """Copy all that a build reads to `root`, so that a test can change it; the content from its own place."""
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    if content is None:
        return larger(root)
    for name in ("docs", "quizzes"):
        shutil.copytree(content / name, root / name, dirs_exist_ok=True)
    shutil.copy(content / LOCK, root)
    return root


def contents(folder: Path) -> dict[str, str]:
    """Return the hash of every file in the folder."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def handbook_command(root: Path, *arguments: str) -> None:
    """Run `handbook` on the tree under `root`."""
    run = "from handbook.cli import main; raise SystemExit(main())"
    command = [sys.executable, "-c", run, "--root", str(root), *arguments]
    subprocess.run(command, env=os.environ | {"PYTHONPATH": str(root / "hooks")}, check=True, capture_output=True)


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Website]) -> Website:
    """Return the site of this name, made by whichever worker comes first; a failure is everyone's."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    log, failure = shared / f"{name}.log", shared / f"{name}.failed"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if failure.exists():
            pytest.fail(failure.read_text("utf-8"), pytrace=False)
        if not log.exists():
            try:
                log.write_text(make(shared / name).log, "utf-8")
            except pytest.fail.Exception as error:
                failure.write_text(str(error), "utf-8")
                raise
    return Website(shared / name, log.read_text("utf-8"))
