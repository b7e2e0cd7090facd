"""Record stores of cmi5 that are far away, or as strict as ADL's; and visits that end soon."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from browser.lms.documents import Documents
from browser.lms.launching import RETURN, Course
from browser.lms.system import said, status
from browser.memory import UNSENT
from browser.quiz import asked, submit, take_test
from browser.waiting import once, until
from handbook.quiz.scopes import scopes
from rows import each_once, few
from website import PLACE, Website, handbook

Open = Callable[..., Page]
LONGEST = max(scopes(handbook()), key=lambda scope: len(scope.practices)).slug
FAR = 0.3  # seconds for a request; before the verdict, one for each answer and its leave would take 0.6
SOON = 1500  # milliseconds until the learner leaves


def _ask_everything(context: BrowserContext, site: Website) -> None:
    """Let the longest test ask every question that there is."""
    html = site.file(f"/quizzes/{LONGEST}/").read_text("utf-8")
    longer = html.replace('data-per-practice="', 'data-per-practice="9', 1)
    assert longer != html

    def answer(route: Route) -> None:
        route.fulfill(body=longer, content_type="text/html")

    context.route(f"{PLACE}quizzes/{LONGEST}/?*", answer)


def test_the_pass_of_a_long_test_is_there_when_the_learner_leaves_soon(
    launch: Open, course: Course, site: Website
) -> None:
    page = launch()
    _ask_everything(page.context, site)
    page = launch(LONGEST)
    questions = asked(page)
    assert len(questions) >= 20
    for one in questions:
        one.give(one.right)
    course.far = FAR
    submit(page).click()
    page.wait_for_timeout(SOON)
    page.goto(RETURN)
    assert "passed" in course.verbs
    page.goto(PLACE)  # any page of the site sends what waits
    once(page, lambda: course.verbs[-1] == "terminated")
    _is_told_once(course, len(questions))


def test_what_was_taken_while_its_answer_was_lost_keeps_its_id(launch: Open, course: Course) -> None:
    page = launch()
    asked(page)
    course.mute = True
    take_test(page, 5)
    expect(status(page)).to_have_text(said("unreachable", "tried"))
    course.mute = False
    page.goto(PLACE)
    once(page, lambda: course.verbs[-1] == "terminated")
    assert course.verbs == ["initialized", "passed", "completed", "terminated"]
    _is_told_once(course, 5)


def _is_told_once(course: Course, answers: int) -> None:
    assert [course.verbs.count(verb) for verb in ("passed", "completed", "terminated")] == [1, 1, 1]
    told = [one["object"]["id"] for one in course.said("answered")]
    assert len(told) == len(set(told)) == answers
    assert len({one["id"] for one in course.statements}) == len(course.statements)


@pytest.mark.parametrize("shown", few([True, False]), ids=["tags_shown", "tags_hidden"])
def test_a_store_as_strict_as_adl_s_keeps_what_is_half_done(launch: Open, course: Course, *, shown: bool) -> None:
    course.documents = Documents(strict=True, shown=shown)
    course.activity += "/a-module-of-a-course-with-a-long-name" * 2
    page = launch()
    before = asked(page)
    for one in before[:3]:
        one.give(one.right)
        until(page, f"{UNSENT} === null")  # it was written over what was there
    expect(status(page)).to_have_text(said("ready"))
    page.goto(RETURN)
    page = launch()
    expect(status(page)).to_have_text(said("resumed"))
    take_test(page, 5)
    expect(status(page)).to_have_text(said("recorded", score=100))


def test_two_tabs_write_their_attempts_over_one_another(launch: Open, course: Course) -> None:
    course.documents = Documents(strict=True, shown=True)
    pages = []
    for _ in range(2):  # where one launch ends the one before, that may have no statement to send any more
        pages.append(launch())
        expect(status(pages[-1])).to_have_text(said("ready"))
    for page in (*pages, *pages):
        question = asked(page)[0]
        question.give(question.wrong if page is pages[0] else question.right)
        until(page, f"{UNSENT} === null")
        expect(status(page)).to_have_text(said("ready"))


@each_once
@pytest.mark.parametrize("far", [0, FAR])
@pytest.mark.parametrize("how", ["by a link", "by closing"])
def test_a_first_launch_that_is_left_says_goodbye(launch: Open, course: Course, how: str, far: float) -> None:
    """The browser has not asked yet for leave to POST to the store."""
    page = launch()
    expect(status(page)).to_have_text(said("ready"))
    course.far = far
    other = page.context.new_page()
    if how == "by a link":
        page.goto(RETURN)
    else:
        page.close(run_before_unload=True)
    once(other, lambda: course.verbs == ["initialized", "terminated"])
