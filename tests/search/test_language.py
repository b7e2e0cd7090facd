"""Words as they are typed: forms that are one word, words that only look alike, capitals and accents."""

import pytest

from handbook.search.language import Language


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Жалоба: ёлка!", ["жалоба", "елка"]),
        ("عميل غاضِب؟", ["عميل", "غاضب"]),
        ("Straße, Øre 5", ["straße", "øre", "5"]),
        ("one_two", ["one", "two"]),
    ],
)
def test_letters_of_any_script_are_words(language: Language, text: str, words: list[str]) -> None:
    assert language.words(text) == words


def test_no_and_cannot_say_something(language: Language) -> None:
    assert not language.ignored & {"no", "not", "cant", "dont", "wont", "never"}
