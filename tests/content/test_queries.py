"""How the relevance of search is counted, and that its queries lead to pages there are."""

from itertools import combinations

import pytest

from benchmarks.search import HALVES, QUERIES, Figures, figures, place, queries
from handbook.publish.addresses import addresses
from website import content


def test_figures_count_first_three_and_the_mean_of_one_by_place() -> None:
    assert figures([1, 2, 4, 0]) == Figures(0.25, 0.5, (1 + 1 / 2 + 1 / 4) / 4)


def test_a_place_is_that_of_the_first_relevant_result() -> None:
    assert place(["/a/", "/b/", "/c/"], ["/c/", "/b/"]) == 2
    assert place(["/a/"], ["/b/"]) == 0


written = pytest.mark.skipif(not QUERIES.is_dir(), reason="nobody wrote queries for this handbook")


@written
@pytest.mark.parametrize("half", HALVES)
def test_every_query_of_a_half_leads_to_pages_there_are(half: str) -> None:
    known = set(addresses(content()))
    wanted = {address for query in queries(half) for address in query["relevant"]}
    assert len(queries(half)) >= 100
    assert wanted <= known


@written
def test_no_two_files_share_a_query() -> None:
    asked = [{query["query"].lower() for query in queries(half)} for half in HALVES]
    assert not [one & other for one, other in combinations(asked, 2) if one & other]
