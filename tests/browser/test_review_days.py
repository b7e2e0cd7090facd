"""Days are the reader's: what is due on a day is asked from its midnight on, even when clocks change."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from browser.memory import DAY, LONE, PRACTICE, answer, record, remembering
from browser.opening import Opener
from browser.quiz import WORDS, asked
from rows import few
from website import PLACE

SAYS = WORDS["review"]
MONDAY, TUESDAY = "2026-03-02", "2026-03-03"
# A day of 23 or 25 hours follows on each but the first of a zone.
EVENINGS = [
    ("Europe/Berlin", "2026-03-02"),
    ("Europe/Berlin", "2026-03-28"),
    ("Europe/Berlin", "2026-10-24"),
    ("America/Los_Angeles", "2026-03-07"),
    ("Pacific/Auckland", "2026-04-04"),
    ("Asia/Kolkata", "2026-03-02"),
]


def _at(zone: str, day: str, time: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=ZoneInfo(zone))


def _answered(open_page: Opener, zone: str, when: datetime) -> Page:
    """Answer the item then, wrongly, so that it is due on the day after."""
    page = open_page("about:blank", start="", timezone_id=zone)
    page.clock.install(time=when)
    page.goto(f"{PLACE}quizzes/{PRACTICE}/#{LONE.id}")
    one = next(one for one in asked(page) if one.item.id == LONE.id)
    one.answer(one.wrong)
    expect(one.status).to_contain_text(one.says("wrong"))
    return page


def _is_asked(page: Page, when: datetime) -> bool:
    page.clock.set_system_time(when)
    page.goto(f"{PLACE}review/")
    form = page.locator(f'form.item[id="{LONE.id}"]')
    start = page.get_by_role("button", name=SAYS["start"])
    expect(start.or_(page.get_by_text(SAYS["done"])).and_(page.locator(":visible")).first).to_be_visible()
    is_asked = form.count() == 1
    page.goto(f"{PLACE}progress/")
    due = page.locator(f'tr[data-practice="{PRACTICE}"] [data-cell="due"]')
    expect(due).to_have_text("1" if is_asked else "")
    return is_asked


@pytest.mark.parametrize(("zone", "day"), few(EVENINGS, 2))
def test_an_answer_of_an_evening_is_asked_from_the_next_morning_on(open_page: Opener, zone: str, day: str) -> None:
    evening = _at(zone, day, "17:55")
    page = _answered(open_page, zone, evening)
    tomorrow = (evening + timedelta(days=1)).date().isoformat()
    assert not _is_asked(page, _at(zone, day, "23:50"))
    assert _is_asked(page, _at(zone, tomorrow, "00:10"))
    assert _is_asked(page, _at(zone, tomorrow, "09:00"))


def test_who_travels_has_the_day_of_the_place_where_they_are(open_page: Opener) -> None:
    kept = _answered(open_page, "Europe/Berlin", _at("Europe/Berlin", MONDAY, "17:55")).context.storage_state()
    page = open_page("about:blank", start="", timezone_id="America/New_York", storage_state=kept)
    page.clock.install(time=_at("America/New_York", MONDAY, "20:00"))  # Tuesday in Berlin
    assert not _is_asked(page, _at("America/New_York", MONDAY, "20:00"))
    assert _is_asked(page, _at("America/New_York", TUESDAY, "07:00"))


def test_what_older_versions_kept_with_an_hour_is_due_in_the_morning_too(open_page: Opener) -> None:
    evening = _at("Europe/Berlin", MONDAY, "17:55").timestamp() * 1000
    old = answer(LONE, at=int(evening)) | {"right": False, "due": int(evening) + DAY}
    page = open_page(
        "about:blank", start="", timezone_id="Europe/Berlin", **remembering(record(answers={LONE.id: old}))
    )
    page.clock.install(time=_at("Europe/Berlin", MONDAY, "22:00"))
    assert not _is_asked(page, _at("Europe/Berlin", MONDAY, "22:00"))
    assert _is_asked(page, _at("Europe/Berlin", TUESDAY, "09:00"))
