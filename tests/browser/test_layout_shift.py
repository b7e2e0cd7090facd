"""What a browser fills in from the record takes room that was kept for it, so that nothing in view moves."""

import pytest
from playwright.sync_api import Route, expect

from browser.memory import remembering
from browser.opening import Opener
from browser.programme import ADDRESS, reached
from browser.quiz import programme_test, quiz_of_five
from browser.rehearsing import SCENE
from browser.signing import SUBJECT
from rows import each_once
from website import PLACE

MOST = 0.1  # what Web Vitals calls good: https://web.dev/articles/cls
STILL = 0.01
WATCH = """window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
  .observe({ type: "layout-shift", buffered: true });"""
# What fills in the pages of somebody new, which a slow phone sees without it first.
BEGINS = {
    "/progress/": "progress.js",
    "/review/": "review.js",
    "/quizzes/": "quizzes.js",
    "/rehearsals/": "rehearsals.js",
    SUBJECT.address: "sign-off.js",
    ADDRESS: "path.js",
}
FILLED = {"/": ".continue", "/progress/": "[data-part=picture] .standings", ADDRESS: "[data-ticked]"}


@each_once
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", FILLED)
def test_pages_of_somebody_who_has_begun_stay_in_place(open_page: Opener, address: str, width: int) -> None:
    size, kept = {"width": width, "height": 844}, reached(read=2, practised=1)
    page = open_page(address, script=WATCH, viewport=size, **remembering(kept))
    expect(page.locator(FILLED[address]).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))")
    assert page.evaluate("shifts.reduce((sum, value) => sum + value, 0)") < MOST


@each_once
@pytest.mark.parametrize("size", [(412, 823), (1280, 800)], ids=["phone", "laptop"])
@pytest.mark.parametrize("address", BEGINS)
def test_nothing_moves_when_the_script_of_a_page_comes_late(
    open_page: Opener, address: str, size: tuple[int, int]
) -> None:
    width, height = size
    page = open_page("/404.html", script=WATCH, viewport={"width": width, "height": height})

    def late(route: Route) -> None:
        page.wait_for_timeout(600)
        route.fallback()

    page.route(f"**/assets/{BEGINS[address]}", late)
    page.goto(PLACE.rstrip("/") + address)
    page.wait_for_load_state("networkidle")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))")
    assert page.evaluate("shifts.reduce((sum, value) => sum + value, 0)") == 0


@each_once
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", ["/rehearsals/", SCENE.address])
def test_nothing_moves_when_a_rehearsal_or_the_list_of_them_begins(open_page: Opener, address: str, width: int) -> None:
    page = open_page(address, script=WATCH, viewport={"width": width, "height": 844})
    page.wait_for_load_state("networkidle")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))")
    assert page.evaluate("shifts.reduce((sum, value) => sum + value, 0)") < STILL


@each_once
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("slug", [quiz_of_five(), programme_test().slug])
def test_what_stands_above_a_quiz_does_not_wait_for_it_to_know_its_place(
    open_page: Opener, slug: str, width: int
) -> None:
    page = open_page(f"/quizzes/{slug}/", java_script_enabled=False, viewport={"width": width, "height": 844})
    above = [page.locator("article > .crumb"), page.locator("article > h1")]
    at = [one.bounding_box() for one in above]
    page.evaluate("document.querySelector('rapport-quiz').remove()")  # as while its text is still on its way
    assert [one.bounding_box() for one in above] == at


@pytest.mark.parametrize("slug", [quiz_of_five(), programme_test().slug])
def test_nothing_moves_when_the_look_of_a_quiz_comes_late(open_page: Opener, slug: str) -> None:
    page = open_page("/404.html", script=WATCH, viewport={"width": 390, "height": 844})

    def late(route: Route) -> None:
        page.wait_for_timeout(600)
        route.fallback()

    page.route("**/quiz.css", late)
    page.goto(f"{PLACE}quizzes/{slug}/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shifts.reduce((sum, value) => sum + value, 0)") < STILL
