"""Dates and plurals in the language of the words, as the CLDR has them."""

import datetime as dt

import pytest

from handbook.locale.language import Language

DAY = dt.date(2026, 2, 3)


@pytest.mark.parametrize(
    ("tag", "region", "written"),
    [("en", "001", "3 February 2026"), ("en", "US", "February 3, 2026"), ("de", "", "3. Februar 2026")],
)
def test_a_day_is_written_as_the_region_writes_it(tag: str, region: str, written: str) -> None:
    assert Language(tag, region).day(DAY) == written


def test_a_count_has_the_form_of_its_language() -> None:
    english = {"one": "{} act", "other": "{} acts"}
    assert [Language("en").counted(english, count) for count in (0, 1, 2)] == ["0 acts", "1 act", "2 acts"]
    polish = {"one": "{} karta", "few": "{} karty", "many": "{} kart", "other": "{} karty"}
    assert [Language("pl").counted(polish, count) for count in (1, 3, 5)] == ["1 karta", "3 karty", "5 kart"]


def test_a_text_without_forms_is_the_same_for_every_number() -> None:
    assert Language("en").counted("Questions: {}", 1) == "Questions: 1"


def test_a_form_that_nobody_wrote_is_the_other_one() -> None:
    assert Language("pl").counted({"other": "kart: {}"}, 3) == "kart: 3"


@pytest.mark.parametrize(("tag", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he", "rtl")])
def test_a_language_has_the_direction_of_its_script(tag: str, direction: str) -> None:
    assert Language(tag).direction == direction


@pytest.mark.parametrize(
    ("tag", "region", "written"),
    [("en", "001", ["1,234", "0.50"]), ("de", "", ["1.234", "0,50"])],
)
def test_a_number_is_grouped_as_the_language_groups_it(tag: str, region: str, written: list[str]) -> None:
    language = Language(tag, region)
    assert [language.number(1234), language.number(0.5, 2)] == written
    assert language.counted({"other": "{} acts"}, 1234) == f"{written[0]} acts"
