"""A framed quiz: alone in its frame, tells its height to anyone, and its result to those who are listed."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Frame, Page, Route, expect

from browser.opening import Opener
from browser.quiz import asked, ending, programme_test, quiz_of_five, take_test
from browser.rehearsing import PATHS, SCENE, begin, here, play
from browser.waiting import until
from handbook.items.choice.model import Choice
from website import PLACE, Website

QUIZ = f"/quizzes/{quiz_of_five()}/?embed"
HERE = "://".join(urlsplit(PLACE)[:2])
ELSEWHERE = "https://lms.rapport.localhost"
COURSE = """<!doctype html><title>Course</title><script>
window.heard = [];
addEventListener("message", (event) => window.heard.push(event.data));
</script><iframe src="{}" style="width: 800px; height: {}px"></iframe>"""
EARS = "window.heard = []; window.postMessage = (message) => window.heard.push(message);"
RESULTS = "window.heard.filter((one) => one.type === 'rapport:result')"
LAST_HEIGHT = "window.heard.findLast((one) => one.type === 'rapport:height').height"
REAL_HEIGHT = "Math.max(...[...frames[0].document.body.children].map((one) => one.offsetHeight))"
AROUND = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .crumb"


def test_a_framed_quiz_shows_itself_alone(open_page: Opener) -> None:
    page = open_page(QUIZ.removesuffix("?embed"))
    asked(page)
    assert page.locator(AROUND).locator("visible=true").count() > 2
    page.goto(f"{page.url}?embed")
    one = asked(page)[0]
    expect(page.locator(AROUND).locator("visible=true")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    one.answer(one.right)
    expect(ending(page)).to_be_visible()


def test_a_framed_quiz_tells_anyone_how_high_it_is(open_page: Opener, site: Website) -> None:
    page, frame = _framed(open_page, site, QUIZ, high=9000)
    until(page, "window.heard.length > 0")
    until(page, f"{LAST_HEIGHT} === {REAL_HEIGHT}")  # while it loads, it grows and tells so
    first = page.evaluate(LAST_HEIGHT)
    assert 500 < first < 9000, "the frame's height is not the quiz's"
    one = next(one for one in asked(frame) if isinstance(one.item, Choice))
    one.answer(one.wrong)
    until(page, f"{LAST_HEIGHT} > {first}")
    one.button("again").click()
    until(page, f"{LAST_HEIGHT} < {first} + 60")  # the score is gone, and so is the answer
    assert page.evaluate(RESULTS) == []


@pytest.mark.parametrize("origins", [HERE, f"{ELSEWHERE} {HERE}"])
def test_a_listed_site_hears_the_result(open_page: Opener, site: Website, origins: str) -> None:
    page, frame = _framed(open_page, site, f"{QUIZ}&mode=assess", origins)
    take_test(frame, 4)
    until(page, f"{RESULTS}.length > 0")
    revision = frame.locator("rapport-quiz").get_attribute("data-revision")
    told = {"type": "rapport:result", "quiz": quiz_of_five(), "score": 80, "passed": True, "revision": revision}
    assert page.evaluate(RESULTS) == [told]


@pytest.mark.parametrize("origins", [HERE, ""])
def test_a_listed_site_alone_hears_how_a_rehearsal_ended(open_page: Opener, site: Website, origins: str) -> None:
    page, frame = _framed(open_page, site, f"{SCENE.address}?embed", origins)
    expect(frame.locator(f"{AROUND}, .next").locator("visible=true")).to_have_count(0)
    begin(frame)
    play(frame, next(iter(PATHS.values())))
    ending = here(frame)
    expect(ending).to_have_attribute("data-ending", re.compile("."))
    told = {
        "type": "rapport:ended",
        "rehearsal": SCENE.slug,
        "revision": frame.locator("rapport-rehearsal").get_attribute("data-revision"),
        "ending": ending.get_attribute("data-ending"),
        "worth": ending.get_attribute("data-worth"),
    }
    before = page.evaluate("window.heard.length")
    frame.locator("h1").evaluate("heading => { heading.style.height = '900px'; }")
    until(page, f"window.heard.length > {before}")  # what was posted earlier has arrived by now
    assert page.evaluate("window.heard.filter((one) => one.type === 'rapport:ended')") == ([told] if origins else [])


@pytest.mark.parametrize("origins", ["", ELSEWHERE])
def test_another_site_hears_no_result(open_page: Opener, site: Website, origins: str) -> None:
    page, frame = _framed(open_page, site, f"{QUIZ}&mode=assess", origins)
    take_test(frame, 4)
    before = page.evaluate("window.heard.length")
    frame.locator("h1").evaluate("heading => { heading.style.height = '900px'; }")
    until(page, f"window.heard.length > {before}")  # what was posted earlier has arrived by now
    assert page.evaluate(RESULTS) == []


def test_nothing_is_posted_where_nothing_is_framed(open_page: Opener) -> None:
    page = open_page(f"{QUIZ}&mode=assess", script=EARS)
    take_test(page, 5)
    page.locator("h1").evaluate("heading => { heading.style.height = '900px'; }")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert page.evaluate("window.heard.filter((one) => String(one?.type).startsWith('rapport'))") == []


def test_the_modes_of_a_framed_quiz_stay_in_the_frame(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{programme_test().slug}/?embed&seed=monday")
    for mode, other in (("assess", "learn"), ("learn", "assess")):
        page.locator(".quiz__tools").wait_for(state="attached")  # it leads on as the page was asked for
        page.locator(f"a[data-mode={mode}]").click()
        expect(page.locator(f"a[data-mode={other}]")).to_be_visible()
        expect(page.locator("html.embed")).to_have_count(1)
        assert "seed=monday" in page.url


def _framed(open_page: Opener, site: Website, address: str, origins: str = "", high: int = 400) -> tuple[Page, Frame]:
    """Open a page that frames the quiz, of a site that lists the origins."""
    page = open_page("/404.html")
    html = site.file(urlsplit(address).path).read_text("utf-8")
    assert 'data-origins=""' in html
    listed = html.replace('data-origins=""', f'data-origins="{origins}"')

    def answer(route: Route) -> None:
        course = COURSE.format(PLACE.rstrip("/") + address, high)
        route.fulfill(body=course if route.request.url.endswith("/course") else listed, content_type="text/html")

    page.route(lambda url: url.endswith("/course") or url == PLACE.rstrip("/") + address, answer)
    page.goto(f"{PLACE}course")
    return page, page.frames[1]
