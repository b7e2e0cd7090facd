"""A storage that is full or refused: the header says what could not be kept; and tabs keep what others chose."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.opening import Opener
from browser.quiz import WORDS, asked
from browser.rehearsing import PATHS, SCENE, begin, play
from browser.settings import settings
from rows import each_once
from website import PLACE, handbook

SAYS = WORDS["progress"]
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
PRACTICE = next(iter(handbook().practices.values()))
HERE = f"/{PRACTICE.folder}/{PRACTICE.slug}/"


def _answer(page: Page) -> None:
    one = asked(page)[0]
    one.answer(one.right)


def _choose_a_programme(page: Page) -> None:
    page.locator("input[data-programme]").first.check()


def _play(page: Page) -> None:
    begin(page)
    play(page, next(iter(PATHS.values())))


ACTS: dict[str, tuple[str, Callable[[Page], object]]] = {
    "a tick": (HERE, lambda page: page.locator("input[data-act]").first.check()),
    "a star": (HERE, lambda page: page.locator("button.star").click()),
    "a channel": (HERE, lambda page: page.locator("rapport-channels button").first.click()),
    "a practice that was read": (HERE, lambda page: page.locator("rapport-read").scroll_into_view_if_needed()),
    "a card": ("/cue-cards/", lambda page: page.locator("rapport-choice .pick input").first.check()),
    "a programme": ("/review/", _choose_a_programme),
    "an answer": (f"/quizzes/{PRACTICE.slug}/", _answer),
    "an ending of a rehearsal": (SCENE.address, _play),
    "the switch for keys": ("/progress/", lambda page: settings(page).get_by_label(SAYS["single_keys"]).check()),
}


@each_once
@pytest.mark.parametrize("trouble", [FULL, REFUSED], ids=["full", "refused"])
@pytest.mark.parametrize("act", ACTS)
def test_whatever_is_not_kept_the_reader_hears_of_it(open_page: Opener, act: str, trouble: str) -> None:
    address, do = ACTS[act]
    page = open_page(address, script=trouble)
    do(page)
    expect(page.locator("rapport-unkept a")).to_have_text(SAYS["unkept"])
    expect(page.locator("rapport-unkept a")).to_be_visible()
    page.locator("rapport-unkept a").click()
    page.wait_for_url("**/progress/")


def test_what_is_kept_is_not_spoken_of(open_page: Opener) -> None:
    page = open_page(HERE)
    page.locator("input[data-act]").first.check()
    page.locator("button.star").click()
    expect(page.locator("rapport-unkept a")).to_be_hidden()


def test_two_tabs_choose_cards_and_neither_loses_any(open_page: Opener) -> None:
    one = open_page("/cue-cards/")
    other = one.context.new_page()
    other.goto(f"{PLACE}cue-cards/")
    first, second, third = (f"[data-pick] >> nth={number} >> .pick input" for number in range(3))
    one.locator(first).check()
    other.locator(second).check()
    one.locator(third).check()
    other.locator(second).uncheck()
    for page in (one, other):
        page.reload()
        expect(page.locator(first)).to_be_checked()
        expect(page.locator(second)).not_to_be_checked()
        expect(page.locator(third)).to_be_checked()
