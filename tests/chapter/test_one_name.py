"""A chapter has one name, and it is the same wherever a page leads to the chapter."""

import posixpath
from collections.abc import Iterator

import pytest

from website import BASE, NOT_FOUND, Website, handbook, page_addresses, site_of_another_trade


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of a handbook of another trade."""
    return site_of_another_trade(tmp_path_factory)


def _links(site: Website, address: str) -> Iterator[tuple[str, str]]:
    """Yield the address and the words of each link; of a tile, its title.

    Prose calls a chapter whatever it likes, and the section of all practices begins with the first chapter.
    """
    for link in site.page(address).css("li:not(.sections > li) > a[href], .crumb > a, .neighbours > a, h2 > a"):
        target = posixpath.join(BASE if address == NOT_FOUND else address, link.attributes["href"] or "")
        title = link.css_first(".tile__title") or link
        yield posixpath.normpath(target) + "/", " ".join(title.text().split())


def test_whatever_leads_to_a_chapter_calls_it_by_its_name(site: Website) -> None:
    names = {f"/{slug}/": chapter.content.title for slug, chapter in handbook().chapters.items()}
    found = {(address, *link) for address in page_addresses() for link in _links(site, address)}
    called = {(target, words.removeprefix("Previous ").removeprefix("Next ")) for _, target, words in found}
    assert {(target, words) for target, words in called if target in names} == set(names.items())


@pytest.mark.parametrize("slug", handbook().chapters)
def test_the_page_of_a_chapter_begins_with_its_name_and_its_aim(site: Website, slug: str) -> None:
    page, content = site.page(f"/{slug}/"), handbook().chapters[slug].content
    heading, aim = page.css_first("h1"), page.css_first(".aim")
    assert heading is not None
    assert aim is not None
    assert heading.text(deep=False).strip() == content.title
    assert aim.text().strip() == content.aim
