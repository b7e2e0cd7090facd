"""Before a test is handed in, a map of its questions; after it, one thing to do next, and each question a step away."""

from typing import Any

import pytest
from playwright.sync_api import ViewportSize, expect

from browser.memory import remembering
from browser.opening import Opener
from browser.programme import PRACTICES, PROGRAMME, after, reached, title
from browser.quiz import SAID, WORDS, asked, counted, programme_test, quiz_of_five, submit, take_test
from handbook.quiz.scopes import scopes
from website import handbook

SCOPE = programme_test()
TEST = f"/quizzes/{SCOPE.slug}/?mode=assess"
ASKS = SCOPE.asks(handbook())
PHONE = ViewportSize(width=390, height=844)
FIRST = 3  # practices to read again that are listed
SCREENS = 3  # of a phone, for a result; all questions in full took thirty


def test_the_map_says_what_is_answered_and_leads_there(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess")
    first, second, *_ = asked(page)
    second.give(second.right)
    first.show()
    flag = first.button("look_again")
    flag.click()
    overview = page.get_by_title(SAID["overview"])
    expect(overview).to_have_text(SAID["so_many"].format(answered=1, all=5))
    bar = page.locator(".quiz__where [role=progressbar]")
    assert bar.evaluate("one => one.ariaValueNow / one.ariaValueMax") == 1 / 5
    expect(flag).to_have_attribute("aria-pressed", "true")
    hand_in = submit(page)
    expect(page.locator(".quiz__submit [data-answered]")).to_have_text(SAID["so_many"].format(answered=1, all=5))
    expect(page.locator('[data-still="open"]')).to_have_text(counted(SAID["still_open"], 4))
    expect(page.locator('[data-still="flagged"]')).to_have_text(counted(SAID["still_flagged"], 1))
    cells = page.locator(".quiz__map button")
    names = cells.evaluate_all("all => all.map(one => one.ariaLabel)")
    states = ["open flagged", "answered", "open", "open", "open"]
    assert names == [SAID["cells"][state].format(number) for number, state in enumerate(states, 1)]
    signs = [f"{SAID['signs_of'].get(state, '')} {number}".strip() for number, state in enumerate(states, 1)]
    expect(cells).to_have_text(signs)
    lines = cells.evaluate_all("all => all.map((one) => getComputedStyle(one).borderStyle)")
    assert lines == ["dashed", "solid", *["dashed"] * 3]  # no state is told by its colour alone
    page.get_by_role("button", name=names[3], exact=True).click()
    overview.click()
    expect(page.locator(".quiz__map")).to_be_visible()
    page.get_by_role("button", name=names[3], exact=True).click()
    expect(page.locator("form.item:visible .item__title")).to_contain_text("4")
    submit(page)
    page.get_by_role("button", name=SAID["go_to"].format(1)).click()
    expect(page.locator("form.item:visible .item__title")).to_contain_text("1")
    submit(page)
    expect(page.locator(".quiz__submit .button--main")).to_have_text(SAID["go_to"].format(1))
    hand_in.click()
    expect(page.locator(".quiz__submit")).to_contain_text(counted(SAID["some_unanswered"], 4))
    expect(hand_in).to_have_text(SAID["submit_open"].format(4))
    for one in asked(page):
        one.give(one.right)
    submit(page)
    expect(page.locator(".quiz__submit .button--main")).to_have_text(SAID["submit"])
    expect(page.locator(".quiz__submit [role=status]")).to_be_empty()


def test_nothing_hints_at_the_practice_before_a_test_is_marked(open_page: Opener) -> None:
    page = open_page(TEST)
    one = asked(page)[0]
    one.show()
    topic = one.form.locator(".chip--plain")
    expect(topic).to_be_hidden()
    take_test(page, 0)
    one.show()
    expect(topic).to_be_visible()


def test_a_result_is_short_and_leads_to_each_question_and_back(open_page: Opener) -> None:
    page = open_page(TEST, viewport=PHONE)
    questions = take_test(page, 3)
    assert page.evaluate("document.documentElement.scrollHeight / innerHeight") < SCREENS
    result = page.locator(".quiz__result")
    result.locator("[data-part=questions] summary").click()
    rows = result.locator("[data-part=questions] li")
    expect(rows).to_have_count(ASKS)
    expect(rows.first).to_contain_text(SAID["came"]["wrong"])
    expect(rows.last).to_contain_text(SAID["came"]["right"])
    rows.first.get_by_role("link").click()
    expect(questions[3].form).to_be_visible()
    expect(result).to_be_hidden()
    questions[3].button("to_result").click()
    expect(result.get_by_role("heading", level=2)).to_be_focused()


def test_who_did_not_pass_is_led_to_what_to_read_first(open_page: Opener) -> None:
    safety = next(one for one in scopes(handbook()) if one.essentials)
    page = open_page(f"/quizzes/{safety.slug}/?mode=assess")
    essential = next(one for one in take_test(page, 0) if one.item.essential)
    read = page.locator(".quiz__result .button--main:visible")
    expect(read).to_contain_text(SAID["read_first"].partition("{")[0])
    about = essential.form.locator(".item__essential a").get_attribute("href") or ""
    assert (read.get_attribute("href") or "").partition("#")[0].endswith(about.partition("#")[0].lstrip("./"))
    expect(page.locator(".quiz__result [data-part=onward]:visible")).to_have_count(1)  # and nothing else to go on to


def test_what_to_read_again_is_short_with_the_most_missed_first(open_page: Opener) -> None:
    page = open_page(TEST, viewport=PHONE)
    take_test(page, 0)
    result = page.locator(".quiz__result")
    must, wrong = (result.locator(f"[data-group={name}] > ul > li") for name in ("must", "wrong"))
    assert must.count() + wrong.count() <= max(FIRST, must.count())
    expect(result.locator("[data-group=wrong] details li").first).to_be_hidden()
    expect(result.locator(".button--main:visible")).to_have_count(1)


def test_who_passed_sees_at_once_what_was_wrong(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess")
    *_, wrong = take_test(page, 4)
    result = page.locator(".quiz__result")
    title = handbook().practices[quiz_of_five()].content.title
    expect(result).to_contain_text(SAID["passed_short"].format(title=title))
    [about, question] = result.locator("[data-group=wrong] li").get_by_role("link").all()
    expect(about).to_have_text(title)
    expect(question).to_have_attribute("href", f"#{wrong.item.id}")
    question.click()
    expect(wrong.form).to_be_visible()


@pytest.mark.parametrize(
    ("kept", "step", "of"),
    [
        (reached(), "read", PRACTICES[0]),
        (reached(read=1), "practised", PRACTICES[0]),
        (reached(read=1, practised=1), "read", PRACTICES[1]),
        (reached(read=4, practised=4), "observed", PRACTICES[0]),
    ],
)
def test_who_passed_is_led_to_the_next_step_of_the_programme(
    open_page: Opener, kept: dict[str, Any], step: str, of: str
) -> None:
    page = open_page(f"/quizzes/{PROGRAMME.slug}/?mode=assess", **remembering(kept))
    take_test(page, len(asked(page)))
    result = page.locator(".quiz__result")
    words = after(step, title(of)).removeprefix(WORDS["path"]["continue"].partition("{")[0])
    on = result.get_by_role("link", name=SAID["next_step"].format(words), exact=True)
    expect(result.locator(".button--main:visible")).to_have_count(1)
    on.click()
    page.wait_for_url({"read": f"**/{of}/", "practised": f"**/quizzes/{of}/"}.get(step, f"**/sign-off/**#{of}"))


def test_where_the_programme_cannot_be_fetched_who_passed_is_led_to_it(open_page: Opener) -> None:
    page = open_page(TEST)
    page.route(f"**/onboarding/{SCOPE.slug}/", lambda route: route.abort())
    take_test(page, ASKS)
    on = page.get_by_role("link", name=SAID["onward_to"].format(SCOPE.title), exact=True)
    expect(on).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert on.evaluate("one => one.pathname").endswith(f"/onboarding/{SCOPE.slug}/")
    assert [fault for fault in open_page.faults if "net::ERR_FAILED" in fault] == open_page.faults
    open_page.faults.clear()
