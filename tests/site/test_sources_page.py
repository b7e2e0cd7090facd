"""The page of sources, and the one line of research that a page shows that leans on some."""

from browser.quiz import WORDS
from website import Website


def test_the_page_of_sources_says_what_was_read_found_and_not_shown(site: Website) -> None:
    entry = site.page("/sources/").css_first("#thanks")
    assert entry
    told = entry.text()
    for part in ("Person, A.; Else, B.; Third, C.", "2019", "Journal of Thanks 1", "We read the abstract:"):
        assert part in told
    for part in ("Found: Forty people counted for a week.", "Not shown: What thanks do was not asked."):
        assert part in told
    links = [link.attributes["href"] for link in entry.css("a")]
    assert links == ["https://doi.org/10.1234/thanks.1", "../serve/thank/"]


def test_the_page_of_sources_says_who_published_a_source_and_when_or_that_nobody_knows(site: Website) -> None:
    assert "The Shop, May 2020." in _entry(site, "shop")
    assert "As the opinion of customers." in _entry(site, "shop")
    assert [line for line in site.page("/sources/").css("article p") if line.text() == WORDS["source_facts"]["neither"]]
    assert [by.text() for by in site.page("/sources/").css("#manners .entries__by")] == ["A. Person"]
    assert not site.page("/sources/").css(".entries code"), "names for editors are no words for readers"


def _entry(site: Website, name: str) -> str:
    entry = site.page("/sources/").css_first(f"#{name}")
    assert entry
    return entry.text()


def test_a_page_that_leans_on_research_shows_one_line_of_it_below_its_sources(site: Website) -> None:
    rows = [row.text(strip=True, separator=" ") for row in site.page("/serve/thank/").css(".facts > div")]
    assert rows[1] == "Research Most people are thanked once a day. Person et al., 2019"
    [link] = site.page("/serve/thank/").css('.facts a[href$="/sources/#thanks"]')
    assert link.text() == "Person et al., 2019"
    assert not [row for row in site.page("/serve/greet/").css(".facts dt") if row.text() == "Research"]
