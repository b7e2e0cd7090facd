"""The map of situations leads from each through all practices that help, in order, with the glyphs of chapters."""

import posixpath

import pytest
from selectolax.lexbor import LexborNode

from website import Website, handbook, site_of_another_trade

MAP = "/situations/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the site of a handbook of another trade."""
    return site_of_another_trade(tmp_path_factory)


def _to(link: LexborNode) -> str:
    return posixpath.normpath(posixpath.join(MAP, link.attributes["href"] or "")) + "/"


def test_each_situation_leads_through_its_practices_in_order(site: Website) -> None:
    ways = [[_to(link) for link in way.css("a")] for way in site.page(MAP).css(".way")]
    book = handbook()
    assert sorted(ways) == sorted(
        [one.address, *(book.practices[help_.use].address for help_ in one.content.practices)]
        for one in book.situations.values()
    )


def test_each_practice_has_the_glyph_of_its_chapter_and_the_map_has_each_once(site: Website) -> None:
    page = site.page(MAP)
    for place in page.css(".way ol a"):
        [use] = place.css("use")
        assert use.attributes["xlink:href"] == f"#glyph-{_to(place).split('/')[1]}"
    drawn = [one.attributes["id"] for one in page.css("symbol")]
    assert drawn == [f"glyph-{slug}" for slug in handbook().chapters if handbook().practices_of(slug)]


def test_a_fold_shows_the_chapters_that_it_leads_to_and_no_others(site: Website) -> None:
    for fold in site.page(MAP).css(".ways"):
        shown = [use.attributes["xlink:href"] for use in fold.css("summary use")]
        assert len(shown) == len({*shown})
        assert {*shown} == {use.attributes["xlink:href"] for use in fold.css(".way use")}
