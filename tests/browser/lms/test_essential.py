"""A learning system hears of a high score that is no pass, and has no mark of its own to overrule it with."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from browser.lms.launching import Course
from browser.lms.system import FIRST, NAMES, System, package, said, status, unzipped
from browser.quiz import Asked, asked, submit
from browser.tries import percent
from exports.packages import made, of_quizzes
from handbook.quiz.scopes import scopes
from rows import each_once
from website import handbook

SCOPE = next(one for one in scopes(handbook()) if one.essentials)  # one wrong answer leaves its score above the mark
MARKS = ("masteryscore", "minNormalizedMeasure", "masteryScore")


@each_once
@pytest.mark.parametrize("version", NAMES)
@pytest.mark.parametrize(("missed", "verdict"), [(0, "passed"), (1, "failed")])
def test_the_verdict_arrives_with_the_score_as_it_is(browser: Browser, version: str, missed: int, verdict: str) -> None:
    system = System(browser, version, unzipped(package(SCOPE.slug, version)))
    visit = system.visit()
    score = _taken(visit.quiz, missed)
    assert visit.result == (verdict, str(score))
    visit.leave()
    system.context.close()
    assert system.faults == []


@each_once
@pytest.mark.parametrize("own", [None, 0.5], ids=["no_mark", "a_mark_of_its_own"])
@pytest.mark.parametrize(("missed", "verdict"), [(0, "passed"), (1, "failed")])
def test_a_cmi5_system_gets_the_verdict(
    launch: Callable[..., Page], course: Course, missed: int, verdict: str, own: float | None
) -> None:
    """No failure may have a score that reaches the system's own mark, so it has none there."""
    course.mastery = own
    page = launch(SCOPE.slug)
    score = _taken(page, missed)
    expect(status(page)).to_have_text(said("again" if missed else "recorded", score=score))
    [told] = course.said(verdict)
    assert course.verbs == ["initialized", verdict, "completed"]
    assert told["result"]["success"] is (verdict == "passed")
    assert ("score" in told["result"]) is not bool(missed and own)
    if "score" in told["result"]:
        assert round(100 * told["result"]["score"]["scaled"]) == score


def test_where_a_learning_system_counts_tries_none_is_said_to_wait(launch: Callable[..., Page]) -> None:
    page = launch(SCOPE.slug)
    asked(page)
    for line in page.locator(".quiz__start div[data-tries]").all():
        expect(line).to_have_attribute("hidden", "")


@each_once
@pytest.mark.parametrize(("missed", "verdict"), [(0, "passed"), (1, "failed")])
@pytest.mark.parametrize("version", NAMES)
def test_a_scorm_system_with_a_mark_of_its_own_is_told_the_verdict(
    browser: Browser, version: str, missed: int, verdict: str
) -> None:
    """What it makes of it is said in docs/integrate.md."""
    cmi: dict[str, Any] = FIRST[version]["cmi"]
    own = {"student_data": {"mastery_score": "50"}} if version == "scorm-1.2" else {"scaled_passing_score": "0.5"}
    system = System(browser, version, unzipped(package(SCOPE.slug, version)), cmi={"cmi": cmi | own})
    visit = system.visit()
    _taken(visit.quiz, missed)
    assert [call[2] for call in visit.calls if call[1:2] == [f"cmi.{NAMES[version]['status']}"]][-1] == verdict
    system.context.close()


def _taken(page: Page | Frame, missed: int) -> int:
    """Answer as many essential items wrong, submit, and return the score, which is above the mark."""
    questions = asked(page)
    wrong: list[Asked] = [one for one in questions if one.item.essential][:missed]
    for one in questions:
        one.give(one.wrong if one in wrong else one.right)
    submit(page).click()
    page.locator(".quiz__result").wait_for()
    score = percent(len(questions) - missed, len(questions), SCOPE.pass_mark)
    assert score >= SCOPE.pass_mark
    return score


@pytest.mark.parametrize("kind", [*NAMES, "dispatch"])
def test_no_package_with_essential_items_has_a_mark(kind: str) -> None:
    essential = {scope.slug for scope in scopes(handbook()) if scope.essentials}
    for slug, content in of_quizzes(kind).items():
        manifest = unzipped(content)["imsmanifest.xml"].decode()
        assert any(mark in manifest for mark in MARKS) is (slug not in essential), slug


def test_a_cmi5_unit_with_essential_items_has_no_mark() -> None:
    for scope in scopes(handbook()):
        [*_, unit] = made("cmi5-xml")[scope.slug].decode().split("<au ")
        assert ("masteryScore" in unit) is not bool(scope.essentials), scope.slug
