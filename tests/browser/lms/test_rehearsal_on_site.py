"""Rehearsals of the site in learning systems: launched by cmi5, or framed by a dispatch package."""

import json
from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from browser.axe_faults import faults
from browser.lms.framing import framed, trust_at
from browser.lms.launching import RETURN, Course
from browser.lms.rehearsals import LATE, MENDED, MINE, OF, PAGE, arrived, play_aloud, told, wanted
from browser.lms.system import WORDS, System, package, unzipped
from browser.memory import UNSENT
from browser.rehearsing import GRAPH, SAYS, SCENE, begin, here, play
from browser.waiting import once, until
from website import Website

Open = Callable[..., Page]


def test_cmi5_gets_every_decision_the_ending_and_no_score(launch: Open, course: Course) -> None:
    page = launch("wrong-cake", "rehearsals")
    told(page, "ready")
    expect(page.locator(".md-header, .above, .next, .facts").locator("visible=true")).to_have_count(0)
    assert not faults(page)
    begin(page)
    play(page, LATE)
    told(page, "recorded")
    assert not faults(page)
    assert course.verbs == ["initialized", "completed"]
    page.get_by_role("button", name=SAYS["again"]).click()
    play(page, MENDED)
    once(page, lambda: course.verbs == ["initialized", "completed", "passed"])
    once(page, lambda: len(course.said("answered")) == len(LATE) + len(MENDED) + 2)
    page.get_by_role("button", name=WORDS["back"]).click()
    page.wait_for_url(RETURN)
    assert course.verbs[-1] == "terminated"
    assert not [one for one in course.statements if "score" in one.get("result", {})]
    answered = [(one["object"], one["result"]) for one in course.said("answered")]
    found = [(about["id"].rpartition("#")[2], result["response"]) for about, result in answered]
    assert found == [*wanted(LATE), *wanted(MENDED)]
    assert not [
        1 for about, result in answered if "success" in result or "correctResponsesPattern" in about["definition"]
    ]
    endings = answered[len(LATE)][0]["definition"]["choices"]
    assert {one["id"]: one["description"]["en"] for one in endings} == {
        ending.id: ending.title for ending in SCENE.content.endings
    }


def test_cmi5_goes_on_where_it_was_left_and_sends_what_was_held_back(launch: Open, course: Course) -> None:
    page = launch("wrong-cake", "rehearsals")
    told(page, "ready")
    begin(page)
    play(page, LATE[:2])
    until(page, f"{UNSENT} === null")
    page.close()
    page = launch("wrong-cake", "rehearsals")
    told(page, "resumed")
    expect(here(page)).to_contain_text(GRAPH.turns["time"].says)
    course.down = True
    play(page, LATE[2:])
    told(page, "unreachable", "tried")
    course.down = False
    page.get_by_role("button", name=WORDS["resend"]).click()
    told(page, "recorded")
    assert len(course.said("completed")) == 1
    assert len(course.said("answered")) == len(LATE) + 1


def test_an_ending_that_comes_while_a_move_is_being_saved_arrives(launch: Open, course: Course) -> None:
    """As a record store that takes 2.5 seconds to keep an attempt."""
    course.documents.slow = 2.5
    page = launch("wrong-cake", "rehearsals")
    told(page, "ready")
    begin(page)
    play(page, MENDED)
    told(page, "recorded")
    once(page, lambda: course.verbs == ["initialized", "passed", "completed"])
    once(page, lambda: len(course.said("answered")) == len(MENDED) + 1)


def test_cmi5_gets_nothing_of_what_the_reader_types(launch: Open, course: Course) -> None:
    page = launch("wrong-cake", "rehearsals")
    told(page, "ready")
    play_aloud(page)
    told(page, "recorded")
    page.goto(RETURN)
    once(page, lambda: course.verbs[-1] == "terminated")
    assert MINE not in json.dumps(course.statements) + b"".join(course.documents.kept.values()).decode()


def test_a_dispatch_package_relays_it(lms_browser: Browser, site: Website) -> None:
    course = System(lms_browser, "scorm-1.2", unzipped(package(OF, "dispatch")))
    trust_at(course, site, PAGE)
    visit = course.visit()
    page = framed(visit)
    told(page, "ready")
    begin(page)
    play(page, MENDED)
    told(page, "recorded")
    assert visit.result == ("passed", "")
    assert arrived(visit.value("interactions"), "scorm-1.2") == wanted(MENDED)
    course.context.close()
    assert course.faults == []
