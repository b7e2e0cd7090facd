"""A programme's plan as a calendar file, read by a program that is not ours."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from browser.opening import Opener
from browser.quiz import WORDS
from handbook.programme.plan import plan
from rows import each_once
from website import PLACE, handbook

SAYS = WORDS["plan"]
PROGRAMME = next(one for one in handbook().programmes.values() if one.content.days_apart > 1)
STEPS = plan(PROGRAMME.content)
ADDRESS = f"/onboarding/{PROGRAMME.slug}/"
FIRST = date(2026, 12, 30)  # the next steps are in another year
HARD = 'Ä line; with all, that "has" to be \\ marked\nand a second one: ' + "größer 😀 " * 12
ROLES = ("learner", "for_lead")


def opened(open_page: Opener, **settings: Any) -> Page:  # noqa: ANN401 - of a context
    """Open the programme's page, and on it the plan."""
    page = open_page(ADDRESS, **settings)
    page.locator(".path__plan > summary").click()
    return page


def saved(page: Page, role: str, first: date = FIRST) -> bytes:
    """Choose the first day, and return the file."""
    page.get_by_label(SAYS["first"]).fill(first.isoformat())
    with page.expect_download() as download:
        page.get_by_role("button", name=SAYS[role], exact=True).click()
    name = download.value.suggested_filename
    assert name == f"{PROGRAMME.slug}-{'lead' if role == 'for_lead' else role}.ics"
    expect(page.locator("rapport-plan [role=status]")).to_have_text(SAYS["saved"].format(name))
    return download.value.path().read_bytes()


def events(content: bytes) -> list[dict[str, Any]]:
    """Return the entries of a calendar without faults, by the names of the standard."""
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert (calendar["VERSION"], bool(calendar["PRODID"]), calendar.errors) == ("2.0", True, [])
    assert all(not one.errors for one in calendar.events)
    return [dict(one) for one in calendar.events]


@each_once
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])  # 14 hours east, 11 hours west
@pytest.mark.parametrize("role", ROLES)
def test_each_step_has_its_day_wherever_the_reader_is(open_page: Opener, zone: str, role: str) -> None:
    page = opened(open_page, timezone_id=zone, accept_downloads=True)
    here = datetime.now(ZoneInfo(zone)).date()
    expect(page.get_by_label(SAYS["first"])).to_have_value(here.isoformat())
    made = events(saved(page, role))
    assert [one["DTSTART"].dt for one in made] == [FIRST + timedelta(step.after) for step in STEPS]
    assert [one["DTEND"].dt - one["DTSTART"].dt for one in made] == [timedelta(1)] * len(STEPS)
    assert len({one["UID"] for one in made}) == len(STEPS)
    assert all(abs(one["DTSTAMP"].dt - datetime.now(UTC)) < timedelta(minutes=10) for one in made)


@pytest.mark.parametrize("role", ROLES)
def test_an_entry_says_what_to_do_and_where_it_stands(open_page: Opener, role: str) -> None:
    made = events(saved(opened(open_page, accept_downloads=True), role))
    names = [step.module.title if step.module else WORDS["programme_quiz"] for step in STEPS]
    says = SAYS["step" if role == "learner" else "talk"]
    assert [one["SUMMARY"] for one in made] == [says.format(PROGRAMME.content.title, name) for name in names]
    for one, step in zip(made, STEPS, strict=True):
        where = f"{PLACE}onboarding/{PROGRAMME.slug}/#{step.anchor}"
        assert one["URL"] == where
        lines = one["DESCRIPTION"].splitlines()
        assert lines[-1] == where
        if not step.module:
            assert lines[:-1] == [SAYS["test"].format(PROGRAMME.content.pass_mark)]
        else:
            titles = [handbook().practices[slug].content.title for slug in step.module.practices]
            task = [f"{WORDS['task']} {step.module.task}"] if step.module.task else []
            assert lines[:-1] == [step.module.aim, f"{SAYS['read']} {' · '.join(titles)}", *task]


def test_lines_end_and_fold_as_the_standard_has_it(open_page: Opener) -> None:
    content = saved(opened(open_page, accept_downloads=True), "learner")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_any_text_arrives_as_it_was(open_page: Opener) -> None:
    page = open_page(ADDRESS)
    day: dict[str, Any] = {"id": "a,b@c", "after": 0, "title": HARD, "text": HARD, "address": f"{PLACE}a/?b=c,d;e"}
    made = page.evaluate("async (day) => (await rapport.load('calendar'))([day], '2028-02-29')", day)
    assert max(len(line) for line in made.encode().split(b"\r\n")) <= 75
    [one] = events(made.encode())
    assert (one["UID"], one["SUMMARY"], one["DESCRIPTION"]) == (day["id"], HARD, HARD)
    assert one["URL"] == day["address"]
    assert (one["DTSTART"].dt, one["DTEND"].dt) == (date(2028, 2, 29), date(2028, 3, 1))


def test_a_learner_s_days_move_and_those_of_a_lead_s_learners_stay_apart(open_page: Opener) -> None:
    page = opened(open_page, accept_downloads=True)
    ids = {
        (role, first): {one["UID"] for one in events(saved(page, role, first))}
        for role in ROLES
        for first in (FIRST, FIRST + timedelta(7))
    }
    learner, moved, lead, other = ids.values()
    assert learner == moved
    assert not lead & other
    assert not learner & lead


def test_without_a_day_there_is_no_file(open_page: Opener) -> None:
    page = opened(open_page, accept_downloads=True)
    page.get_by_label(SAYS["first"]).fill("")
    page.get_by_role("button", name=SAYS["learner"], exact=True).click()
    expect(page.locator("rapport-plan [role=status]")).to_be_empty()


def test_without_scripts_the_plan_counts_its_days(open_page: Opener) -> None:
    page = opened(open_page, java_script_enabled=False)
    rows = page.locator("rapport-plan li")
    days = [SAYS["day"].format(step.after + 1) for step in STEPS]
    assert [row.split("\n")[0][: len(day)] for row, day in zip(rows.all_inner_texts(), days, strict=True)] == days
    expect(page.locator("rapport-plan form")).to_have_count(0)
