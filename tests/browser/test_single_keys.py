"""Keys that act by themselves: "/" alone unless others are switched on, and none while something has focus."""

import pytest
from playwright.sync_api import Page, expect

from browser.memory import record, remembered, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from browser.settings import settings
from rows import few
from website import PLACE, handbook

BOOK = handbook()
CHAPTER = next(chapter for chapter in BOOK.chapters if len(list(BOOK.practices_of(chapter))) > 2)
BEFORE, MIDDLE, AFTER = (f"/{CHAPTER}/{practice.slug}/" for practice in list(BOOK.practices_of(CHAPTER))[:3])
ON = remembering(record(prefers={"keys": {"name": "on"}}))
SEARCH = "rapport-search input"
ACTS = {"n": AFTER, ".": AFTER, "p": BEFORE, ",": BEFORE}


def _settle(page: Page) -> None:
    page.wait_for_timeout(500)


@pytest.mark.parametrize("key", few([*ACTS, "s", "f"], 2))
def test_letters_and_marks_do_nothing_unless_switched_on(open_page: Opener, key: str) -> None:
    page = open_page(MIDDLE)
    page.keyboard.press(key)
    _settle(page)
    assert page.url == PLACE.rstrip("/") + MIDDLE
    expect(page.locator(SEARCH)).not_to_be_focused()


def test_the_slash_always_searches(open_page: Opener) -> None:
    page = open_page(MIDDLE)
    page.keyboard.press("/")
    expect(page.locator(SEARCH)).to_be_focused()
    expect(page.locator(SEARCH)).to_have_value("")


def test_switched_on_each_does_what_the_switch_says(open_page: Opener) -> None:
    page = open_page(MIDDLE, **ON)
    for key, address in ACTS.items():
        page.keyboard.press(key)
        page.wait_for_url(f"**{address}")
        page.wait_for_load_state("networkidle")  # or Material, whose request breaks off, goes there once more
        page.goto(PLACE.rstrip("/") + MIDDLE)
    for key in "sf":
        page.keyboard.press(key)
        expect(page.locator(SEARCH)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(SEARCH)).not_to_be_focused()


@pytest.mark.parametrize("held", few(["a[href]", "summary", "button.star", "input[data-act]"]))
def test_none_acts_while_something_that_can_be_operated_has_the_focus(open_page: Opener, held: str) -> None:
    page = open_page(MIDDLE, **ON)
    page.locator(f"article {held}").first.focus()
    for key in (*ACTS, "s", "f", "/"):
        page.keyboard.press(key)
    _settle(page)
    assert page.url == PLACE.rstrip("/") + MIDDLE
    expect(page.locator(SEARCH)).not_to_be_focused()


def test_the_switch_is_remembered(open_page: Opener) -> None:
    page = open_page("/progress/")
    settings(page).get_by_label(WORDS["progress"]["single_keys"]).check()
    assert remembered(page)["prefers"]["keys"] == {"name": "on"}
    page.reload()
    expect(settings(page).get_by_label(WORDS["progress"]["single_keys"])).to_be_checked()
    settings(page).get_by_label(WORDS["progress"]["single_keys"]).uncheck()
    assert "keys" not in remembered(page)["prefers"]
