"""cmi5 in a system that can't be reached, or has ended the visit."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.lms.launching import HOST, RETURN, Course
from browser.lms.system import WORDS, said, status
from browser.memory import UNSENT
from browser.quiz import asked, take_test
from browser.waiting import once, until
from hosting import SCHEME
from website import PLACE

Open = Callable[..., Page]
FORGE = """([theirs, ours]) => {
  for (const [key, text] of Object.entries(localStorage)) localStorage.setItem(key, text.replaceAll(theirs, ours));
}"""


def test_a_system_that_allows_no_other_site_is_named_to_whoever_runs_it(launch: Open, course: Course) -> None:
    course.cors = False
    page = launch()
    expect(status(page)).to_have_text(said("unreachable", "go_on"))
    expect(page.locator(".quiz__lms [data-fill=detail]")).to_contain_text(f"{SCHEME}://{HOST}")
    expect(page.locator(".quiz__lms [data-fill=detail]")).to_contain_text("CORS")
    take_test(page, 5)
    expect(page.locator(".quiz__result")).to_contain_text("100%")
    assert course.statements == []
    assert course.registration in page.evaluate(UNSENT)


def test_a_store_that_is_down_gets_everything_when_it_is_back(launch: Open, course: Course) -> None:
    page = launch()
    questions = asked(page)
    questions[0].give(questions[0].right)
    until(page, f"{UNSENT} === null")
    course.down = True
    take_test(page, 5)
    expect(status(page)).to_have_text(said("unreachable", "tried"))
    course.down = False
    page.get_by_role("button", name=WORDS["resend"]).click()
    expect(status(page)).to_have_text(said("recorded", score=100))
    assert course.verbs == ["initialized", "passed", "completed"]
    assert len({one["id"] for one in course.statements}) == len(course.statements)
    until(page, f"{UNSENT} === null")  # what is kept goes once the system has it all


@pytest.mark.long
@pytest.mark.parametrize(("right", "verdict"), [(5, "passed"), (1, "failed")])
def test_what_a_visit_could_not_send_the_next_ones_do(launch: Open, course: Course, right: int, verdict: str) -> None:
    page = launch()
    asked(page)
    course.down = True
    take_test(page, right)
    expect(status(page)).to_have_text(said("unreachable", "tried"))
    page.close()
    course.down = False
    for _ in range(2):  # a failure waits for the end of the next visit, since a pass may follow; the rest goes after it
        page = launch()
        expect(status(page)).not_to_have_text(said("connecting"))
        page.get_by_role("button", name=WORDS["back"]).click()
        page.wait_for_url(RETURN)
    assert len(course.said("answered")) == 5
    assert sorted(course.verbs) == sorted([*["initialized"] * 3, verdict, "completed", *["terminated"] * 2])


def test_of_a_failure_that_comes_late_only_the_verdict_waits_for_the_end_of_the_visit(
    launch: Open, course: Course
) -> None:
    page = launch()
    asked(page)
    course.down = True
    take_test(page, 1)
    expect(status(page)).to_have_text(said("unreachable", "tried"))
    page.goto(RETURN)  # what is said on leaving is lost, too
    page.wait_for_load_state("networkidle")
    course.down = False
    page = launch()
    once(page, lambda: len(course.said("answered")) == 5)
    assert course.verbs == ["initialized", "initialized", "completed"]
    page.get_by_role("button", name=WORDS["back"]).click()
    page.wait_for_url(RETURN)
    once(page, lambda: course.verbs[-1] == "terminated")
    assert course.verbs == ["initialized", "initialized", "completed", "failed", "terminated"]


def test_any_other_page_of_the_site_sends_what_a_visit_could_not(launch: Open, course: Course) -> None:
    page = launch()
    asked(page)
    course.down = True
    take_test(page, 5)
    expect(status(page)).to_have_text(said("unreachable", "tried"))
    page.goto(PLACE)
    assert "passed" not in course.verbs
    assert course.registration in page.evaluate(UNSENT)
    course.down = False
    page.reload()
    until(page, f"({UNSENT} ?? '').endsWith(' attempt')")  # which the next launch takes up
    page.wait_for_load_state("networkidle")
    assert course.verbs == ["initialized", "passed", "completed", "terminated"]
    assert len({one["id"] for one in course.statements}) == len(course.statements)
    page.reload(wait_until="networkidle")
    assert not page.evaluate("performance.getEntriesByType('resource').some(({ name }) => /assets.lms/.test(name))")


def test_no_result_is_sent_to_our_own_site_whatever_the_storage_says(launch: Open, course: Course) -> None:
    """Only a launch may name it as a record store, where the configuration lists it."""
    page = launch()
    asked(page)
    course.down = True
    take_test(page, 5)
    expect(status(page)).to_have_text(said("unreachable", "tried"))
    page.goto(PLACE)
    page.wait_for_load_state("networkidle")
    page.evaluate(FORGE, [f"{SCHEME}://{HOST}/xapi/", f"{PLACE}xapi/"])
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.reload(wait_until="networkidle")
    assert any("/lms/from-any-page.js" in url for url in sent)
    assert not [url for url in sent if "/xapi/" in url]


def test_a_token_that_ran_out_half_way_keeps_the_answers_for_the_next_visit(launch: Open, course: Course) -> None:
    page = launch()
    asked(page)
    course.spent = True
    take_test(page, 5)
    expect(status(page)).to_have_text(said("expired", "held"))
    expect(page.get_by_role("button", name=WORDS["resend"])).to_be_hidden()
    page.close()
    course.spent = False
    page = launch()
    expect(status(page)).to_have_text(said("recorded", score=100))
    told = [verb for verb in course.verbs if verb != "initialized"]  # the page that goes away may have brought it
    assert told == ["passed", "completed"]


def test_a_launch_that_was_used_before_says_so(launch: Open, course: Course) -> None:
    page = launch()
    asked(page)
    page.reload()
    expect(status(page)).to_have_text(said("expired", "reopen"))
    take_test(page, 5)
    expect(page.locator(".quiz__result")).to_contain_text("100%")
    assert "passed" not in course.verbs
