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
    assert read_settings(STAND_IN, {}).on_paper == STAND_IN


def test_an_address_without_room_on_a_card_leaves_codes_out_or_gives_way_to_a_short_one() -> None:
    long = STAND_IN.replace("m/", "mm/")
    assert (read_settings(long, {}).site_url, read_settings(long, {}).on_paper) == (long, "")
    short = {"print_url": "https://go.our-company.com/care"}
    assert read_settings(long, short).on_paper == "https://go.our-company.com/care/"
    with pytest.raises(ValueError, match=f"`print_url` has {LONGEST_SITE + 1} characters; cue cards have room for"):
        read_settings("", {"print_url": long})
    with pytest.raises(ValueError, match="`print_url` is 'go'"):
        read_settings("", {"print_url": "go"})
