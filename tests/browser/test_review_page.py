"""The page of the daily review: by keyboard, seen by axe, with slow or failing requests, and without scripts."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page, Route, ViewportSize, expect

from browser.axe_faults import faults
from browser.memory import AT_NOON, DAY, LONE, NOON, PRACTICE, answer, ids, items, loners, record, remembering
from browser.opening import Opener
from browser.quiz import FULL, SAID, WORDS, asked, ending, programme_of_four
from website import handbook

SAYS = WORDS["review"]
TITLE = programme_of_four().content.title
PHONE = ViewportSize(width=320, height=844)
FOCUSED = "one => one === document.activeElement"


def tab_to(page: Page, target: Locator, key: str = "Tab") -> None:
    """Press the key until the target has the focus."""
    for _ in range(80):
        page.keyboard.press(key)
        if target.evaluate(FOCUSED):
            return
    pytest.fail("Tab does not get there")


def test_the_keyboard_is_enough(open_page: Opener) -> None:
    page = open_page("/review/")
    tab_to(page, page.get_by_role("checkbox", name=TITLE))
    page.keyboard.press("Space")
    start = page.get_by_role("button", name=SAYS["start"])
    expect(start).to_be_visible()
    expect(page.get_by_role("checkbox", name=TITLE)).to_be_focused()
    tab_to(page, start, "Shift+Tab")
    page.keyboard.press("Enter")
    one = asked(page)[0]
    expect(one.form.locator(".item__task").locator("input, select").first).to_be_focused()
    part, value = next(iter(one.right.items()))
    if value == "on":
        for _ in range(len(one.offered)):
            if one.form.locator(f'input[value="{part}"]').is_checked():
                break
            page.keyboard.press("ArrowDown")
        expect(one.form).to_have_attribute("data-state", "")
    tab_to(page, one.button("check"))
    page.keyboard.press("Enter")
    expect(one.status).to_contain_text(one.says("right"))
    expect(one.button("next")).to_be_focused()


def test_what_comes_up_is_settled_below_the_questions_in_a_fold(open_page: Opener) -> None:
    due = {item.id: answer(item, days=1) for item in items([PRACTICE])}
    page = open_page("/review/", viewport=PHONE, script=AT_NOON, **remembering(record(answers=due)))
    question, fold = asked(page)[0].form, page.get_by_text(SAYS["settings"], exact=True)
    boxes = question.bounding_box(), fold.bounding_box()
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    box = page.get_by_role("checkbox", name=TITLE)
    expect(box).to_be_hidden()
    fold.click()
    expect(box).to_be_visible()
    rows = page.locator(".choose label").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(rows) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_whoever_had_all_right_reads_when_it_comes_back(open_page: Opener) -> None:
    soon = ids(loners([PRACTICE])[:2])
    known = {item.id: answer(item, days=-1 if item.id in soon else -4) for item in items([PRACTICE])}
    page = open_page("/review/", script=AT_NOON, **remembering(record(answers=known)))
    back = SAYS["next"]["other"].format(2, when="tomorrow")
    expect(page.get_by_text(f"{SAYS['done']} {back}", exact=True)).to_be_visible()
    expect(page.get_by_text(SAYS["nothing"])).to_be_hidden()


def test_where_nothing_is_due_it_leads_to_something_new_and_shows_the_days(open_page: Opener) -> None:
    known = {item.id: answer(item, days=-1) for item in items(handbook().practices)[:30]}
    page = open_page("/review/", script=AT_NOON, **remembering(record(answers=known)))
    expect(page.get_by_text(SAYS["rounds"].format(8))).to_be_visible()
    expect(page.locator(".days")).to_be_visible()
    expect(page.locator("rapport-review a[href$='/progress/']")).to_have_count(0)  # the days stand below
    first, second = page.locator("rapport-review > details").all()
    ends, begins = first.bounding_box(), second.bounding_box()
    assert ends
    assert begins
    assert ends["y"] + ends["height"] == begins["y"]  # as one list, with one line between them
    assert second.evaluate("one => getComputedStyle(one).borderTopWidth") == "0px"
    assert not faults(page)
    page.get_by_role("link", name=WORDS["practise_new"]).click()
    page.wait_for_url("**/quizzes/")


@pytest.mark.parametrize(
    ("said", "manner"),
    [
        ("known", {}),
        ("unsure", {"sure": False}),
        ("unsure", {"hints": 1}),
        ("missed", {"right": False, "sure": True}),
        ("fresh", {"revision": "00000000"}),
    ],
)
def test_a_question_says_why_it_is_asked_and_when_it_comes_back(
    open_page: Opener, said: str, manner: dict[str, Any]
) -> None:
    due = {LONE.id: answer(LONE, days=1, at=NOON - 6 * DAY, **manner)}
    page = open_page("/review/", script=AT_NOON, **remembering(record(answers=due, read={PRACTICE: NOON})))
    one = next(one for one in asked(page) if one.item.id == LONE.id)
    expect(one.form.locator(".item__since")).to_have_text(SAYS["since"][said].format(when="6 days ago"))
    one.answer(one.right)
    after = "tomorrow" if said == "fresh" else "in 2 days"
    expect(one.form.locator(".item__back")).to_have_text(SAYS["since"]["back"].format(when=after))


def test_where_only_new_questions_are_left_it_says_that_they_come_tomorrow(open_page: Opener) -> None:
    today = {item.id: answer(item, days=1, since=NOON, revision="00000000") for item in items([PRACTICE])[:4]}
    kept = record(answers=today, read={PRACTICE: NOON})
    page = open_page("/review/", script=AT_NOON, **remembering(kept))
    expect(page.get_by_text(f"{SAYS['done']} {SAYS['new']}", exact=True)).to_be_visible()


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_with_questions_and_with_answers(
    open_page: Opener, scheme: Literal["light", "dark"]
) -> None:
    page = open_page("/review/", color_scheme=scheme)
    page.get_by_role("checkbox", name=TITLE).check()
    questions = asked(page)
    assert not faults(page)
    for number, one in enumerate(questions):
        one.answer(one.wrong if number % 2 else one.right)
    expect(ending(page).get_by_role("button", name=SAID["wrong_ones"])).to_be_visible()
    assert not faults(page)


def test_where_quizzes_cannot_be_fetched_links_lead_to_the_items(open_page: Opener) -> None:
    page = open_page("/review/")
    page.route("**/quizzes/*/", lambda route: route.abort())
    page.get_by_role("checkbox", name=TITLE).check()
    expect(page.get_by_text(SAYS["links"])).to_be_visible()
    links = page.locator("[data-part=stage] a")
    expect(links).to_have_count(4)
    titles = [practice.content.title for practice in handbook().practices.values()]
    assert all(any(title in text for title in titles) for text in links.all_inner_texts())
    assert not faults(page)
    page.unroute_all()
    links.last.click()
    page.wait_for_url("**/quizzes/**")
    expect(page.locator(f'form[id="{page.url.partition("#")[2]}"]')).to_be_in_viewport()
    failed = [fault for fault in open_page.faults if "net::ERR_FAILED" in fault]
    assert failed == open_page.faults  # the browser's own words; ours would stand beside them
    open_page.faults.clear()


def test_a_choice_that_was_taken_back_is_not_overtaken_by_a_slow_request(open_page: Opener) -> None:
    page = open_page("/review/")
    held: list[Route] = []
    page.route("**/quizzes/*/", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it calls
    box = page.get_by_role("checkbox", name=TITLE)
    with page.expect_request("**/quizzes/*/"):
        box.check()
    expect(page.get_by_text(SAYS["loading"])).to_be_visible()
    box.uncheck()
    with page.expect_response("**/quizzes/*/"):
        for route in held:
            route.continue_()
    page.evaluate("new Promise(done => setTimeout(done, 200))")
    expect(page.get_by_text(SAYS["nothing"])).to_be_visible()
    expect(page.locator("form.item")).to_have_count(0)


def test_it_works_where_nothing_is_kept_and_says_so(open_page: Opener) -> None:
    page = open_page("/review/", script=FULL)
    page.get_by_role("checkbox", name=TITLE).check()
    for one in asked(page):
        one.answer(one.right)
        expect(one.status).to_contain_text(one.says("right"))
    expect(page.get_by_text(SAID["unsaved"])).to_have_count(1)


def test_without_scripts_it_leads_to_every_quiz(open_page: Opener) -> None:
    page = open_page("/review/", java_script_enabled=False)
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.get_by_text(SAYS["by_practice"], exact=True).click()
    links = page.locator("article .rows a")
    expect(links).to_have_count(len(handbook().practices))
    expect(links.last).to_be_visible()
    links.last.click()
    expect(page.locator("form.item").first).to_be_visible()
