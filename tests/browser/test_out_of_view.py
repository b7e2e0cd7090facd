"""Long lists wait to be laid out until they are near, and nothing else of them changes."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from browser.opening import Opener
from browser.quiz import quiz_of_five
from rows import each_once
from website import PLACE

PHRASES, FILES = (".phrase-group .phrases", "li"), ("rapport-files rapport-phrases", "details")
CHECKLISTS, INDEX, CARDS = (".sheet .waits", "li"), (".letter .waits", "li"), (".card", ".card__say")
LISTS = {
    "/phrasebook/": PHRASES,
    "/integrate/": FILES,
    "/checklists/": CHECKLISTS,
    "/a-z/": INDEX,
    "/cue-cards/": CARDS,
}
LAID_OUT = "one => one.checkVisibility({ contentVisibilityAuto: true })"
SETTLED = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))"
HEIGHT = "document.documentElement.scrollHeight"
ALL = "* { content-visibility: visible !important }"
OUTLINE = 5  # pixels: 3 wide, 2 away (typography.css)
ROOM = """([list, inside]) => [...document.querySelectorAll(list)].map((one) => {
  const [outer, inner] = [one, one.querySelector(inside)].map((each) => each.getBoundingClientRect());
  return Math.min(inner.left - outer.left, outer.right - inner.right, inner.top - outer.top);
})"""


def _last(page: Page, address: str) -> Locator:
    return page.locator(" ".join(LISTS[address])).last


@pytest.mark.parametrize("address", LISTS)
def test_what_is_far_below_waits_until_it_is_near(open_page: Opener, address: str) -> None:
    page = open_page(address)
    last = _last(page, address)
    expect(last).to_be_attached()
    assert not last.evaluate(LAID_OUT)
    last.scroll_into_view_if_needed()
    page.evaluate(SETTLED)
    assert last.evaluate(LAID_OUT)


def test_cards_of_one_set_wait_as_those_of_all_do(open_page: Opener) -> None:
    expect(open_page("/cue-cards/situations/").locator(".card").last).to_have_css("content-visibility", "auto")


@pytest.mark.parametrize("address", LISTS)
def test_on_paper_nothing_waits(open_page: Opener, address: str) -> None:
    page = open_page(address)
    page.emulate_media(media="print")
    assert _last(page, address).evaluate(LAID_OUT)


@each_once
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", LISTS)
def test_it_is_about_as_high_before_as_after(open_page: Opener, address: str, width: int) -> None:
    page = open_page(address, viewport={"width": width, "height": 844})
    before = page.evaluate(HEIGHT)
    page.add_style_tag(content=ALL)
    assert page.evaluate(HEIGHT) == pytest.approx(before, rel=0.3)


@pytest.mark.parametrize("address", LISTS)
def test_the_outline_of_what_has_the_focus_is_whole(open_page: Opener, address: str) -> None:
    page = open_page(address)
    page.add_style_tag(content=ALL)
    assert min(page.evaluate(ROOM, LISTS[address])) >= OUTLINE


def test_a_link_to_a_practice_of_the_phrasebook_leads_there(open_page: Opener) -> None:
    page = open_page("/phrasebook/", viewport={"width": 390, "height": 844})
    headings = page.locator(".phrase-group h2")
    anchor = headings.nth(headings.count() * 2 // 3).get_attribute("id")
    page.goto(f"{PLACE}a-z/")
    page.goto(f"{PLACE}phrasebook/#{anchor}")
    page.wait_for_load_state("networkidle")
    page.evaluate(SETTLED)
    place = page.locator(f"#{anchor}").bounding_box()
    assert place
    assert 0 < place["y"] < page.evaluate("innerHeight") / 3


def test_until_a_quiz_begins_only_its_first_questions_are_laid_out(open_page: Opener) -> None:
    page = open_page("/404.html")

    def silent(route: Route) -> None:
        route.fulfill(content_type="text/javascript", body="")

    page.route("**/quiz.js", silent)
    page.goto(f"{PLACE}quizzes/{quiz_of_five()}/")
    questions = page.locator("form.item .item__title")
    expect(questions.last).to_be_attached()
    assert [questions.first.evaluate(LAID_OUT), questions.last.evaluate(LAID_OUT)] == [True, False]
    page.unroute("**/quiz.js")
    page.reload()
    expect(page.locator("form.item:visible")).to_have_css("content-visibility", "visible")
