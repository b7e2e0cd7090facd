"""What whoever runs the site decides, and what the build is told of its time; bad values are all named at once."""

from pathlib import Path

import pytest

from handbook.site.settings import Settings, read_settings

TIMES = [("1700000000", 1_700_000_000), ("", 0), ("0", 0), ("4294967295", 4_294_967_295)]
NO_PLACES = ["https://a b/", "https://a/b c/", "https://a/?b", "https://a/#b", 'https://a/"b/', "ftp://a/", "https://"]
PLACE = "https://handbook.localhost/"


def test_nothing_needs_to_be_decided() -> None:
    assert read_settings("", {}) == Settings()
    assert Settings().offline


def test_what_is_decided_is_taken_over() -> None:
    extra = {"offline": False, "report_question": "mailto:a@b.localhost", "embed_origins": ["https://lms.localhost"]}
    extra["lrs_origins"] = ["https://handbook.localhost"]
    found = read_settings(PLACE, extra)
    assert (found.site_url, found.offline) == (PLACE, False)
    assert (found.report_question, found.embed_origins) == ("mailto:a@b.localhost", ("https://lms.localhost",))
    assert found.lrs_origins == ("https://handbook.localhost",)


def test_every_bad_value_is_named_at_once() -> None:
    with pytest.raises(ValueError, match="report_question") as error:
        read_settings("", {"offline": "no", "report_question": "us", "embed_origins": ["lms"], "lrs_origins": "all"})
    lines = str(error.value).splitlines()
    assert len(lines) == 4
    assert "mkdocs.yml: `offline` is 'no'. Write true or false." in lines


def test_a_logo_is_read_from_the_folder_of_content(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    (tmp_path / "no.svg").write_text("logo", "utf-8")
    assert read_settings("", {"print_logo": "logo.svg"}, tmp_path).print_logo.startswith("<svg ")
    assert read_settings("", {"print_logo": ""}, tmp_path).print_logo == ""
    for name in ("no.svg", "missing.svg", "."):
        with pytest.raises(ValueError, match=r"^mkdocs\.yml: `print_logo` is '.*'\. Name an SVG file in docs/\.$"):
            read_settings("", {"print_logo": name}, tmp_path)


@pytest.mark.parametrize(("told", "made_at"), TIMES)
def test_the_time_of_the_version_is_what_the_build_is_told(
    monkeypatch: pytest.MonkeyPatch, told: str, made_at: int
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    assert read_settings("", {}).made_at == made_at


@pytest.mark.parametrize("told", ["abc", "-1", "1e9", "4294967296", "9" * 5_000, "1.5", " 1", "0" * 11])
def test_what_is_no_time_is_named(monkeypatch: pytest.MonkeyPatch, told: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)
    with pytest.raises(ValueError, match=r"^SOURCE_DATE_EPOCH is '.{1,40}'\. Give whole seconds since 1970"):
        read_settings("", {})


@pytest.mark.parametrize("place", NO_PLACES)
def test_what_is_no_address_of_a_site_is_named(place: str) -> None:
    with pytest.raises(ValueError, match=r"^SITE_URL is '.*'\. Write it like https://"):
        read_settings(place, {})


def test_an_address_is_absolute_where_the_site_has_one() -> None:
    assert Settings("https://rapport.example/a/").url("/catalogue.json") == "https://rapport.example/a/catalogue.json"
    assert Settings().url("/catalogue.json") == "/catalogue.json"
