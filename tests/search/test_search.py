"""What can be found, and by which words: English as it is typed, weights, and the files that the box reads."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.content.load import load
from handbook.search import files
from handbook.search.bm25 import weights
from handbook.search.entries import Entry, entries
from handbook.search.files import DIGITS, HALF, PER_PAGES, Index, search_files
from handbook.search.language import Language
from handbook.search.phrases import numbered, phrases
from handbook.search.ranking import LEVELS, MOST_PAGES
from handbook.search.synonyms import groups, synonym_problems
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from trees import ROOT

SCRIPT = re.compile(rb'rapport\.provide\("search/([a-z0-9-]+)",\[\],\(\)=>\((.*)\)\);\n', re.DOTALL)


@pytest.fixture(scope="module")
def language() -> Language:
    return Language(Templates().data("search/language.yml"))


@pytest.mark.parametrize(
    "words",
    [
        "shout shouts shouting shouted",
        "apologise apologize apologising apologized apology apologies",
        "cry cries crying cried",
        "cancel cancelled canceled cancelling cancellation",
        "promise promises promised promising",
        "behaviour behavior behaviours",
        "complain complains complaint complaints complaining",
        "customer customers customer's",
        "can't cannot cant",
        "frustrated frustrating frustration",
        "transparent transparency",
        "stop stops stopped stopping",
        "worry worried worrying worries",
        "tell told telling",
    ],
)
def test_forms_of_a_word_have_one_stem(language: Language, words: str) -> None:
    assert len({language.stem(language.words(word)[0]) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "angry hungry",
        "use useless",
        "post positive",
        "hour our",
        "policy police",
        "refund fund",
        "know no",
        "can't can",
    ],
)
def test_words_that_only_look_alike_have_two_stems(language: Language, words: str) -> None:
    one, other = (language.stem(language.words(word)[0]) for word in words.split())
    assert one != other


def test_text_is_read_without_regard_to_capitals_accents_and_kinds_of_apostrophe(language: Language) -> None:
    assert (
        language.words("She CAN\u2019T find the caf\u00e9 \u2014 he'll wait")
        == "she cant find the cafe he wait".split()
    )


def test_no_and_cannot_say_something(language: Language) -> None:
    assert not language.ignored & {"no", "not", "cant", "dont", "wont", "never"}


def _entry(address: str, title: str, text: str = "", kind: str = "practice") -> Entry:
    return Entry(address, kind, title, "", ((9.0, (title,)), (2.0, (text,))))


def test_a_word_weighs_more_in_a_title(language: Language) -> None:
    made = weights([_entry("/a/", "Refunds"), _entry("/b/", "Else", "a refund")], language, {})
    title, text = (weight for _, weight in made.postings[language.stem("refund")])
    assert title > text


def test_a_rare_word_is_rarer_than_a_common_one(language: Language) -> None:
    made = weights([_entry("/a/", "refund parcel"), _entry("/b/", "refund"), _entry("/c/", "greeting")], language, {})
    assert made.rarity[language.stem("parcel")] > made.rarity[language.stem("refund")] > 0


def test_a_word_leads_to_no_more_pages_than_its_best(language: Language) -> None:
    made = weights([_entry(f"/{n}/", f"refund {'word ' * n}") for n in range(MOST_PAGES + 20)], language, {})
    assert len(made.postings[language.stem("refund")]) == MOST_PAGES


def test_synonyms_of_one_word_and_of_several_lead_to_their_group(language: Language) -> None:
    known = groups({"angry": "angry, furious, fed up"}, language)
    made = weights([_entry("/a/", "He is fed up"), _entry("/b/", "Furious"), _entry("/c/", "Fed")], language, known)
    assert [page for page, _ in made.postings["=angry"]] == [0, 1]


def test_words_side_by_side_are_a_synonym_with_and_without_words_that_say_nothing_between(language: Language) -> None:
    known = groups({"abusive": "call names"}, language)
    made = weights([_entry("/a/", "calls me names"), _entry("/b/", "names a call")], language, known)
    assert [page for page, _ in made.postings["=abusive"]] == [0]


def test_synonyms_of_several_words_are_kept_as_numbers_in_order(language: Language) -> None:
    known = groups({"calm": "calm, cool down", "angry": "angry, fed up, cool down"}, language)
    made = list(phrases(known))
    assert made == sorted(made)
    assert set(made) == {
        (numbered("cool down"), 0),
        (numbered("cool down"), 1),
        (numbered(" ".join(map(language.stem, ("fed", "up")))), 0),
    }


def test_hardly_any_two_synonyms_have_one_number(language: Language) -> None:
    known = groups(Templates().data("search/synonyms.yml"), language)
    runs = [run for run in known if " " in run]
    assert len(runs) > 300
    assert len({numbered(run) for run in runs}) >= len(runs) - 3


def test_a_page_counts_less_the_more_it_says_and_by_what_it_is(language: Language) -> None:
    made = weights(
        [_entry("/a/", "Refunds"), _entry("/b/", "Refunds", "many more words"), _entry("/c/", "Refunds", kind="quiz")],
        language,
        {},
    )
    short, long, quiz = made.pages
    assert short > long > quiz


def test_the_list_of_synonyms_is_right() -> None:
    assert not synonym_problems()


def test_what_is_wrong_with_synonyms_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    text = "---\none: angry\ntwice: mad, cross, Mad\nlong: a b c d e, f\nnone: [a, b]\ngap: x, , y\n"
    (tmp_path / "search/synonyms.yml").write_text(text, "utf-8")
    told = [f"{problem.line}: {problem.what}" for problem in synonym_problems(tmp_path)]
    assert told == [
        "2: `one` has one word",
        "3: `twice` has 'mad' 2 times",
        "4: `long` has 'a b c d e'",
        "5: `none` is no list of words",
        "6: `gap` has ''",
    ]


def test_situations_come_first_then_practices(tree: Path) -> None:
    made = entries(SiteContext(load(tree)[0], Templates()))
    kinds = [entry.kind for entry in made]
    assert kinds == sorted(kinds, key=["situation", "practice", "chapter", "page", "quiz", "tool"].index)
    assert {"situation", "practice", "chapter", "page", "quiz", "tool"} == set(kinds)


def test_a_quiz_is_found_by_its_title_alone(tree: Path) -> None:
    quizzes = [entry for entry in entries(SiteContext(load(tree)[0], Templates())) if entry.kind == "quiz"]
    assert quizzes
    assert all(entry.texts == ((8.0, (entry.title,)),) for entry in quizzes)


def test_drafts_are_found_where_they_are_shown_only(tree: Path) -> None:
    file = tree / "docs/situations/long-queue.md"
    file.write_text(file.read_text("utf-8").replace("---\n", "---\ndraft: true\n", 1), "utf-8")
    book = load(tree)[0]
    shown = {entry.address for entry in entries(SiteContext(book, Templates()))}
    built = {entry.address for entry in entries(SiteContext(book.without(book.drafts), Templates()))}
    assert shown - built == {"/situations/long-queue/"}


def test_files_are_classic_scripts_and_the_same_each_time(tree: Path) -> None:
    one, other = (
        {file.address: file.make() for file in search_files(SiteContext(load(tree)[0], Templates()))} for _ in "ab"
    )
    assert one == other
    for address, content in one.items():
        script = SCRIPT.fullmatch(content)
        assert script, address
        assert address == f"/assets/search/{script[1].decode()}.js"
        json.loads(script[2])


def test_every_page_is_in_a_file_of_results(tree: Path) -> None:
    index = Index(SiteContext(load(tree)[0], Templates()))
    rows = [row for number in range(-(-len(index.entries) // PER_PAGES[True])) for row in index.pages_file(number)]
    assert [title for _, _, title, _, _ in rows] == [entry.title for entry in index.entries]
    assert ["serve/greet/", "practice"] in [row[:2] for row in rows]
    assert ["serve/", "chapter"] in [row[:2] for row in rows]


def test_what_is_packed_can_be_unpacked(tree: Path) -> None:
    index = Index(SiteContext(load(tree)[0], Templates()))
    packed = index.weights_file(0).split(" ")
    terms = index._terms  # noqa: SLF001 - how terms are ordered is told nowhere else
    for text, (_, term) in zip(packed, terms, strict=True):
        assert _unpacked(text) == index.weights.postings.get(term, [])


def _unpacked(text: str) -> list[tuple[int, int]]:
    found, value, page = [], 0, -1
    for digit in map(DIGITS.index, text):
        value = value * HALF + digit % HALF
        if digit >= HALF:
            page += value // (LEVELS + 1)
            found.append((page, value % (LEVELS + 1)))
            value = 0
    return found


@given(st.lists(st.sampled_from("refund parcel angry late queue price fee".split()), min_size=1, max_size=30))
def test_weights_are_whole_and_in_the_order_of_pages(words: list[str]) -> None:
    made = weights(
        [_entry(f"/{n}/", word) for n, word in enumerate(words)], Language(Templates().data("search/language.yml")), {}
    )
    for postings in made.postings.values():
        assert all(0 < weight <= LEVELS for _, weight in postings)
        assert all(one < other for (one, _), (other, _) in pairwise(postings))


@pytest.mark.parametrize(("packed", "number"), [("e", 8), ("1e", 40), ("10W", 1024)])
def test_the_numbers_on_the_page_of_the_format_are_those_of_the_files(packed: str, number: int) -> None:
    assert files._number(number) == packed  # noqa: SLF001 - what the page says is inside the files
    assert f"`{packed}` is {number:,}" in (ROOT / "docs/project/search-files.md").read_text("utf-8")
