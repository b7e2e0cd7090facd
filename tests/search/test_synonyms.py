"""Synonyms: words that mean the same lead to the same pages, and what is wrong in their list is said with its line."""

from pathlib import Path

from handbook.search.bm25 import weights
from handbook.search.language import Language
from handbook.search.phrases import numbered, phrases
from handbook.search.synonyms import groups, synonym_problems
from handbook.site.templates import Templates
from search.sample import entry


def test_synonyms_of_one_word_and_of_several_lead_to_their_group(language: Language) -> None:
    known = groups({"angry": "angry, furious, fed up"}, language)
    made = weights([entry("/a/", "He is fed up"), entry("/b/", "Furious"), entry("/c/", "Fed")], language, known)
    assert [page for page, _ in made.postings["=angry"]] == [0, 1]


def test_words_side_by_side_are_a_synonym_with_and_without_words_that_say_nothing_between(language: Language) -> None:
    known = groups({"abusive": "call names"}, language)
    made = weights([entry("/a/", "calls me names"), entry("/b/", "names a call")], language, known)
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
