"""What whoever runs the site decides, and what the build is told of its time."""

import pytest

from handbook.settings import Settings, read_settings


@pytest.mark.parametrize(("told", "made_at"), [("1700000000", 1_700_000_000), ("", 0), ("today", 0)])
def test_the_time_of_the_version_is_what_the_build_is_told(
    monkeypatch: pytest.MonkeyPatch, told: str, made_at: int
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert read_settings("", {}).made_at == made_at


def test_an_address_is_absolute_where_the_site_has_one() -> None:
    assert Settings("https://rapport.example/a/").url("/catalogue.json") == "https://rapport.example/a/catalogue.json"
    assert Settings().url("/catalogue.json") == "/catalogue.json"
