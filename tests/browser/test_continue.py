"""Pages beside a programme lead on to its next step, for who has begun it and is not through."""

from typing import Any

import pytest
from playwright.sync_api import expect

from browser.axe_faults import faults
from browser.memory import NOON, record, remembered, remembering
from browser.opening import Opener
from browser.programme import ADDRESS, CONTENT, PRACTICES, SAYS, after, reached, title
from website import PLACE

THROUGH = reached(read=4, practised=4, tested=True, signed=4)


def test_home_leads_on_for_who_has_begun(open_page: Opener) -> None:
    page = open_page("/", **remembering(reached(read=1)))
    line = page.locator(".continue")
    expect(line).to_contain_text(CONTENT.title)
    link = line.get_by_role("link", name=after("practised", title(PRACTICES[0])), exact=True)
    expect(link).to_be_visible()
    assert not faults(page)
    link.click()
    page.wait_for_url(f"**/quizzes/{PRACTICES[0]}/")


@pytest.mark.parametrize("kept", [record(), record(read={PRACTICES[0]: NOON}), THROUGH])
def test_home_says_nothing_to_who_has_not_begun_or_is_through(open_page: Opener, kept: dict[str, Any]) -> None:
    page = open_page("/", **remembering(kept))
    page.wait_for_load_state("networkidle")
    expect(page.locator(".continue")).to_have_count(0)
    assert remembered(page)["prefers"] == {}


def test_who_passed_early_is_led_on_to_what_is_left(open_page: Opener) -> None:
    page = open_page("/", **remembering(reached(read=1, practised=1, tested=True)))
    line = page.locator(".continue")
    expect(line.locator("a")).to_have_text(after("read", title(PRACTICES[1])))
    done = 1 + (len(CONTENT.modules[0].practices) == 1)  # the test, and a first step of one practice
    share = SAYS["share"].format(done=done, all=len(CONTENT.modules) + 3)
    expect(line.locator("span")).to_have_text(f"{CONTENT.title} · {share}")


def test_where_the_programme_cannot_be_fetched_home_leads_to_its_page(open_page: Opener) -> None:
    page = open_page("about:blank", start="", **remembering(reached(read=1)))
    page.route(f"**{ADDRESS}", lambda route: route.abort())
    page.goto(PLACE)
    link = page.locator(".continue a")
    expect(link).to_have_text(SAYS["continue"].format(CONTENT.title))
    page.wait_for_load_state("networkidle")
    expect(link).to_have_attribute("href", ADDRESS.lstrip("/"))
    assert [fault for fault in open_page.faults if "net::ERR_FAILED" in fault] == open_page.faults
    open_page.faults.clear()
