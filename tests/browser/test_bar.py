"""The bar at the foot of phones and tablets: four links for the thumb, which yield to what has a foot of its own."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser.memory import record, remembering
from browser.opening import Opener
from browser.quiz import WORDS, asked, quiz_with_every_type
from rows import each_once
from website import PLACE, handbook

SAID = WORDS["bar"]
PHONE = ViewportSize(width=390, height=660)
PRACTICE = next(iter(handbook().practices.values()))
HERE = f"/{PRACTICE.folder}/{PRACTICE.slug}/"
PRACTISE = {"review", "quizzes", "rehearsals", "role-play", "onboarding", "sign-off", "progress"}
LEADS = {"now": "", "practise": "review/", "starred": "#starred"}
MOVED = "document.documentElement.dataset.moved"


def _link(page: Page, name: str) -> None:
    page.get_by_role("navigation", name=SAID["label"]).get_by_role("link", name=SAID[name], exact=True).click()


@each_once
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("name", LEADS)
def test_each_link_leads_there(open_page: Opener, name: str, *, scripts: bool) -> None:
    page = open_page(HERE, viewport=PHONE, java_script_enabled=scripts)
    _link(page, name)
    page.wait_for_url(f"{PLACE}{LEADS[name]}")


def test_moments_and_practice_are_marked(open_page: Opener) -> None:
    page = open_page("/", viewport=PHONE)
    marks = {"": "page", "situations/": "true", f"situations/{next(iter(handbook().situations))}/": "true"}
    marks |= {"review/": "page", "quizzes/": "true", "rehearsals/": "true", "progress/": "true"}
    rehearsal, programme = next(iter(handbook().rehearsals)), next(iter(handbook().programmes))
    marks |= {f"role-play/{rehearsal}/": "true", f"onboarding/{programme}/": "true", f"sign-off/{programme}/": "true"}
    for address, mark in marks.items():
        page.goto(PLACE + address)
        name = "practise" if address.split("/")[0] in PRACTISE else "now"
        expect(page.locator(f".bar [aria-current={mark}]")).to_have_text(SAID[name])
    for address in ("company/", "phrasebook/", f"{PRACTICE.folder}/", HERE.lstrip("/")):
        page.goto(PLACE + address)
        expect(page.locator(".bar [aria-current]")).to_have_count(0)


def test_links_lead_there_from_a_page_that_the_theme_has_put_in(open_page: Opener) -> None:
    page = open_page(HERE, viewport=PHONE)
    page.evaluate(f"{MOVED} = 'no'")
    page.locator("article .crumb a").click()
    page.wait_for_url(f"{PLACE}{PRACTICE.folder}/")
    assert page.evaluate(MOVED) == "no", "it is the same document"
    _link(page, "practise")
    page.wait_for_url(f"{PLACE}review/")
    expect(page.locator(".bar [aria-current=page]")).to_have_text(SAID["practise"])


def test_search_opens_where_the_reader_is_and_the_bar_yields_to_it(open_page: Opener) -> None:
    page = open_page(HERE, viewport=PHONE)
    _link(page, "search")
    expect(page.locator("rapport-search input")).to_be_focused()
    expect(page.locator(".search-hit").first).to_be_visible()
    assert page.url == PLACE.rstrip("/") + HERE
    expect(page.locator(".bar")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(".bar")).to_be_visible()


def test_without_scripts_search_leads_to_the_moments(open_page: Opener) -> None:
    page = open_page(HERE, viewport=PHONE, java_script_enabled=False)
    _link(page, "search")
    expect(page.locator(".moment-group").first).to_be_visible()


def test_starred_shows_the_stars_or_says_how_to_set_one(open_page: Opener) -> None:
    none = open_page(HERE, viewport=PHONE)
    _link(none, "starred")
    expect(none.get_by_text(WORDS["star"]["none"])).to_be_in_viewport()
    starred = {HERE.lstrip("/"): {"title": PRACTICE.content.title, "at": 1}}
    some = open_page(HERE, viewport=PHONE, **remembering(record(starred=starred)))
    _link(some, "starred")
    expect(some.locator("rapport-starred").get_by_role("link")).to_be_in_viewport()
    expect(some.get_by_text(WORDS["star"]["none"])).to_be_hidden()


def test_it_is_in_reach_of_thumbs_and_never_on_paper(open_page: Opener) -> None:
    page = open_page(HERE, viewport=PHONE)
    bar = page.locator(".bar")
    boxes = bar.get_by_role("link").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(boxes) >= 44, "large enough for a thumb"
    bottom = "one => Math.round(one.getBoundingClientRect().bottom)"
    assert bar.evaluate(bottom) == PHONE["height"]
    page.evaluate("scrollTo(0, 500)")
    assert bar.evaluate(bottom) == PHONE["height"]
    page.emulate_media(media="print")
    expect(bar).to_be_hidden()
    page.emulate_media(media="screen")
    for width, height in ((1280, 800), (844, 390)):
        page.set_viewport_size({"width": width, "height": height})
        expect(bar).to_be_hidden()
    for width, height in ((620, 960), (768, 1024), (959, 700)):
        page.set_viewport_size({"width": width, "height": height})
        assert bar.evaluate(bottom) == height
        expect(page.locator(".masthead > [for]")).to_be_hidden()  # the bar has the search


def test_the_foot_of_a_question_has_the_screen_for_itself(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE)
    expect(page.locator(".bar")).to_be_hidden()
    one = asked(page)[0]
    one.answer(one.wrong)
    assert not one.out_of_view()


def test_nothing_moves_where_pages_are_starred(open_page: Opener) -> None:
    starred = {HERE.lstrip("/"): {"title": PRACTICE.content.title, "at": 1}}
    page = open_page("/", viewport=PHONE, **remembering(record(starred=starred)))
    before = "document.querySelector('.moments').getBoundingClientRect().top"
    expect(page.locator("rapport-starred").get_by_role("link")).to_be_visible()
    filled = page.evaluate(before)
    page.locator("rapport-starred > :not(template)").evaluate_all("all => all.forEach((one) => one.remove())")
    assert page.evaluate(before) == filled
