"""Every address of the site, worked out from the content alone."""

from pathlib import Path

import pytest

from handbook.content.handbook import address_of
from handbook.content.load import load
from handbook.exports.registry import downloads
from handbook.publish.addresses import addresses, file_addresses, page_files, reserved_names
from handbook.publish.pages import pages
from handbook.site.context import SiteContext
from handbook.site.templates import Templates


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/index.md", "/"),
        ("docs/company.md", "/company/"),
        ("docs/serve/index.md", "/serve/"),
        ("docs/serve/greet.md", "/serve/greet/"),
    ],
)
def test_a_file_becomes_the_page_of_its_path(path: str, address: str) -> None:
    assert address_of(path) == address


def test_the_pages_made_are_the_pages_announced(tree: Path) -> None:
    handbook = load(tree)[0]
    made = [page.address for page in pages(SiteContext(handbook, Templates()))]
    assert sorted(made) == sorted(page_files(handbook, drafts=False))
    files = list(file_addresses(handbook))
    assert "/catalogue.json" in files
    assert sorted([*made, *files]) == list(addresses(handbook))


def test_the_files_made_are_the_files_announced(tree: Path) -> None:
    handbook = load(tree)[0]
    made = [download.address for download in downloads(SiteContext(handbook, Templates()))]
    assert sorted(made) == sorted(file_addresses(handbook))


def test_every_first_part_that_no_chapter_has_is_reserved(tree: Path) -> None:
    handbook = load(tree)[0]
    first = {address.strip("/").partition("/")[0].removesuffix(".json") for address in addresses(handbook)}
    assert first - {"", *handbook.chapters, *handbook.pages} <= reserved_names()


def test_names_are_reserved_that_once_were_or_are_thought_of() -> None:
    once = "404 a-z assets cards catalogue checklists company cue-cards downloads due exports handbook home index news "
    once += "offline onboarding overrides phrasebook print progress project quizzes record review schemas search "
    assert set((once + "situations sources sw tags patterns").split()) <= reserved_names()
