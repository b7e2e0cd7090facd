"""Pages under the policy that the settings for hosts send, as in all tests here; ours under Trusted Types too."""

import json
import re

from playwright.sync_api import Page, Route, expect

from browser.memory import AT_NOON, LONE, PRACTICE, answer, record
from browser.opening import Opener
from browser.quiz import asked, quiz_of_five, quiz_with_every_type, take_test
from browser.searching import hits, search
from hosting import policy_here
from website import PLACE, Website, handbook, page_addresses

TRUSTED = "require-trusted-types-for 'script'; trusted-types rapport"
MATERIAL = re.compile(r'<script src="[^"]*/javascripts/bundle[^"]*"></script>')
INLINE = re.compile(r"<script(?![^>]*\ssrc=)(?![^>]*application/json)|\son\w+=|javascript:", re.IGNORECASE)


def test_no_script_stands_in_a_page(site: Website) -> None:
    assert not [address for address in page_addresses() if INLINE.search(site.file(address).read_text("utf-8"))]


def test_the_policy_is_sent_and_stops_a_script_in_a_page(open_page: Opener) -> None:
    page = open_page("/")
    page.evaluate("document.head.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))")
    assert page.evaluate("window.ran") is None
    assert [fault for fault in open_page.faults if "Content Security Policy" in fault]
    open_page.faults.clear()


def test_colours_stay_chosen(open_page: Opener) -> None:
    page = open_page("/", color_scheme="light")
    page.locator("label[for^=__palette]:visible").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_nobody_else_is_asked_for_what_an_old_browser_lacks(open_page: Opener) -> None:
    page = open_page("/", script="delete window.ResizeObserver")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("typeof ResizeObserver") == "function"


def test_search_finds_under_trusted_types(open_page: Opener, site: Website) -> None:
    page = _trusting(open_page("/"), site)
    query = next(iter(handbook().situations.values())).content.keywords[0]
    search(page, query)
    assert hits(page)


def test_a_quiz_and_a_test_work_under_trusted_types(open_page: Opener, site: Website) -> None:
    page = _trusting(open_page(quiz_with_every_type()), site)
    one = asked(page)[0]
    one.answer(one.right)
    expect(one.status).to_contain_text(one.says("right"))
    page.goto(f"{PLACE}quizzes/{quiz_of_five()}/?mode=assess")
    take_test(page, 5)
    expect(page.locator(".quiz__result")).to_contain_text("100%")


def test_the_review_and_an_old_record_work_under_trusted_types(open_page: Opener, site: Website) -> None:
    kept = record(version=2, answers={LONE.id: answer(LONE, days=1)}, read={PRACTICE: 1})
    page = _trusting(open_page("/review/", script=AT_NOON), site, rapport=json.dumps(kept))
    asked(page)
    expect(page.locator(f'form[id="{LONE.id}"]')).to_be_visible()


def test_the_worker_is_registered_under_trusted_types(open_page: Opener, site: Website) -> None:
    page = open_page("/offline/", service_workers="allow")
    page.evaluate("navigator.serviceWorker.ready.then((one) => one.unregister())")
    _trusting(page, site)
    late = "new Promise((_, lost) => setTimeout(lost, 5000))"
    ready = "navigator.serviceWorker.ready.then(({ active }) => active.scriptURL)"
    assert page.evaluate(f"Promise.race([{ready}, {late}])") == f"{PLACE}sw.js"


def test_no_script_of_another_site_is_trusted(open_page: Opener, site: Website) -> None:
    page = _trusting(open_page("/"), site)
    assert page.evaluate("`${rapport.script('https://other.example/x.js')}`") == "about:blank"


def _trusting(page: Page, site: Website, **stored: str) -> Page:
    """Load the page again as one that takes no text for a script; without Material's bundle, which can't work there."""
    policy = {"Content-Security-Policy": f"{policy_here()}; {TRUSTED}", "Content-Type": "text/html; charset=utf-8"}

    def answer(route: Route) -> None:
        if route.request.service_worker:
            route.continue_()  # it keeps pages as they are
            return
        address = route.request.url.removeprefix(PLACE.rstrip("/")).partition("?")[0]
        route.fulfill(body=MATERIAL.sub("", site.file(address).read_text("utf-8")), headers=policy)

    page.context.route(re.compile(re.escape(PLACE) + r"([^?]*/)?(\?.*)?$"), answer)
    page.evaluate("entries => Object.entries(entries).map((entry) => localStorage.setItem(...entry))", stored)
    page.reload()
    page.evaluate("document.documentElement.classList.replace('no-js', 'js')")  # what the bundle does
    return page
