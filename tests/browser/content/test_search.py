"""Search in the handbook: what staff type first of all, and that browser and index read all its words alike."""

from typing import Any

import pytest
import yaml
from playwright.sync_api import expect

from benchmarks.search import QUERIES, ask_ours, figures, place, queries
from browser.opening import Opener, Turner
from browser.searching import hits, search
from handbook.search.language import Language
from handbook.site.templates import Templates
from website import BASE, content

FIRST = QUERIES / "first.yml"
ASKED: list[dict[str, Any]] = yaml.safe_load(FIRST.read_text("utf-8")) if FIRST.exists() else []


@pytest.mark.parametrize("asked", ASKED, ids=[asked["query"] for asked in ASKED])
def test_staff_find_what_they_need_first(turn_to: Turner, asked: dict[str, Any]) -> None:
    page = turn_to("/")
    search(page, asked["query"])
    assert hits(page)[0] in asked["relevant"]


FLOORS = {"moments": 0.94}  # of hit@1, in files that search is tuned on; what nobody tuned on is lower


@pytest.mark.skipif(not QUERIES.is_dir(), reason="nobody wrote queries for this handbook")
@pytest.mark.parametrize("name", FLOORS)
def test_search_still_finds_what_it_was_tuned_on(open_page: Opener, name: str) -> None:
    page = open_page("/")
    page.keyboard.press("/")
    asked = queries(name)
    places = [place(_without_base(ask_ours(page, one["query"])), one["relevant"]) for one in asked]
    missed = [one["query"] for one, found in zip(asked, places, strict=True) if found != 1]
    assert figures(places).hit1 >= FLOORS[name], missed


def _without_base(found: list[str]) -> list[str]:
    return [address.replace(BASE, "/", 1) for address in found]


STEMS = "async words => (await rapport.load('search/engine')).stems(words)"
READ = "async text => (await rapport.load('search/engine')).words(text)"


def test_the_browser_reads_english_as_the_index_does(open_page: Opener) -> None:
    language = Language(Templates().data("search/language.yml"))
    documents = [*content().practices.values(), *content().situations.values()]
    text = " ".join(document.source.body + str(document.source.data) for document in documents)
    words = sorted(set(language.words(text)))
    page = open_page("/")
    page.keyboard.press("/")
    expect(page.locator(".search-hit").first).to_be_visible()
    assert page.evaluate(STEMS, words) == [language.stem(word) for word in words]
    assert page.evaluate(READ, text) == language.words(text)
