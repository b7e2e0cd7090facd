"""The zip file, opened from its folder without any server: pages, links, ticks, stars and a quiz work."""

from functools import partial
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from browser.opening import Opener
from browser.quiz import SAID, WORDS, asked, ending
from handbook.content.handbook import Handbook
from handbook.programme.plan import plan
from handbook.publish.validation import BuildMode, validate
from handbook.publish.zipped import pack
from trees import TREE
from website import Website, build, copy, once


@pytest.fixture(scope="module")
def book() -> Handbook:
    """Return the small handbook."""
    return validate(TREE, BuildMode.PUBLISH)[0]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Website:
    """Return the small site as somebody finds it after unpacking the zip file."""
    return once(tmp_path_factory, "unpacked", partial(_build, tmp_path_factory.mktemp("zip")))


def _build(place: Path, folder: Path) -> Website:
    built = build(copy(place / "tree", TREE), place / "site", "--no-directory-urls", SITE_URL="")
    pack(built.folder, place / "rapport.zip")
    with ZipFile(place / "rapport.zip") as packed:
        packed.extractall(place)
    (place / "rapport").rename(folder)
    return Website(folder, built.log)


@pytest.fixture
def home(open_page: Opener, unpacked: Website) -> Page:
    """Open the first page."""
    return open_page("/index.html", start=unpacked.folder.as_uri())


def test_every_link_of_every_page_leads_to_a_file(unpacked: Website) -> None:
    assert len(unpacked.addresses) > 20
    for address in unpacked.addresses:
        for link in unpacked.page(address).css("a[href], link[href], script[src]"):
            target = urlsplit(link.attributes.get("href") or link.attributes.get("src") or "")
            if target.path and not target.scheme:
                assert (unpacked.file(address).parent / target.path).resolve().is_file(), f"{address}: {target.path}"


def test_nothing_in_it_asks_for_a_worker(unpacked: Website) -> None:
    assert not (unpacked.folder / "sw.js").exists()
    assert not unpacked.page("/").css('script[src*="offline.js"]')


def test_search_finds_and_leads_to_a_page(home: Page, book: Handbook) -> None:
    situation = book.situations["long-queue"].content
    home.keyboard.press("/")
    home.keyboard.type(situation.title)
    hit = home.locator(".search-hit").first
    expect(hit).to_contain_text(situation.title)
    hit.click()
    expect(home.get_by_role("heading", level=1)).to_contain_text(situation.title)


def test_a_reader_goes_about_in_it_and_finishes_a_quiz(home: Page, book: Handbook) -> None:
    page, situation = home, book.situations["long-queue"].content
    page.get_by_role("link", name=situation.ask, exact=True).click()
    page.get_by_role("button", name=WORDS["star"]["button"]).click()
    page.locator("rapport-checklist").get_by_role("checkbox").first.check()
    page.locator(".helps a").first.click()
    expect(page.locator(".phrase__copy").first).to_be_visible()
    page.locator(".next__main").click()
    questions = asked(page, book)
    for one in questions:
        one.answer(one.right)
    expect(ending(page)).to_contain_text(SAID["score"].format(right=len(questions), all=len(questions)))
    page.locator(".md-logo").first.click()
    page.locator("rapport-starred").get_by_role("link", name=situation.title).click()
    expect(page.locator("rapport-checklist").get_by_role("checkbox").first).to_be_checked()


def test_a_programme_goes_into_a_calendar(home: Page, unpacked: Website, book: Handbook) -> None:
    slug, programme = next(iter(book.programmes.items()))
    page = unpacked.file(f"/onboarding/{slug}/index.html").as_uri()
    home.goto(page)
    home.locator(".path__plan > summary").click()
    with home.expect_download() as download:
        home.get_by_role("button", name=WORDS["plan"]["learner"], exact=True).click()
    entries = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    assert [entry["URL"] for entry in entries] == [f"{page}#{step.anchor}" for step in plan(programme.content)]
