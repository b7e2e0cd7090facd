"""The published site: built without a warning, every page sound, and every address in it that was ever listed."""

from pathlib import PurePath

import pytest

from handbook.publish.addresses import file_addresses
from handbook.publish.permalinks import read_lock
from pages import CHECKS, html_faults, repeated_titles
from print.matterhorn import failures
from trees import ROOT
from website import NOT_FOUND, Website, content, page_addresses

SHEETS = sorted(address for address in file_addresses(content()) if address.startswith("/print/"))


def test_the_build_prints_no_warning(site: Website) -> None:
    assert not [line for line in site.log.splitlines() if line.strip() and not line.startswith("INFO ")]


@pytest.mark.parametrize("address", page_addresses(content()))
def test_a_page_is_sound(site: Website, address: str) -> None:
    assert not {check.__name__: faults for check in CHECKS if (faults := check(site, address))}


def test_titles_are_unique(site: Website) -> None:
    assert not repeated_titles(site, page_addresses(content()))


@pytest.mark.long
def test_every_page_is_valid_html_but_for_what_is_forgiven(site: Website) -> None:
    assert not html_faults(site)[0]


def test_whatever_was_published_is_there(site: Website) -> None:
    """The files of a page that moved may be gone: where it moved to a page of another kind, they have no successor."""
    lock = read_lock(ROOT)
    urls = {name for name, (_, words) in lock.lines.items() if words[0] in {"url", "moved"}}
    assert site.addresses - {NOT_FOUND} == {url for url in urls if url.endswith("/")}
    moved = {PurePath(page).name for page in lock.moved}
    assert not [url for url in urls if not site.file(url).is_file() and PurePath(url).parent.name not in moved]


@pytest.mark.long
@pytest.mark.parametrize("address", SHEETS)
def test_every_sheet_is_accessible(site: Website, address: str) -> None:
    assert not failures(site.file(address))
