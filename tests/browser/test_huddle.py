"""A huddle: gone through by keyboard on a wall screen, read without scripts, printed on one page, and planned."""

from datetime import date, timedelta
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe_faults import faults as axe_faults
from browser.huddle import PAPERS, SAYS, WALL, faults, sheets, start
from browser.keyboard import tab_to
from browser.opening import Opener
from browser.paper import joined
from browser.quiz import WORDS
from browser.test_plan import events
from handbook.huddle.steps import huddle
from rows import few
from website import PLACE, handbook

BOOK = handbook()
MADE = next(made for practice in BOOK.practices.values() if (made := huddle(BOOK, practice)).item)
ITEM, CONTENT = MADE.item, MADE.practice.content
STEPS = list(MADE.minutes)
FOLDED = {"question": CONTENT.examples[0].fault, "hands": MADE.key[1].feedback}
CHAPTER = next(chapter for chapter in BOOK.chapters if len(list(BOOK.practices_of(chapter))) > 2)


def is_at(stage: Locator, step: str) -> None:
    """Fail unless this step alone is shown, and the bar says where one is."""
    expect(stage.locator("h2:visible")).to_have_count(1)
    expect(stage.locator("h2:visible")).to_contain_text(SAYS["steps"][step]["title"])
    place = STEPS.index(step) + 1
    expect(stage.get_by_role("status")).to_have_text(SAYS["where"].format(place, all=len(STEPS)))


def test_by_keyboard_alone_from_the_first_step_to_the_last(open_page: Opener) -> None:
    page = open_page(MADE.address, viewport=WALL)
    tab_to(page, "[data-do=start]")
    page.keyboard.press("Enter")
    stage = page.locator("dialog.stage")
    expect(stage.get_by_role("group")).to_be_focused()
    for step, key in zip(STEPS, ["ArrowRight", "Space", "PageDown"] * 2, strict=True):
        is_at(stage, step)
        if step in FOLDED:
            expect(stage.get_by_text(FOLDED[step] or "")).to_be_hidden()
            page.keyboard.press(key)
            expect(stage.get_by_text(FOLDED[step] or "")).to_be_visible()
            is_at(stage, step)
        page.keyboard.press(key)
    is_at(stage, STEPS[-1])
    expect(stage.get_by_role("button", name=SAYS["next"])).to_be_disabled()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("PageUp")
    is_at(stage, STEPS[-3])
    page.keyboard.press("Escape")
    expect(stage).to_be_hidden()
    expect(page.get_by_role("button", name=SAYS["start"])).to_be_focused()
    expect(page.locator("rapport-huddle section:visible")).to_have_count(len(STEPS))


def test_by_its_buttons_and_again_from_the_start(open_page: Opener) -> None:
    page = open_page(MADE.address, viewport=WALL)
    for _ in range(2):
        stage = start(page)
        is_at(stage, STEPS[0])
        expect(stage.get_by_role("button", name=SAYS["back"])).to_be_disabled()
        for _ in (*STEPS, *FOLDED):
            if stage.get_by_role("button", name=SAYS["next"]).is_enabled():
                stage.get_by_role("button", name=SAYS["next"]).click()
        is_at(stage, STEPS[-1])
        stage.get_by_role("button", name=SAYS["back"]).click()
        is_at(stage, STEPS[-2])
        stage.get_by_role("button", name=SAYS["close"]).click()
        expect(stage).to_be_hidden()


def test_space_presses_the_button_that_has_the_focus(open_page: Opener) -> None:
    page = open_page(MADE.address)
    stage = start(page)
    page.keyboard.press("ArrowRight")
    stage.get_by_role("button", name=SAYS["back"]).focus()
    page.keyboard.press("Space")
    is_at(stage, STEPS[0])


@pytest.mark.parametrize("key", few(["ArrowRight", "ArrowLeft", "PageDown", "Space"]))
def test_outside_the_stage_its_keys_are_the_browser_s(open_page: Opener, key: str) -> None:
    page = open_page(MADE.address)
    page.get_by_role("button", name=SAYS["start"]).wait_for()
    page.evaluate("addEventListener('keydown', (event) => { window.prevented = event.defaultPrevented; })")
    page.keyboard.press(key)
    assert page.evaluate("window.prevented") is False
    expect(page.locator("dialog.stage")).to_be_hidden()


def test_with_a_modifier_keys_are_the_browser_s(open_page: Opener) -> None:
    page = open_page(MADE.address)
    stage = start(page)
    page.keyboard.press("Shift+ArrowRight")
    is_at(stage, STEPS[0])


@pytest.mark.parametrize("slug", few(BOOK.practices, 2))
def test_it_is_large_enough_on_a_wall_and_fits_one_sheet(open_page: Opener, slug: str) -> None:
    assert not faults(open_page(f"/huddles/{slug}/", viewport=WALL))


