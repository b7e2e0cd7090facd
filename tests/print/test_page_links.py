"""Links from paper back to the page."""

import pytest

from handbook.print.page_links import STAND_IN, PageLinks, of_longest_site, parts
from handbook.site.settings import LONGEST_SITE, read_settings


def test_a_page_of_a_site_is_read_without_its_scheme_and_scanned_with_it() -> None:
    link = PageLinks("https://handbook.our-company.com/service/").to("/empathise/stay-calm/")
    assert link["shown"] == ["handbook.", "our-company.", "com/", "service/", "empathise/", "stay-calm"]
    assert link["absolute"] == "https://handbook.our-company.com/service/empathise/stay-calm/"
    assert link["code"].startswith("<svg ")


def test_without_a_site_the_path_is_read_and_there_is_nothing_to_scan() -> None:
    assert PageLinks().to("/empathise/stay-calm/") == {
        "path": ["/", "empathise/", "stay-calm/"],
        "shown": ["/", "empathise/", "stay-calm/"],
        "absolute": "",
        "code": "",
    }


def test_a_very_long_part_of_an_address_may_break_too_and_nothing_of_it_is_lost() -> None:
    address = f"/{'a' * 70}.b/c-d/"
    assert max(map(len, parts(address))) <= 31
    assert "".join(parts(address)) == address


def test_cards_are_measured_with_the_longest_address_that_a_site_may_have() -> None:
    assert len(STAND_IN) == LONGEST_SITE
    assert "".join(of_longest_site().to("/a/")["shown"]) == STAND_IN.removeprefix("https://") + "a"
    assert read_settings(STAND_IN, {}).site_url == STAND_IN
    with pytest.raises(ValueError, match=f"^SITE_URL has {LONGEST_SITE + 1} characters; cue cards have room for"):
        read_settings(STAND_IN.replace("m/", "mm/"), {})
