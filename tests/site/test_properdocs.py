"""ProperDocs, which goes on with MkDocs 1, builds the same site from the same files."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from handbook.offline.service_worker import VERSION, WORKER
from handbook.publish.permalinks import read_lock
from trees import ROOT
from website import MADE_AT, PLACE, Website

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("properdocs")]  # one worker builds it for all
PYTHON = ROOT / ".venv/properdocs/bin/python"
GENERATOR = re.compile(r'(?<=<meta name="generator" content=")mkdocs-[^,"]+')
# In the service worker: its list, and the version that is made of it.
PAGE_HASH = re.compile(r'(?<=/": ")[0-9a-f]{16}|(?<=^"": ")[0-9a-f]{16}|(?<=VERSION = ")[0-9a-f]{16}', re.MULTILINE)


@pytest.fixture(scope="module")
def other(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site as ProperDocs builds it, with nothing that MkDocs made before."""
    folder = tmp_path_factory.mktemp("properdocs") / "site"
    options = ["--strict", "--config-file", "mkdocs.yml", "--site-dir", str(folder)]
    settings = {"SITE_URL": PLACE, "SOURCE_DATE_EPOCH": MADE_AT, "PYTHONPATH": "hooks"}
    settings |= {"HANDBOOK_NO_CACHE": "1", "NO_MKDOCS_2_WARNING": "1"}
    command = [str(PYTHON), "-m", "properdocs", "build", *options]
    done = subprocess.run(command, cwd=root, env=os.environ | settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Website(folder, done.stderr)


def files(site: Website) -> dict[str, str]:
    """Return every file of the site as text, without the name of the generator, and without what follows from it."""
    found = {str(file.relative_to(site.folder)): file for file in site.folder.rglob("*") if file.is_file()}
    del found[VERSION]  # a hash of the others
    texts = {path: file.read_bytes().decode("utf-8", "surrogateescape") for path, file in found.items()}
    return {path: (PAGE_HASH if path == WORKER else GENERATOR).sub("", text) for path, text in texts.items()}


def test_properdocs_builds_the_same_files_but_for_its_name(site: Website, other: Website) -> None:
    ours, theirs = files(site), files(other)
    assert sorted(ours) == sorted(theirs)
    assert not [path for path, text in ours.items() if text != theirs[path]]


def test_every_page_names_the_generator_that_built_it(site: Website, other: Website, root: Path) -> None:
    moved = read_lock(root).moved  # their pages only lead on
    for built, name in ((site, "mkdocs-1."), (other, "mkdocs-ProperDocs 1.")):
        pages = [built.file(address).read_text("utf-8") for address in built.addresses - set(moved)]
        assert all(names and names[0].startswith(name) for names in map(GENERATOR.findall, pages))
