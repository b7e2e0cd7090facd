"""When a ring comes back of which two were answered: the progress page and the review say the same."""

import pytest
from playwright.sync_api import expect

from browser.memory import AT_NOON, DAY, NOON, answer, record, remembering, rings
from browser.opening import Opener
from website import handbook

FIRST, OTHER, *_ = next(iter(rings(handbook().practices).values()))


# How many days ago two were answered, in how many each is due, and in how many the ring comes back.
@pytest.mark.parametrize(
    ("ago", "due", "back"),
    [
        ((20, 3), (-1, 6), 5),  # the first has waited for the other
        ((20, 3), (-1, 4), 4),
        ((20, 7), (-1, 1), 1),  # as soon as either may be asked
        ((2, 1), (2, 3), 6),  # both wait for each other
    ],
)
def test_a_ring_comes_back_when_one_is_due_and_the_others_have_rested(
    open_page: Opener, ago: tuple[int, int], due: tuple[int, int], back: int
) -> None:
    kept = {
        one.id: answer(one, days=-in_days, at=NOON - days * DAY)
        for one, days, in_days in zip((FIRST, OTHER), ago, due, strict=True)
    }
    when = "tomorrow" if back == 1 else f"in {back} days"
    page = open_page("/progress/", script=AT_NOON, **remembering(record(answers=kept)))
    expect(page.locator("[data-part=standing]")).to_contain_text(when)
    page = open_page("/review/", script=AT_NOON, **remembering(record(answers=kept)))
    expect(page.locator("[data-say=done]")).to_contain_text(when)
    days = page.locator(".days li")
    filled = days.evaluate_all("all => all.flatMap((one, place) => ('some' in one.dataset ? [place] : []))")
    assert filled == [back]
