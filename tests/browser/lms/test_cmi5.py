"""cmi5: the whole launch from a launching side that judges every statement."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.lms.launching import ACTOR, RETURN, Course
from browser.lms.system import WORDS, said, status
from browser.lms.system import told as told_of
from browser.memory import UNSENT
from browser.quiz import SAID, asked, quiz_of_five, submit, take_test
from browser.waiting import once, until
from rows import few
from website import PLACE

QUIZ = f"{PLACE}quizzes/{quiz_of_five()}/"
Open = Callable[..., Page]


def test_a_pass_is_told_in_order_and_leads_back(launch: Open, course: Course) -> None:
    page = launch()
    expect(status(page)).to_have_text(said("ready"))
    questions = take_test(page, 4)
    expect(status(page)).to_have_text(said("recorded", score=80))
    page.get_by_role("button", name=WORDS["back"]).click()
    page.wait_for_url(RETURN)
    assert course.verbs == ["initialized", "passed", "completed", "terminated"]
    [passed] = course.said("passed")
    assert passed["result"]["score"] == {"scaled": 0.8, "raw": 80, "min": 0, "max": 100}
    [completed] = course.said("completed")
    assert "score" not in completed["result"]
    told = {one["object"]["id"].rpartition("#")[2]: one["result"] for one in course.said("answered")}
    assert list(told) == [one.item.id for one in questions]
    for number, one in enumerate(questions):
        result = told[one.item.id]
        assert result["success"] is (number < 4)
        given = told_of("scorm-2004", one, one.right if number < 4 else one.wrong)
        assert set(result["response"].split("[,]")) == given["answer"]


def test_the_chrome_of_the_handbook_stays_away(launch: Open) -> None:
    page = launch()
    asked(page)
    around = page.locator(".md-header, .md-sidebar, .md-footer, .crumb, .quiz__tools")
    expect(around.locator("visible=true")).to_have_count(0)
    assert set(page.locator("rapport-quiz a[href]").evaluate_all("all => all.map((one) => one.target)")) == {"_blank"}


def test_a_fail_is_the_verdict_of_its_visit_and_a_pass_that_of_the_next(launch: Open, course: Course) -> None:
    page = launch()
    take_test(page, 2)
    expect(status(page)).to_have_text(said("again", score=40))
    expect(page.get_by_role("button", name=SAID["new_try"])).to_have_count(0)
    page.goto(RETURN)
    once(page, lambda: course.verbs[-1] == "terminated")
    page = launch()
    take_test(page, 5)
    expect(status(page)).to_have_text(said("recorded", score=100))
    first, last = ["initialized", "failed", "completed", "terminated"], ["initialized", "passed"]
    once(page, lambda: course.verbs == [*first, *last])


def test_a_registration_that_passed_gets_no_second_verdict(launch: Open, course: Course) -> None:
    page = launch()
    take_test(page, 5)
    expect(status(page)).to_have_text(said("recorded", score=100))
    page.goto(RETURN)
    once(page, lambda: course.verbs[-1] == "terminated")
    page = launch()
    expect(status(page)).to_have_text(said("passed", score=100))
    take_test(page, 0)
    expect(status(page)).to_have_text(said("kept", score=100))
    assert course.verbs == ["initialized", "passed", "completed", "terminated", "initialized"]
    assert len(course.said("answered")) == 10


@pytest.mark.long
def test_a_test_goes_on_in_the_next_visit(launch: Open) -> None:
    page = launch()
    before = asked(page)
    for one in before[:3]:
        one.give(one.right)
    until(page, f"{UNSENT} === null")  # all has arrived
    page.close()
    page = launch()
    expect(status(page)).to_have_text(said("resumed"))
    after = asked(page)
    assert [one.item.id for one in after] == [one.item.id for one in before]
    for one in after[3:]:
        one.give(one.right)
    submit(page).click()
    expect(status(page)).to_have_text(said("recorded", score=100))


def test_the_mastery_score_counts(launch: Open, course: Course) -> None:
    course.mastery = 0.4
    page = launch()
    expect(status(page)).to_have_text(said("ready", mark=40))
    take_test(page, 2)
    expect(status(page)).to_have_text(said("recorded", score=40))
    assert course.verbs[1] == "passed"


@pytest.mark.parametrize("mode", few(["Browse", "Review"]))
def test_a_look_is_told_but_not_judged(launch: Open, course: Course, mode: str) -> None:
    course.mode = mode
    page = launch()
    expect(status(page)).to_have_text(said(mode.lower()))
    take_test(page, 5)
    page.get_by_role("button", name=WORDS["back"]).click()
    page.wait_for_url(RETURN)
    assert [one["verb"]["id"].rpartition("/")[2] for one in course.statements] == ["initialized", "terminated"]


def test_nothing_is_sent_unless_a_system_launched_the_page(lms_browser: Browser, course: Course) -> None:
    page = lms_browser.new_page()
    page.goto(f"{QUIZ}?mode=assess")
    take_test(page, 5)
    assert course.asked == []
    expect(page.locator(".quiz__lms")).to_have_count(0)
    page.close()


@pytest.mark.long
def test_the_learner_is_named_as_the_system_named_them(launch: Open, course: Course) -> None:
    page = launch()
    expect(status(page)).to_have_text(said("ready"))
    assert [one["actor"] for one in course.statements] == [ACTOR]