@pytest.mark.parametrize("paper", PAPERS)
def test_the_sheet_has_all_that_a_lead_needs(open_page: Opener, paper: str) -> None:
    page = open_page(MADE.address)
    start(page)  # printing leaves the stage
    (text,) = sheets(page, paper)
    example = CONTENT.examples[0]
    said = [turn.text for turn in (*example.weak, *example.strong)]
    assert ITEM is not None
    asks = [ITEM.situation, ITEM.stem, *(option.text for option in ITEM.options)]
    for words in (*said, example.fault, example.why, *CONTENT.cue_card.say, *asks, MADE.key[1].feedback, MADE.act):
        assert joined(words or "") in text
    assert joined(SAYS["start"]) not in text


def test_without_scripts_the_steps_stand_one_below_the_other(open_page: Opener) -> None:
    page = open_page(MADE.address, java_script_enabled=False)
    expect(page.locator("rapport-huddle h2:visible")).to_have_count(len(STEPS))
    expect(page.locator("rapport-huddle button").locator("visible=true")).to_have_count(0)
    for step, words in FOLDED.items():
        section = page.locator(f"section[aria-labelledby={step}]")
        expect(section.get_by_text(words or "")).to_be_hidden()
        section.locator("summary").click()
        expect(section.get_by_text(words or "")).to_be_visible()


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault(open_page: Opener, scheme: Literal["light", "dark"]) -> None:
    page = open_page(MADE.address, color_scheme=scheme)
    assert not axe_faults(page)
    stage = start(page)
    for step in STEPS:
        is_at(stage, step)
        assert not axe_faults(page)  # which opens folds
        page.keyboard.press("ArrowRight")


def test_on_a_narrow_phone_nothing_is_cut(open_page: Opener) -> None:
    page = open_page(MADE.address, viewport={"width": 320, "height": 640})
    stage = start(page)
    for _ in STEPS:
        room = stage.locator(".stage__step")
        assert room.evaluate("(one) => one.scrollWidth <= one.clientWidth")
        expect(stage.get_by_role("button", name=SAYS["next"])).to_be_in_viewport(ratio=1)
        page.keyboard.press("ArrowRight")


def planning(open_page: Opener) -> Page:
    """Open the page of all huddles, and on it the fold that plans them."""
    page = open_page("/huddles/", accept_downloads=True)
    page.locator("summary", has_text=SAYS["plan"]["title"]).click()
    return page


def saved(page: Page, name: str) -> bytes:
    """Save the plan, and return the file of this name."""
    with page.expect_download() as download:
        page.get_by_role("button", name=SAYS["plan"]["save"]).click()
    assert download.value.suggested_filename == name
    expect(page.locator("rapport-huddles [role=status]")).to_have_text(WORDS["plan"]["saved"].format(name))
    return download.value.path().read_bytes()


def test_a_chapter_s_huddles_are_a_calendar_file(open_page: Opener) -> None:
    page = planning(open_page)
    first = date(2026, 12, 21)
    page.get_by_label(SAYS["plan"]["chapter"]).select_option(CHAPTER)
    page.get_by_label(SAYS["plan"]["first"]).fill(first.isoformat())
    made = events(saved(page, f"huddles-{CHAPTER}.ics"))
    practices = list(BOOK.practices_of(CHAPTER))
    assert [one["DTSTART"].dt for one in made] == [first + timedelta(7 * place) for place in range(len(practices))]
    assert [one["SUMMARY"] for one in made] == [SAYS["of"].format(one.content.title) for one in practices]
    assert [one["URL"] for one in made] == [f"{PLACE}huddles/{one.slug}/" for one in practices]
    assert len({one["UID"] for one in made}) == len(practices)
    page.get_by_label(SAYS["plan"]["apart"]).fill("2")
    again = events(saved(page, f"huddles-{CHAPTER}.ics"))
    assert again[1]["DTSTART"].dt == first + timedelta(2)
    assert {one["UID"] for one in again} == {one["UID"] for one in made}, "so they move"


def test_all_chapters_follow_one_another_in_one_file(open_page: Opener) -> None:
    page = planning(open_page)
    page.get_by_label(SAYS["plan"]["chapter"]).select_option(label=SAYS["plan"]["whole"])
    made = events(saved(page, "huddles.ics"))
    titles = [practice.content.title for chapter in BOOK.chapters for practice in BOOK.practices_of(chapter)]
    assert [one["SUMMARY"] for one in made] == [SAYS["of"].format(title) for title in titles]


def test_without_scripts_the_lists_are_the_plan(open_page: Opener) -> None:
    page = open_page("/huddles/", java_script_enabled=False)
    titles = [practice.content.title for practice in BOOK.practices_of(CHAPTER)]
    expect(page.locator(f"ol[data-huddles={CHAPTER}] > li")).to_have_text(titles)
    expect(page.locator("form.filters")).to_be_hidden()
