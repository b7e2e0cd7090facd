"""A learning system hears of a high score that is no pass, and has no mark of its own to overrule it with."""

import pytest
from playwright.sync_api import Browser

from browser.lms.system import NAMES, System, package, unzipped
from browser.quiz import asked, submit
from exports.packages import made
from handbook.quiz.scopes import scopes
from website import handbook

SCOPE = next(one for one in scopes(handbook()) if one.essentials)  # one wrong answer leaves its score above the mark
MARKS = ("masteryscore", "minNormalizedMeasure", "masteryScore")


@pytest.mark.parametrize("version", NAMES)
@pytest.mark.parametrize(("missed", "verdict"), [(0, "passed"), (1, "failed")])
def test_the_verdict_arrives_with_the_score_as_it_is(browser: Browser, version: str, missed: int, verdict: str) -> None:
    system = System(browser, version, unzipped(package(SCOPE.slug, version)))
    visit = system.visit()
    questions = asked(visit.quiz)
    wrong = [one for one in questions if one.item.essential][:missed]
    for one in questions:
        one.give(one.wrong if one in wrong else one.right)
    submit(visit.quiz).click()
    visit.quiz.locator(".quiz__result").wait_for()
    score = 100 * (len(questions) - missed) // len(questions)
    assert score >= SCOPE.pass_mark
    assert visit.result == (verdict, str(score))
    visit.leave()
    system.context.close()
    assert system.faults == []


@pytest.mark.parametrize("kind", [*NAMES, "dispatch"])
def test_no_package_with_essential_items_has_a_mark(kind: str) -> None:
    essential = {scope.slug for scope in scopes(handbook()) if scope.essentials}
    for slug, content in made(kind).items():
        manifest = unzipped(content)["imsmanifest.xml"].decode()
        assert any(mark in manifest for mark in MARKS) is (slug not in essential), slug


def test_a_cmi5_unit_with_essential_items_has_no_mark() -> None:
    for scope in scopes(handbook()):
        [*_, unit] = made("cmi5-xml")[scope.slug].decode().split("<au ")
        assert ("masteryScore" in unit) is not bool(scope.essentials), scope.slug
