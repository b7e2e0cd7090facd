"""Changed since you read it: pages and the progress page tell a reader what is new to them, and nobody else."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from browser.axe_faults import faults
from browser.memory import KEPT, record, remembered, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from browser.settings import settings
from browser.waiting import until
from handbook.reading.version import version
from handbook.site.templates import Templates
from website import PLACE, handbook

SAYS = WORDS["reading"]
PRACTICE, SITUATION = version(handbook().practices["own-up"]), version(handbook().situations["wrong-bill"])
PAGES = {"/mend/own-up/": PRACTICE, "/situations/wrong-bill/": SITUATION}
READ = 1_771_070_400_000  # noon on 14 February 2026, between the two changes of the practice
DAY = "14\N{NO-BREAK SPACE}February\N{NO-BREAK SPACE}2026"  # which no line breaks
ON = SAYS["since"].format(DAY)
NEWEST = "You may pay for a taxi yourself, without asking."
BEFORE = "The apology now comes after the cost, not before it."


def seen(mark: str = PRACTICE.mark, newest: str = "2026-01-10") -> dict[str, Any]:
    """Return the settings of a browser that has read the version of the practice in which that was the newest."""
    return remembering(record(seen={"own-up": {"at": READ, "mark": mark, "newest": newest}}, read={"own-up": READ}))


def note(page: Page) -> list[str]:
    """Return the lines of the note at the top of the page."""
    return page.locator("rapport-changed p").all_inner_texts()


def test_a_page_says_at_its_top_what_an_editor_wrote_since(open_page: Opener) -> None:
    page = open_page("/mend/own-up/", **seen())
    assert note(page) == [ON, NEWEST]
    top, lead = (page.locator(part).bounding_box() for part in ("rapport-changed", ".lead"))
    assert top
    assert lead
    assert top["y"] < lead["y"]


def test_all_that_was_written_since_is_told(open_page: Opener) -> None:
    assert note(open_page("/mend/own-up/", **seen(newest=""))) == [ON, NEWEST, BEFORE]


def test_a_page_that_changed_without_a_word_says_only_that_it_did(open_page: Opener) -> None:
    assert note(open_page("/mend/own-up/", **seen("00000000", PRACTICE.dates.split()[0]))) == [ON, SAYS["only"]]


@pytest.mark.parametrize("address", PAGES)
def test_who_reads_it_for_the_first_time_or_has_read_this_version_is_told_nothing(
    open_page: Opener, address: str
) -> None:
    page = open_page(address)
    expect(page.locator("rapport-changed p")).to_have_count(0)
    page.keyboard.press("End")
    until(page, f"Object.keys({KEPT}.seen).length")
    kept = remembered(page)["seen"][PAGES[address].page]
    assert (kept["mark"], kept["newest"]) == (PAGES[address].mark, PAGES[address].dates.split()[0])
    page.reload()
    until(page, "customElements.get('rapport-changed')")
    expect(page.locator("rapport-changed p")).to_have_count(0)


def test_once_read_to_its_end_it_is_no_longer_new(open_page: Opener) -> None:
    page = open_page("/mend/own-up/", **seen())
    page.keyboard.press("End")
    until(page, f"{KEPT}.seen['own-up'].newest === '{PRACTICE.dates.split()[0]}'")
    assert note(page) == [ON, NEWEST], "while the reader is there it stays"
    page.reload()
    until(page, "customElements.get('rapport-changed')")
    assert note(page) == []


def test_a_reading_that_an_older_version_kept_is_held_against_the_days_of_changes(open_page: Opener) -> None:
    page = open_page("/mend/own-up/", **remembering(record(read={"own-up": READ})))
    assert note(page) == [ON, NEWEST]


def test_the_progress_page_lists_what_changed_until_everything_is_erased(open_page: Opener) -> None:
    situation = {"at": READ, "mark": "00000000", "newest": SITUATION.dates}
    kept = record(seen={"own-up": {"at": READ, "mark": PRACTICE.mark, "newest": ""}, SITUATION.page: situation})
    page = open_page("/progress/", **remembering(kept))
    listed = page.locator("rapport-changed-pages li")
    expect(listed).to_have_count(2)
    on_day = SAYS["on_day"].format(DAY)
    assert listed.nth(0).locator("p").all_inner_texts() == [on_day, SAYS["only"]]
    assert listed.nth(1).locator("p").all_inner_texts() == [on_day, NEWEST, BEFORE]
    expect(listed.nth(1).get_by_role("link")).to_have_attribute("href", "../mend/own-up/")
    for _ in range(2):
        settings(page).locator("[data-do=erase]").click()
    expect(listed).to_have_count(0)
    expect(page.get_by_role("heading", name=SAYS["title"])).to_have_count(0)
    assert remembered(page)["seen"] == {}


def test_of_many_pages_that_changed_three_are_in_view_and_the_others_folded(open_page: Opener) -> None:
    some = [version(page) for page in list(handbook().practices.values())[:5]]
    old = {one.page: {"at": READ, "mark": "00000000", "newest": one.dates.split(" ")[0]} for one in some}
    page = open_page("/progress/", **remembering(record(seen=old)))
    expect(page.locator(".changed-pages > li:visible")).to_have_count(3)
    more = page.locator("rapport-changed-pages details")
    more.get_by_text(SAYS["more"]["other"].format(2)).click()
    expect(page.locator(".changed-pages > li:visible")).to_have_count(5)
    page = open_page("/progress/", **remembering(record(seen=dict(list(old.items())[:4]))))
    expect(page.locator(".changed-pages > li:visible")).to_have_count(4)
    expect(page.locator("rapport-changed-pages details")).to_have_count(0)  # of one it would be no shorter


def test_a_file_brings_readings_over_and_the_later_one_stays(open_page: Opener) -> None:
    page = open_page("/progress/", **seen())
    records = "const { records, store } = await new Promise((done) => rapport.when(['records', 'store'], done));"
    later = {"at": READ + 1, "mark": "11111111", "newest": ""}
    took = (
        f"(async () => {{ {records} const file = records.parse(records.text(TEXT)); records.merge(store, file); }})()"
    )
    broken = {"own-up": later, "x": {"at": "soon", "mark": "1", "newest": ""}, "y": {"at": 1, "mark": 9, "newest": ""}}
    page.evaluate(
        took.replace("TEXT", str({key: value for key, value in record(seen=broken).items() if key != "version"}))
    )
    assert remembered(page)["seen"] == {"own-up": later}
    earlier = record(seen={"own-up": later | {"at": READ}})
    page.evaluate(took.replace("TEXT", str({key: value for key, value in earlier.items() if key != "version"})))
    assert remembered(page)["seen"] == {"own-up": later}


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/mend/own-up/", "/progress/"])
def test_axe_finds_no_fault_in_what_is_told(open_page: Opener, address: str, scheme: Literal["light", "dark"]) -> None:
    page = open_page(address, color_scheme=scheme, **seen())
    expect(page.get_by_text(DAY)).to_be_visible()
    assert not faults(page)


def test_without_scripts_the_foot_of_the_page_says_what_changed_and_when(open_page: Opener) -> None:
    page = open_page("/mend/own-up/", java_script_enabled=False)
    expect(page.locator(".changes p")).to_have_text(SAYS["changes"])
    days = [Templates().language.day(change.date) for change in PRACTICE.changes]
    assert page.locator(".changes li").all_inner_texts() == [
        f"{day}\n{text}" for day, text in zip(days, (NEWEST, BEFORE), strict=True)
    ]
    assert not page.locator("rapport-changed").is_visible()
    page.goto(f"{PLACE}serve/greet/")
    expect(page.locator(".changes")).to_have_count(0)
