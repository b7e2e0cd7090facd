"""The files on the page for course builders: filtered, copied by link, and whole without scripts."""

import pytest
from playwright.sync_api import Page, expect

from browser.axe_faults import faults
from browser.opening import Opener
from browser.quiz import WORDS, counted
from handbook.exports.registry import downloads
from handbook.quiz.scopes import scopes
from handbook.site.context import SiteContext
from handbook.site.download import Download
from handbook.site.templates import Templates
from website import PLACE, handbook

ADDRESS, SAID = "/integrate/", WORDS["integrate"]


def _files() -> list[Download]:
    return list(downloads(SiteContext(handbook(), Templates())))


def _sets() -> int:
    return len({file.of for file in _files()} | {scope.slug for scope in scopes(handbook())})


def _count() -> int:
    return len(_files()) + len(list(scopes(handbook()))) + len(handbook().rehearsals)


def _status(page: Page, count: int) -> None:
    expect(page.locator(".filters__count")).to_have_text(counted(SAID["count"], count))


def test_every_address_shows_until_it_is_filtered(open_page: Opener) -> None:
    page = open_page(ADDRESS)
    _status(page, _count())
    expect(page.locator(".file-set")).to_have_count(_sets())


def test_words_and_a_kind_leave_one_file_and_unfold_it(open_page: Opener) -> None:
    page = open_page(ADDRESS)
    chapter = next(iter(handbook().chapters.values()))
    page.locator("[data-filter=words]").fill(chapter.content.title.upper())
    page.locator("[data-filter=kind]").select_option("moodle")
    _status(page, 1)
    link = page.locator(".file:visible a")
    expect(link).to_have_attribute("href", f"{PLACE}exports/{chapter.slug}/questions.moodle.xml")
    page.locator("[data-filter=words]").fill("no such quiz at all")
    _status(page, 0)
    expect(page.locator(".file-set:visible")).to_have_count(0)


def test_the_whole_address_of_a_quiz_is_copied_by_keyboard(open_page: Opener) -> None:
    page = open_page(ADDRESS, permissions=["clipboard-read", "clipboard-write"])
    programme = next(iter(handbook().programmes))
    folded = page.locator(".file-set").nth(1)
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    row = folded.locator(".file").first
    row.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(row.get_by_role("status")).to_have_text(WORDS["copied"])
    assert page.evaluate("navigator.clipboard.readText()") == f"{PLACE}quizzes/{programme}/"


def test_every_copy_button_names_its_file(open_page: Opener) -> None:
    names = open_page(ADDRESS).locator(".phrase__copy").evaluate_all("all => all.map(one => one.ariaLabel)")
    assert len(names) == _count()
    assert len(set(names)) == len(names)


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_when_it_is_filtered(open_page: Opener, scheme: str) -> None:
    page = open_page(ADDRESS, color_scheme=scheme, permissions=["clipboard-write"])
    page.locator("[data-filter=kind]").select_option("anki")
    page.locator(".phrase__copy:visible").first.click()
    assert not faults(page)


def test_it_fits_a_phone(open_page: Opener) -> None:
    page = open_page(ADDRESS, viewport={"width": 390, "height": 800})
    page.locator("[data-filter=kind]").select_option("quiz")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_every_file_can_be_reached_without_scripts(open_page: Opener) -> None:
    page = open_page(ADDRESS, java_script_enabled=False)
    expect(page.locator(".file-set summary:visible")).to_have_count(_sets())
    page.locator(".file-set summary").nth(1).click()
    expect(page.locator(".file-set").nth(1).locator(".file").first).to_be_visible()
