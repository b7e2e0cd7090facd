"""The same sheets of answers score the same on the site, in learning systems, and by a scorer of our own."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Browser

from answer_sheets import NEAR, SHEETS, answer, earned, score
from browser.filling import DRAWS, draw, fill
from browser.lms.launching import Course
from browser.lms.serving import Server
from browser.lms.system import FIRST, System, Visit
from browser.lms.versions import SCORM_12, SCORM_2004
from browser.opening import Opener
from browser.waiting import once
from handbook.items.registry import NAMES as TYPES
from handbook.quiz.scopes import scopes
from rows import few
from website import PLACE, handbook

QUIZ = max((scope for scope in scopes(handbook()) if scope.pool), key=lambda scope: scope.asks(handbook())).slug
PRACTICE = next(
    slug for slug, quiz in handbook().quizzes.items() if {item.type for item in quiz.content.items} == {*TYPES}
)
GIVEN = "window.given = { draw: Number(new URLSearchParams(location.search).get('draw')) };"
TOLD = 'addEventListener("rapport-result", ({ detail }) => { window.told = detail.scaled; });'
EXACT = 1e-6
MASTERY = 0.8
TRIED = [
    *few([(SCORM_12, 4), (SCORM_2004, 6)]),
    pytest.param(SCORM_12, SHEETS, marks=pytest.mark.long),
    pytest.param(SCORM_2004, SHEETS, marks=pytest.mark.long),
]


@pytest.mark.parametrize(("version", "count"), TRIED)
def test_every_sheet_scores_the_same_on_the_site_and_in_scorm(
    open_page: Opener, system: Callable[..., System], version: str, count: int
) -> None:
    course = system(version, QUIZ)
    course.context.add_init_script(DRAWS)
    site = open_page("/", script=f"{GIVEN} {DRAWS} {TOLD}")
    seen: set[str] = set()
    for number in range(count):
        site.evaluate("localStorage.clear()")  # each sheet is a first try: a second would have to wait
        site.goto(f"{PLACE}quizzes/{QUIZ}/?mode=assess&draw={draw(number)}")
        items = fill(site, number)
        exact = score(items, number)
        assert site.evaluate("window.told") == pytest.approx(exact, abs=EXACT), number
        visit = course.visit(draw=draw(number), cmi=_learner(version, number))
        assert fill(visit.quiz, number) == items, "the same sheet"
        once(visit.page, partial(_is_scored, visit))
        assert float(visit.result[1]) / 100 == pytest.approx(exact, abs=NEAR), number
        if version == SCORM_2004:
            assert float(visit.value("score.scaled")) == pytest.approx(exact, abs=EXACT), number
        visit.page.close()
        seen |= {item.type for item in items if 0 < earned(item, answer(item, number)) < 1}
    assert seen == {"multiple", "order", "match"}


def _learner(version: str, number: int) -> dict[str, Any]:
    """Return the data of a learner of the sheet's own: a system never lowers a score."""
    first, name = FIRST[version]["cmi"], f"learner-{number}"
    if version == SCORM_2004:
        return {"cmi": first | {"learner_id": name}}
    return {"cmi": {"core": first["core"] | {"student_id": name}}}


def _is_scored(visit: Visit) -> bool:
    return visit.result[1] != ""


@pytest.mark.parametrize("count", [3, pytest.param(SHEETS, marks=pytest.mark.long)])
def test_every_sheet_scores_the_same_in_cmi5(lms_browser: Browser, server: Server, count: int) -> None:
    for number in range(count):
        course, context = Course(MASTERY), lms_browser.new_context()
        server.teach(course)
        page = context.new_page()
        page.goto(course.launch(f"{PLACE}quizzes/{PRACTICE}/"))
        exact = score(fill(page, number), number)
        once(page, partial(_is_completed, course))
        [verdict] = [*course.said("passed"), *course.said("failed")]
        assert verdict["result"]["success"] is (exact >= MASTERY - EXACT)
        assert verdict["result"]["score"]["scaled"] == pytest.approx(exact, abs=EXACT), number
        assert course.broken == []
        context.close()


def _is_completed(course: Course) -> bool:
    return "completed" in course.verbs
