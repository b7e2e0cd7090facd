"""Tries of a programme's test: counted in this browser, with a pause between, and the keys out of view meanwhile."""

from playwright.sync_api import Page, ViewportSize, expect

from browser.memory import KEPT as ALL_KEPT
from browser.opening import Opener
from browser.quiz import SAID, begin, counted, programme_test, take_test
from browser.tries import later
from handbook.programme.model import TRIES
from handbook.quiz.scopes import scopes
from website import handbook

KEPT = f"{ALL_KEPT}.tries"
SCOPE = programme_test()
TEST = f"/quizzes/{SCOPE.slug}/?mode=assess"
PAUSE = handbook().programmes[SCOPE.slug].content.pause_minutes
DECIDED = next(scope for scope in scopes(handbook()) if scope.pause == 0)  # its front matter says so, and two tries
DAY = 24 * 60  # minutes
QUESTION = "form.item:visible"
OPEN = "form:not([hidden]) > .item__answer:not([hidden])"
KEYS = f"{OPEN}, .option[data-result=missed], .option[data-result=left]"
NAMES = [text for name, text in SAID["demand_names"].items() if name != "must"]
STUB = "window.print = () => {}"


def _fail(page: Page) -> None:
    take_test(page, 0)


def _starts(page: Page, number: int, most: int = TRIES) -> None:
    expect(page.locator(".quiz__start")).to_contain_text(SAID["tries_rule"].format(number=number, most=most))
    begin(page)
    expect(page.locator(QUESTION)).to_have_count(1)


def _begins(words: str) -> str:
    return str(SAID[words]).partition("{")[0]


def test_a_test_begins_with_what_it_asks_for(open_page: Opener) -> None:
    page = open_page(TEST)
    start = page.locator(".quiz__start")
    expect(start.locator("dt")).to_have_text(list(SAID["demand_names"].values()) if SCOPE.essentials else NAMES)
    asks, wrong = SCOPE.asks(handbook()), SCOPE.may_miss(handbook())
    expect(page.locator(".crumb")).to_contain_text(f"{asks} questions")
    expect(start).to_contain_text(SAID["pass_rule"].format(mark=SCOPE.pass_mark, wrong=wrong, all=asks))
    for row, name in ((0, "pass"), (-1, "keys")):
        expect(start.locator("dt").nth(row)).to_be_visible(visible=row == 0)
        expect(start.locator("dt").nth(row)).to_have_text(SAID["demand_names"][name])
    expect(start.get_by_text(counted(SAID["pause_rule"], PAUSE))).to_be_visible()
    start.get_by_text(SAID["more_of_test"]).click()
    expect(start.get_by_text(SAID["keys_hidden"])).to_be_visible()
    expect(start.locator("dd").last).to_contain_text("practice")  # which the button below it leads to
    expect(page.locator(QUESTION)).to_have_count(0)
    _starts(page, 1)
    expect(page.locator(f"{QUESTION} input, {QUESTION} select").first).to_be_focused()
    expect(page.locator(".quiz__tools")).to_be_hidden()
    expect(start.get_by_text(SAID["keys_hidden"])).to_be_hidden()
    start.locator("summary").click()
    expect(start.get_by_text(SAID["keys_hidden"])).to_be_visible()


def test_after_a_failure_keys_stay_out_of_view_and_the_next_try_waits(open_page: Opener) -> None:
    page = open_page(TEST)
    _fail(page)
    result = page.locator(".quiz__result")
    expect(result).to_contain_text(counted(SAID["tries_left"], TRIES - 1))
    result.locator("[data-part=questions] summary").click()
    expect(result.get_by_text(SAID["veiled"])).to_be_visible()
    expect(page.locator(KEYS)).to_have_count(0)
    expect(result).to_contain_text(_begins("next_try"))
    expect(result.get_by_role("button", name=SAID["new_try"])).to_be_hidden()
    later(page, PAUSE - 1)
    test = page.url
    wait = page.locator(".quiz__start")
    expect(wait).to_contain_text(_begins("wait"))
    expect(wait).to_contain_text("in 1 minute")
    expect(wait).to_contain_text(_begins("opens"))
    expect(wait).to_contain_text(SAID["last_try"].format(score=0))
    expect(wait).to_contain_text(counted(SAID["tries_left"], TRIES - 1))
    expect(wait.locator(".rows li:visible")).to_have_count(min(3, len(SCOPE.practices)))
    if SCOPE.essentials:
        expect(wait).to_contain_text(SAID["last_safe"].replace("{}", f"{len(SCOPE.essentials)}").format(safe=0))
        must = wait.locator("[data-group=must]")
        expect(must).to_contain_text(SAID["must_missed"])
        first = must.get_by_role("listitem").first
        expect(wait.locator(".button--main")).to_contain_text(f"{first.text_content()}")
        expect(first.get_by_role("link")).to_have_count(0)  # the button is its link
    assert page.evaluate("scrollY") == 0, "the page opens at its top"
    expect(page.locator(QUESTION)).to_have_count(0)
    read = SAID["read_first"].partition("{")[0]
    expect(wait.locator(".button--main").filter(has_text=read)).to_be_visible()
    page.get_by_role("link", name=SAID["learn"], exact=True).click()
    expect(page.locator(QUESTION)).to_have_count(1)
    expect(page.locator(".quiz__start")).to_have_count(0)
    page.goto(test)
    later(page, 1)
    start = page.locator(".quiz__start")
    expect(start.get_by_role("heading", level=2)).to_have_text(SAID["again_now"].format(number=2, most=TRIES))
    expect(start).to_contain_text(SAID["last_try"].format(score=0))
    expect(start.locator(".rows li:visible")).to_have_count(min(3, len(SCOPE.practices)))
    _starts(page, 2)


