"""Dispatch packages: the quiz on the site, framed inside a learning system of another origin, and who is believed."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from browser.lms.framing import framed, trust
from browser.lms.system import LMS, WORDS, System, package, said, status, unzipped
from browser.quiz import asked, quiz_of_five, take_test
from browser.waiting import until
from website import PLACE, Website

QUIZ = quiz_of_five()
ADDRESS = f"{PLACE}quizzes/{QUIZ}/"
STRANGER = "<!doctype html><iframe name=quiz src='{}?embed&dispatch' style='width:900px;height:700px'></iframe>"
HEARD = "window.heard = []; addEventListener('message', ({ data }) => window.heard.push(data.type));"
# The package hears 2.5 seconds later what is to be kept of a half-done attempt.
SLOW = """window.addEventListener('message', (event) => {
  if (event.data.name !== 'save' || !event.isTrusted) return;
  event.stopImmediatePropagation();
  window.slowed = true;
  const { data, origin, source } = event;
  setTimeout(() => window.dispatchEvent(new MessageEvent('message', { data, origin, source })), 2500);
});"""
Launch = Callable[..., System]


@pytest.fixture
def system(lms_browser: Browser, site: Website) -> Iterator[Launch]:
    """Return what installs the package in a learning system that the site lists, or does not."""
    made: list[System] = []

    def install(*, listed: bool) -> System:
        course = System(lms_browser, "scorm-1.2", unzipped(package(QUIZ, "dispatch")))
        made.append(course)
        if listed:
            trust(course, site, QUIZ)
        return course

    yield install
    for one in made:
        one.context.close()
        assert one.faults == []
        assert one.asked <= {urlsplit(LMS).hostname, urlsplit(PLACE).hostname}


def test_a_listed_system_gets_the_result(system: Launch) -> None:
    visit = system(listed=True).visit()
    quiz = framed(visit)
    expect(status(quiz)).to_have_text(said("ready"))
    take_test(quiz, 4)
    expect(status(quiz)).to_have_text(said("recorded", score=80))
    assert visit.result == ("passed", "80")
    assert len(visit.value("interactions")) == 5


def test_a_pass_submitted_while_an_answer_is_being_saved_arrives(system: Launch) -> None:
    """As a system that takes 2.5 seconds to keep an attempt."""
    course = system(listed=True)
    course.context.add_init_script(SLOW)
    visit = course.visit()
    quiz = framed(visit)
    take_test(quiz, 5)
    expect(status(quiz)).to_have_text(said("recorded", score=100))
    assert visit.result == ("passed", "100")
    assert visit.page.evaluate("window.frames[0].slowed"), "an answer was being saved"


@pytest.mark.long
def test_a_test_goes_on_and_takes_no_pass_away(system: Launch) -> None:
    course = system(listed=True)
    visit = course.visit()
    before = asked(framed(visit))
    before[0].give(before[0].right)
    until(visit.page, "window.calls.some(([, name]) => name === 'cmi.suspend_data')")
    visit.leave()
    visit = course.visit()
    expect(status(framed(visit))).to_have_text(said("resumed"))
    assert [one.item.id for one in asked(framed(visit))] == [one.item.id for one in before]
    take_test(framed(visit), 5)
    expect(status(framed(visit))).to_have_text(said("recorded", score=100))
    visit.leave()
    visit = course.visit()
    expect(status(framed(visit))).to_have_text(said("passed", score=100))
    take_test(framed(visit), 0)
    expect(status(framed(visit))).to_have_text(said("kept", score=100))
    assert visit.result == ("passed", "100")


@pytest.mark.parametrize("agrees", [True, False])
def test_of_any_other_system_the_learner_is_asked(system: Launch, agrees: bool) -> None:  # noqa: FBT001 - a case
    visit = system(listed=False).visit()
    quiz = framed(visit)
    expect(status(quiz)).to_have_text(said("ask").replace("0", LMS))
    expect(quiz.locator("form.item:visible")).to_have_count(0)
    assert visit.calls == []
    quiz.get_by_role("button", name=WORDS["agree" if agrees else "decline"]).click()
    take_test(quiz, 5)
    expect(status(quiz)).to_have_text(said("recorded", score=100) if agrees else said("declined"))
    assert visit.calls == [] or agrees
    assert (visit.value("core.lesson_status") == "passed") is agrees


@pytest.mark.long
def test_a_system_that_breaks_is_told_of_in_the_frame(system: Launch) -> None:
    visit = system(listed=True).visit()
    quiz = framed(visit)
    expect(status(quiz)).to_have_text(said("ready"))
    visit.breaks("SetValue")
    take_test(quiz, 5)
    expect(status(quiz)).to_have_text(said("refused", "tried"))
    visit.breaks("nothing")
    quiz.get_by_role("button", name=WORDS["resend"]).click()
    expect(status(quiz)).to_have_text(said("recorded", score=100))
    assert visit.result == ("passed", "100")


@pytest.mark.long
def test_leaving_says_goodbye_to_the_system(system: Launch) -> None:
    visit = system(listed=True).visit()
    expect(status(framed(visit))).to_have_text(said("ready"))
    visit.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    until(visit.page, "window.calls.at(-1)[0] === 'Terminate'")


def test_a_page_that_is_no_package_hears_nothing_but_that_a_quiz_is_ready(system: Launch) -> None:
    course = system(listed=False)
    course.files["index.html"] = STRANGER.format(ADDRESS).encode()
    visit = course.visit()
    visit.quiz.evaluate(HEARD)
    quiz = visit.page.frame("quiz")
    assert quiz is not None
    expect(status(quiz)).to_have_text(said("absent"), timeout=15000)
    take_test(quiz, 5)
    assert set(visit.quiz.evaluate("window.heard")) <= {"rapport:ready", "rapport:height"}


@pytest.mark.parametrize("name", ["hello", "reply"])
def test_the_frame_believes_nobody_but_the_page_around_it(system: Launch, name: str) -> None:
    visit = system(listed=True).visit()
    quiz = framed(visit)
    expect(status(quiz)).to_have_text(said("ready"))
    forged = f"for (let id = 0; id < 50; id += 1) postMessage({{ type: 'rapport:{name}', id, reason: 'expired' }}, '*')"
    quiz.evaluate(forged)  # from the frame itself
    visit.page.evaluate(forged.replace("postMessage", "frames[0].frames[0].postMessage"))  # from two frames above
    take_test(quiz, 5)
    expect(status(quiz)).to_have_text(said("recorded", score=100))


def test_the_package_believes_nobody_but_its_frame(system: Launch) -> None:
    visit = system(listed=True).visit()
    expect(status(framed(visit))).to_have_text(said("ready"))
    calls = visit.calls
    forged = "{ type: 'rapport:call', id: 1, name: 'save', argument: 'forged' }"
    visit.quiz.evaluate(f"postMessage({forged}, '*')")
    visit.page.evaluate(f"frames[0].postMessage({forged}, '*')")
    visit.page.wait_for_timeout(300)
    assert visit.calls == calls
