"""What every page has: a heading, a title, ids that are its own, valid HTML, and links that lead somewhere."""

import re
from collections.abc import Callable

import pytest

from handbook.assets import BUNDLES
from pages import CHECKS, FORGIVEN, html_faults, repeated_titles
from website import Website, page_addresses


@pytest.mark.parametrize("address", page_addresses())
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_of_every_page(site: Website, address: str, check: Callable[[Website, str], list[str]]) -> None:
    assert not check(site, address)


def test_titles_are_unique(site: Website) -> None:
    assert not repeated_titles(site, page_addresses())


def test_every_page_is_valid_html_but_for_what_is_forgiven(site: Website) -> None:
    faults, used = html_faults(site)
    assert not faults
    assert used == FORGIVEN.keys(), "what no longer happens needs no forgiving"


def test_every_address_in_a_stylesheet_of_ours_leads_somewhere(site: Website) -> None:
    sheets = [site.folder / "assets" / name for name in BUNDLES if name.endswith(".css")]
    assert sheets
    for sheet in sheets:
        for name in re.findall(r"url\(\s*[\"']?([^\"')]+)", sheet.read_text("utf-8")):
            assert name.startswith("data:") or (sheet.parent / name).is_file(), f"{sheet.name}: {name}"
