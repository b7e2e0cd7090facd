"""Weights: how much a word counts for a page, by where it stands, how rare it is, and how much the page says."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from handbook.search.bm25 import weights
from handbook.search.language import Language
from handbook.search.ranking import LEVELS, MOST_PAGES
from handbook.site.templates import Templates
from search.sample import entry


def test_a_word_weighs_more_in_a_title(language: Language) -> None:
    made = weights([entry("/a/", "Refunds"), entry("/b/", "Else", "a refund")], language, {})
    title, text = (weight for _, weight in made.postings[language.stem("refund")])
    assert title > text


def test_a_rare_word_is_rarer_than_a_common_one(language: Language) -> None:
    made = weights([entry("/a/", "refund parcel"), entry("/b/", "refund"), entry("/c/", "greeting")], language, {})
    assert made.rarity[language.stem("parcel")] > made.rarity[language.stem("refund")] > 0


def test_a_word_leads_to_no_more_pages_than_its_best(language: Language) -> None:
    made = weights([entry(f"/{n}/", f"refund {'word ' * n}") for n in range(MOST_PAGES + 20)], language, {})
    assert len(made.postings[language.stem("refund")]) == MOST_PAGES


def test_a_page_counts_less_the_more_it_says_and_by_what_it_is(language: Language) -> None:
    made = weights(
        [entry("/a/", "Refunds"), entry("/b/", "Refunds", "many more words"), entry("/c/", "Refunds", kind="quiz")],
        language,
        {},
    )
    short, long, quiz = made.pages
    assert short > long > quiz


@given(st.lists(st.sampled_from("refund parcel angry late queue price fee".split()), min_size=1, max_size=30))
def test_weights_are_whole_and_in_the_order_of_pages(words: list[str]) -> None:
    made = weights(
        [entry(f"/{n}/", word) for n, word in enumerate(words)], Language(Templates().data("search/language.yml")), {}
    )
    for postings in made.postings.values():
        assert all(0 < weight <= LEVELS for _, weight in postings)
        assert all(one < other for (one, _), (other, _) in pairwise(postings))
