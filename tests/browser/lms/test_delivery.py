"""Results that used to be lost, lowered or refused, each with the smallest system that shows it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from browser.lms.documents import Documents
from browser.lms.launching import Course
from browser.lms.serving import Server
from browser.lms.system import FIRST, System, said, status
from browser.quiz import asked, quiz_of_five, take_test
from website import PLACE

Launch = Callable[..., System]
# As Open edX' block: what it keeps of a visit is not what it tells of its status.
OPEN_EDX = """const get = api.GetValue;
api.GetValue = (name) => (name === 'cmi.completion_status' ? 'unknown' : get.call(api, name));"""
# As systems without the optional fields of SCORM 1.2.
NO_BOUNDS = """const set = api.LMSSetValue;
api.LMSSetValue = (name, value) => (/score.m(in|ax)$/.test(name) ? 'false' : set.call(api, name, value));"""
# As systems whose calls answer nothing.
SILENT = """for (const name of ['LMSSetValue', 'LMSCommit']) {
  const real = api[name];
  api[name] = (...given) => { real.apply(api, given); };
}"""


def test_a_pass_submitted_while_an_answer_is_being_saved_arrives(lms_browser: Browser, server: Server) -> None:
    """As a record store that takes 2.5 seconds to keep an attempt."""
    course = Course(documents=Documents(slow=2.5))
    server.teach(course)
    page = lms_browser.new_page()
    page.goto(course.launch(f"{PLACE}quizzes/{quiz_of_five()}/"))
    take_test(page, 5)
    expect(status(page)).to_have_text(said("recorded", score=100), timeout=2000)
    assert course.verbs == ["initialized", "passed", "completed"]
    assert course.broken == []
    page.close()


def test_another_tab_takes_no_pass_away(system: Launch) -> None:
    """As Moodle: each window has a copy of the data of its own, and writes all of it."""
    course = system("scorm-1.2")
    one, other = course.visit(), course.visit()
    expect(status(other.quiz)).to_have_text(said("ready"))
    take_test(one.quiz, 8)
    expect(status(one.quiz)).to_have_text(said("recorded", score=100))
    one.leave()
    take_test(other.quiz, 0)
    expect(status(other.quiz)).to_have_text(said("kept", score=100))
    assert other.result == ("passed", "100")


def test_a_pass_made_after_the_session_ended_outlives_the_login(system: Launch) -> None:
    """As Moodle: nothing can be committed any more, and logging in empties localStorage."""
    course = system("scorm-1.2")
    visit = course.visit()
    asked(visit.quiz)
    visit.breaks("Commit")
    take_test(visit.quiz, 8)
    expect(status(visit.quiz)).to_contain_text(said("unreachable"))
    visit.page.evaluate("localStorage.clear()")
    visit.page.close()
    visit = course.visit()
    expect(status(visit.quiz)).to_have_text(said("recorded", score=100))
    assert visit.result == ("passed", "100")


def test_a_visit_after_a_fail_says_what_to_do_where_nothing_is_recorded(system: Launch) -> None:
    """As Moodle: without *Force new attempt* it opens a second visit after a fail to look back; with it, afresh."""
    course = system("scorm-1.2")
    visit = course.visit()
    take_test(visit.quiz, 0)
    expect(status(visit.quiz)).to_have_text(said("recorded", score=0))
    visit.leave()
    core = course.cmi["cmi"]["core"] | {"lesson_mode": "review", "credit": "no-credit"}
    visit = course.visit(cmi={"cmi": course.cmi["cmi"] | {"core": core}})
    expect(status(visit.quiz)).to_have_text(said("review"))
    assert "start a new attempt" in said("review")
    take_test(visit.quiz, 8)
    assert [call[0] for call in visit.calls] == ["Initialize"]
    visit = course.visit(cmi=FIRST["scorm-1.2"])
    take_test(visit.quiz, 8)
    expect(status(visit.quiz)).to_have_text(said("recorded", score=100))


@pytest.mark.parametrize("odd", [NO_BOUNDS, SILENT], ids=["no_bounds", "silent"])
def test_what_a_system_need_not_do_costs_no_result(system: Launch, odd: str) -> None:
    visit = system("scorm-1.2").visit(odd=odd)
    take_test(visit.quiz, 8)
    expect(status(visit.quiz)).to_have_text(said("recorded", score=100))
    assert visit.result == ("passed", "100")


def test_a_visit_after_a_pass_leaves_the_status_alone(system: Launch) -> None:
    course = system("scorm-2004")
    visit = course.visit()
    take_test(visit.quiz, 8)
    visit.leave()
    visit = course.visit(odd=OPEN_EDX)
    expect(status(visit.quiz)).to_have_text(said("passed", score=100))
    assert visit.value("completion_status") == "completed"


@pytest.mark.parametrize(("version", "prefix", "code"), [("scorm-1.2", "LMS", "101"), ("scorm-2004", "", "103")])
def test_a_frame_that_is_loaded_again_goes_on(system: Launch, version: str, prefix: str, code: str) -> None:
    """As players that say 'already initialised' to a frame that was loaded again."""
    begun = f"api.{prefix}Initialize(''); api.{prefix}Initialize = () => 'false';"
    visit = system(version).visit(odd=f"{begun} api.{prefix}GetLastError = () => '{code}';")
    take_test(visit.quiz, 8)
    expect(status(visit.quiz)).to_have_text(said("recorded", score=100))


def test_a_package_lays_its_lists_out_as_the_site_does(system: Launch) -> None:
    visit = system("scorm-1.2").visit()
    take_test(visit.quiz, 8)
    style = "getComputedStyle(document.querySelector('.quiz__result .rows')).listStyleType"
    assert visit.quiz.evaluate(style) == "none"
    visit.quiz.locator("[data-do=submit]").wait_for(state="detached")