def test_on_a_phone_the_button_that_starts_is_in_view_before_the_first_try_and_after_a_wait(open_page: Opener) -> None:
    page = open_page(TEST, viewport=ViewportSize(width=390, height=844))
    for number in (1, 2):
        box = page.get_by_role("button", name=SAID["start"]).bounding_box()
        assert box
        assert box["y"] + box["height"] <= 780
        _starts(page, number)
        _fail(page)
        later(page, PAUSE)


def test_a_try_that_waits_may_be_started_as_soon_as_it_may(open_page: Opener) -> None:
    page = open_page(TEST)
    _fail(page)
    later(page, PAUSE - 0.05)
    expect(page.locator(".quiz__start")).to_contain_text(_begins("opens"))
    expect(page.get_by_role("button", name=SAID["start"])).to_be_visible()
    expect(page.locator(QUESTION)).to_have_count(0)
    _starts(page, 2)


def test_what_stands_above_a_question_of_a_test_is_not_cut(open_page: Opener) -> None:
    page = open_page(TEST, viewport=ViewportSize(width=1280, height=800))
    begin(page)
    header = page.locator(".md-header").evaluate("one => one.getBoundingClientRect().bottom")
    assert page.locator(".quiz__start").evaluate("one => one.getBoundingClientRect().top") >= header


def test_once_the_tries_are_used_up_the_keys_show_and_new_tries_come_a_day_later(open_page: Opener) -> None:
    page = open_page(TEST)
    for number in range(1, TRIES + 1):
        _starts(page, number)
        _fail(page)
        if number < TRIES:
            expect(page.locator(KEYS)).to_have_count(0)
            later(page, PAUSE)
    result = page.locator(".quiz__result")
    expect(result).to_contain_text(_begins("used_up"))
    expect(page.locator(OPEN)).to_have_count(SCOPE.asks(handbook()))
    expect(result.get_by_role("button", name=SAID["new_try"])).to_be_hidden()
    later(page, DAY - 1)
    expect(page.locator(".quiz__start")).to_contain_text(_begins("used_up"))
    expect(page.locator(QUESTION)).to_have_count(0)
    later(page, 1)
    _starts(page, 1)


def test_a_pass_shows_the_keys_and_the_next_try_waits_for_nothing(open_page: Opener) -> None:
    page = open_page(TEST, script=STUB)
    _fail(page)
    later(page, PAUSE)
    asks = SCOPE.asks(handbook())
    take_test(page, asks)
    expect(page.locator(OPEN)).to_have_count(asks)
    page.get_by_text(SAID["a_record"]).click()
    page.get_by_role("button", name=SAID["print_record"]).click()
    expect(page.locator('[data-record] [data-told="{made}"]')).to_have_text("2")
    expect(page.get_by_role("button", name=SAID["new_try"])).to_be_hidden()
    page.reload()
    _starts(page, 1)
    kept = page.evaluate(KEPT)[SCOPE.slug]
    assert (kept["count"], kept["all"], [len(ids) for ids in kept["asked"]]) == (0, 2, [asks, asks])


def test_a_programme_decides_how_often_and_how_soon(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{DECIDED.slug}/?mode=assess")
    _starts(page, 1, DECIDED.tries)
    _fail(page)
    page.locator(".quiz__result").get_by_role("button", name=SAID["new_try"]).click()
    _starts(page, 2, DECIDED.tries)
    _fail(page)
    expect(page.locator(".quiz__result")).to_contain_text(_begins("used_up"))
    expect(page.locator(OPEN)).to_have_count(DECIDED.asks(handbook()))


def test_a_link_to_practice_as_a_test_makes_nobody_wait(open_page: Opener) -> None:
    slug = next(iter(handbook().quizzes))
    page = open_page(f"/quizzes/{slug}/?mode=assess")
    for number in range(1, TRIES + 1):
        _fail(page)
        page.locator(".quiz__result [data-part=questions] summary").click()
        visible = page.locator(".quiz__result").get_by_text(SAID["veiled"])
        expect(visible).to_be_visible(visible=number < TRIES)
        page.locator(".quiz__result").get_by_role("button", name=SAID["new_try"]).click()
    expect(page.locator(QUESTION)).to_have_count(1)


def test_a_changed_test_may_be_tried_at_once(open_page: Opener) -> None:
    page = open_page(TEST)
    _fail(page)
    page.evaluate(
        """() => { for (const [key, text] of Object.entries(localStorage)) if (/ tries /.test(key))
          localStorage.setItem(key, text.replace(/"revision":"\\w+"/, '"revision":"older"')); }"""
    )
    page.reload()
    _starts(page, 1)
