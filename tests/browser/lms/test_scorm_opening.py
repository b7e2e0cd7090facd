"""How a SCORM package opens: its size, its looks, and what it does in a system that only looks, or is not there yet."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Frame, expect

from browser.lms.system import FIRST, System, package, said, status
from browser.lms.versions import every_version
from browser.memory import UNSENT
from browser.quiz import asked, submit, take_test
from handbook.quiz.scopes import scopes
from rows import few
from tools import axe_source
from website import handbook

LARGEST = max(handbook().programmes, key=lambda slug: len(handbook().programmes[slug].content.practices))
MOST_SUSPENDED = 4096  # characters of suspend_data in SCORM 1.2
MOST_BYTES = 250_000
MOST_SECONDS = 10  # until the first question, on a busy machine
Launch = Callable[..., System]


@pytest.mark.parametrize("mode", few(["browse", "review"]))
def test_a_look_records_nothing(system: Launch, mode: str) -> None:
    core = FIRST["scorm-1.2"]["cmi"]["core"]
    visit = system("scorm-1.2", cmi={"cmi": {"core": {**core, "lesson_mode": mode}}}).visit()
    expect(status(visit.quiz)).to_have_text(said(mode))
    take_test(visit.quiz, 8)
    assert [call[0] for call in visit.calls] == ["Initialize"]
    assert visit.page.evaluate(UNSENT) is None


@every_version
def test_without_a_system_the_test_says_so_and_works(system: Launch, version: str) -> None:
    visit = system(version).visit(late=0)
    expect(status(visit.quiz)).to_have_text(said("absent"))
    take_test(visit.quiz, 8)
    expect(visit.quiz.locator(".quiz__result")).to_contain_text("100%")
    expect(status(visit.quiz)).to_have_text(said("absent"))
    assert visit.calls == []
    assert visit.page.evaluate(UNSENT) is None, "nobody knows whose answers these are"


def test_a_slow_system_is_waited_for(system: Launch) -> None:
    visit = system("scorm-2004").visit(late=1500)
    expect(status(visit.quiz)).to_have_text(said("connecting"))
    expect(visit.quiz.locator("form.item:visible")).to_have_count(0)
    expect(status(visit.quiz)).to_have_text(said("ready"))
    take_test(visit.quiz, 8)
    assert visit.result == ("passed", "100")


def test_the_largest_programme_fits(system: Launch) -> None:
    made = package(LARGEST, "scorm-1.2")
    assert len(made) < MOST_BYTES
    course = system("scorm-1.2", LARGEST)
    visit = course.visit()
    visit.quiz.locator("form.item:visible").first.wait_for()
    assert visit.quiz.evaluate("performance.now()") < MOST_SECONDS * 1000
    questions = asked(visit.quiz)
    assert len(questions) == next(scope.asks(handbook()) for scope in scopes(handbook()) if scope.slug == LARGEST)
    for one in questions:
        one.give(one.right)
    suspended = [call[2] for call in visit.calls if call[1] == "cmi.suspend_data"]
    assert len(questions) <= len(suspended), "each answer is kept at once"
    assert max(map(len, suspended)) <= MOST_SUSPENDED // 4
    visit.leave()
    visit = course.visit()
    expect(status(visit.quiz)).to_have_text(said("resumed"))
    submit(visit.quiz).click()
    visit.quiz.locator(".quiz__result").wait_for()
    assert visit.result == ("passed", "100"), "every kind of answer came back"


@pytest.mark.parametrize("scheme", few(["light", "dark"]))
def test_a_package_is_accessible_before_and_after(system: Launch, scheme: Any) -> None:  # noqa: ANN401 - Playwright's literal
    visit = system("scorm-1.2").visit()
    visit.page.emulate_media(color_scheme=scheme)
    background = "getComputedStyle(document.body).backgroundColor"
    dark = sum(int(part) for part in visit.quiz.evaluate(background)[4:-1].split(",")) < 300
    assert dark is (scheme == "dark")
    asked(visit.quiz)
    assert _violations(visit.quiz) == []
    take_test(visit.quiz, 2)
    assert _violations(visit.quiz) == []


def _violations(frame: Frame) -> list[str]:
    frame.evaluate(axe_source())
    found: list[str] = frame.evaluate("axe.run().then(({violations}) => violations.map((one) => one.id))")
    return found
