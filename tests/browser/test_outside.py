"""What comes from outside into a browser's memory: judged when it is read, taken over whole, and never lost."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.memory import (
    AT_NOON,
    DAY,
    HERE,
    LONE,
    NOON,
    PRACTICE,
    answer,
    record,
    remembered,
    remembering,
)
from browser.opening import Opener
from browser.quiz import WORDS, begin
from browser.test_choice import CARDS, CHOSEN, ready
from browser.test_store import says, take
from browser.waiting import until
from rows import few
from website import kinds

SAYS = WORDS["progress"]
SITUATION = kinds()["/situations/situations/"].lstrip("/")
ELSEWHERE = (
    "javascript:alert(document.domain)//",
    "//other.example/",
    "https://other.example/",
    "\\\\other.example/",
    "data:text/html,<script>alert(1)</script>",
    "../../admin/",
    "/admin/",
    " javascript:alert(1)",
)
OTHER = "another-question"
MINE = record(answers={LONE.id: answer(LONE, at=NOON - DAY, days=-1)}, read={PRACTICE: 1})
FILE = record(answers={LONE.id: answer(LONE, at=NOON - 9 * DAY, days=1), OTHER: answer(LONE)}, ticks={"a/b": True})
WRITES = """([here, tab]) => {
  for (let one = 0; one < 300; one += 1) {
    const value = { revision: "0", given: {}, right: true, at: 1, since: 1, box: 0, due: 1 };
    rapport.when(["store"], ({ store }) => store.set("answers", `${tab}-${one}`, value));
  }
}"""


@pytest.mark.parametrize("version", [2, 3])
def test_a_starred_address_leads_to_a_page_of_this_site_or_is_left_out(open_page: Opener, version: int) -> None:
    starred = {address: {"title": "Stay calm", "at": 1} for address in (*ELSEWHERE, SITUATION)}
    page = open_page("/progress/")
    take(page, json.dumps(record(version=version, starred=starred)))
    says(page, "loaded")
    page.goto(page.url.replace("/progress/", "/"))
    links = page.locator("rapport-starred a")
    expect(links).to_have_count(1)
    assert links.get_attribute("href") == SITUATION


def test_a_starred_address_in_the_storage_is_judged_too(open_page: Opener) -> None:
    starred = {address: {"title": "Stay calm", "at": 1} for address in ELSEWHERE}
    page = open_page("/", **remembering(record(starred=starred)))
    expect(page.locator("rapport-starred a")).to_have_count(0)


def test_a_clock_that_was_a_year_ahead_puts_no_answer_off(open_page: Opener) -> None:
    ahead = NOON + 365 * DAY
    kept = record(answers={LONE.id: answer(LONE, at=ahead, since=ahead, days=-366)}, read={PRACTICE: ahead})
    page = open_page("/review/", script=AT_NOON, **remembering(kept))
    begin(page)
    expect(page.locator(f'form[id="{LONE.id}"]')).to_be_visible()


@pytest.mark.parametrize("names", few([5, None, "abc", {"a": 1}, [5, None, CHOSEN[0]]], 2))
def test_a_choice_of_a_wrong_type_is_no_choice(open_page: Opener, names: Any) -> None:  # noqa: ANN401 - the case
    page = ready(open_page("/cue-cards/", **remembering(record(picked={"cards": {"names": names, "paper": 7}}))))
    wanted = [CHOSEN[0]] if isinstance(names, list) else []
    assert page.locator("[data-picked][data-pick]").evaluate_all("all => all.map((one) => one.dataset.pick)") == wanted
    page.get_by_label(WORDS["choose"]["pick_one"].format(CARDS[CHOSEN[1]].document.content.title), exact=True).check()
    assert CHOSEN[1] in remembered(page)["picked"]["cards"]["names"]


def test_the_review_is_launched_by_nobody(open_page: Opener) -> None:
    kept = record(answers={LONE.id: answer(LONE, days=1)})
    asked = "?fetch=x&registration=1&dispatch"
    page = open_page(f"/review/{asked}", script=AT_NOON, **remembering(kept))
    begin(page)
    expect(page.locator(f'form[id="{LONE.id}"] .item__bar button').first).to_be_visible()


def test_three_tabs_that_write_at_once_lose_no_answer(open_page: Opener) -> None:
    first = open_page("/progress/")
    tabs = [first, first.context.new_page(), first.context.new_page()]
    for tab in tabs[1:]:
        tab.goto(first.url)
    for number, tab in enumerate(tabs):
        tab.evaluate(f"setTimeout(() => ({WRITES})([{json.dumps(HERE)}, {number}]), 50)")
    until(first, "Object.keys(localStorage).length >= 900")
    assert len(remembered(first)["answers"]) == 900


def test_an_old_script_in_another_tab_neither_loses_nor_hides_anything(open_page: Opener) -> None:
    old = record(version=2, answers={LONE.id: answer(LONE)})
    page = open_page("/progress/", **remembering(old))
    until(page, f"localStorage.getItem({json.dumps(HERE + 'moved')})")
    assert json.loads(page.evaluate("localStorage.getItem('rapport')")) == old, "an older version finds it again"
    later = record(version=2, answers=old["answers"] | {OTHER: answer(LONE)}, ticks={"a/b": True})
    page.evaluate("text => localStorage.setItem('rapport', text)", json.dumps(later))
    page.reload()
    until(page, f"localStorage.getItem({json.dumps(HERE + 'ticks a/b')})")
    assert remembered(page)["answers"].keys() == {LONE.id, OTHER}


def test_a_file_beside_progress_is_asked_about_and_merged(open_page: Opener) -> None:
    page = _asking(open_page, FILE)
    assert remembered(page) == MINE
    page.get_by_role("button", name=SAYS["merge"]).click()
    says(page, "loaded")
    kept = remembered(page)
    assert kept["answers"] == {LONE.id: MINE["answers"][LONE.id], OTHER: FILE["answers"][OTHER]}
    assert (kept["read"], kept["ticks"]) == (MINE["read"], FILE["ticks"])


def test_it_replaces_everything_only_when_that_is_chosen(open_page: Opener) -> None:
    page = _asking(open_page, FILE)
    page.get_by_role("button", name=SAYS["leave"]).click()
    assert remembered(page) == MINE
    take(page, json.dumps(FILE))
    page.get_by_role("button", name=SAYS["replace"]).click()
    says(page, "loaded")
    assert remembered(page) == FILE


def test_an_empty_file_erases_nothing_unasked(open_page: Opener) -> None:
    page = _asking(open_page, record())
    assert remembered(page) == MINE
    page.get_by_role("button", name=SAYS["merge"]).click()
    assert remembered(page) == MINE


def test_a_file_that_is_too_large_is_refused_at_once(open_page: Opener) -> None:
    page = open_page("/progress/", **remembering(MINE))
    text = json.dumps(record(answers={f"{one:040}": answer(LONE) for one in range(20_000)}))
    assert len(text) > 2_000_000
    take(page, text)
    says(page, "toolarge")
    assert remembered(page) == MINE


def _asking(open_page: Opener, found: dict[str, Any]) -> Page:
    page = open_page("/progress/", script=AT_NOON, **remembering(MINE))
    question = page.locator("[data-part=question]")
    expect(question).to_be_hidden()
    take(page, json.dumps(found))
    ours, theirs = (sum(len(kept[part]) for part in kept if part != "version") for kept in (MINE, found))
    expect(question).to_contain_text(SAYS["which"].format(theirs=theirs, ours=ours))
    expect(page.get_by_role("button", name=SAYS["merge"])).to_be_focused()
    return page
