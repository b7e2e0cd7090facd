"""Rehearsals in SCORM packages: what arrives of a conversation, what comes back, and what never leaves."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from browser.lms.rehearsals import LATE, MENDED, MINE, OF, START, arrived, play_aloud, told, wanted
from browser.lms.system import FIRST, System
from browser.lms.versions import both_versions, every_version
from browser.memory import UNSENT
from browser.quiz import FULL
from browser.rehearsing import GRAPH, SAYS, SCENE, begin, here, play
from browser.waiting import once

Launch = Callable[..., System]


@both_versions
def test_a_good_ending_arrives_with_every_decision_and_no_score(system: Launch, version: str) -> None:
    visit = system(version, OF).visit()
    told(visit.quiz, "ready")
    begin(visit.quiz)
    play(visit.quiz, MENDED)
    told(visit.quiz, "recorded")
    assert visit.result == ("passed", "")
    found = visit.value("interactions")
    assert arrived(found, version) == wanted(MENDED)
    assert found["0"]["latency"]
    assert found["0"]["objectives"]["0"]["id"] == "listen"
    if version == "scorm-2004":
        assert visit.value("completion_status") == "completed"
        assert found["0"]["description"] == GRAPH.turns["start"].says
    assert len(visit.value("suspend_data")) < 100
    assert [call for call in visit.calls if call[-1] != "true"] == []
    visit.leave()


@every_version
def test_a_bad_ending_completes_and_fails_nobody_and_a_good_one_later_passes(system: Launch, version: str) -> None:
    course = system(version, OF)
    completed, passed = ("completed", "passed") if version == "scorm-1.2" else ("unknown", "passed")
    visit = course.visit()
    told(visit.quiz, "ready")
    begin(visit.quiz)
    play(visit.quiz, LATE)
    told(visit.quiz, "recorded")
    assert visit.result == (completed, "")
    assert version == "scorm-1.2" or visit.value("completion_status") == "completed"
    visit.leave()
    visit = course.visit()
    told(visit.quiz, "passed")
    expect(visit.quiz.locator(".rehearsal__start [data-part=seen]")).to_contain_text("1")
    begin(visit.quiz)
    play(visit.quiz, MENDED)
    told(visit.quiz, "recorded")
    assert visit.result == (passed, "")
    visit.quiz.get_by_role("button", name=SAYS["again"]).click()
    play(visit.quiz, LATE)
    told(visit.quiz, "kept")
    assert visit.result == (passed, "")
    assert arrived(visit.value("interactions"), version) == [*wanted(LATE), *wanted(MENDED), *wanted(LATE)]
    assert not [call for call in visit.calls if "score" in call[1] or call[-1] != "true"]


@every_version
def test_a_conversation_goes_on_where_it_was_left(system: Launch, version: str) -> None:
    course = system(version, OF)
    visit = course.visit()
    told(visit.quiz, "ready")
    begin(visit.quiz, aloud=True)
    visit.quiz.get_by_role("button", name=SAYS["show"]).click()
    play(visit.quiz, LATE[:1])
    visit.leave()
    visit = course.visit()
    told(visit.quiz, "resumed")
    expect(here(visit.quiz)).to_contain_text(GRAPH.turns["cross"].says)
    expect(visit.quiz.locator(".log > li")).to_have_count(1)
    expect(visit.quiz.get_by_label(SAYS["mine"])).to_be_visible()
    for chosen in LATE[1:]:
        visit.quiz.get_by_role("button", name=SAYS["show"]).click()
        play(visit.quiz, [chosen])
    told(visit.quiz, "recorded")
    assert arrived(visit.value("interactions"), version) == wanted(LATE)


@pytest.mark.parametrize(("call", "trouble"), [("Commit", "unreachable"), ("SetValue", "refused")])
@every_version
def test_what_is_not_taken_is_kept_and_sent_once(system: Launch, version: str, call: str, trouble: str) -> None:
    course = system(version, OF)
    visit = course.visit()
    told(visit.quiz, "ready")
    begin(visit.quiz)
    visit.breaks(call)
    play(visit.quiz, MENDED)
    told(visit.quiz, trouble, "tried")
    assert visit.quiz.evaluate(UNSENT)
    visit.page.close()
    visit = course.visit()
    told(visit.quiz, "recorded")
    assert visit.result == ("passed", "")
    assert arrived(visit.value("interactions"), version) == wanted(MENDED)
    assert visit.quiz.evaluate(UNSENT) is None


def test_another_tab_takes_no_ending_away(system: Launch) -> None:
    """As Moodle: each window has a copy of the data of its own, and writes all of it."""
    course = system("scorm-1.2", OF)
    one, other = course.visit(), course.visit()
    told(other.quiz, "ready")
    told(one.quiz, "ready")
    begin(one.quiz)
    play(one.quiz, LATE)
    told(one.quiz, "recorded")
    begin(other.quiz)
    play(other.quiz, [START[0]])
    once(other.page, lambda: other.result == ("completed", ""))


def test_where_the_browser_keeps_nothing_it_is_played_and_recorded_all_the_same(system: Launch) -> None:
    course = system("scorm-1.2", OF)
    course.context.add_init_script(FULL)
    visit = course.visit()
    told(visit.quiz, "ready")
    begin(visit.quiz)
    play(visit.quiz, MENDED)
    told(visit.quiz, "recorded")
    assert visit.result == ("passed", "")


def test_a_look_is_not_recorded_and_without_a_system_one_may_play(system: Launch) -> None:
    core = FIRST["scorm-1.2"]["cmi"]["core"] | {"lesson_mode": "review"}
    visit = system("scorm-1.2", OF, cmi={"cmi": {"core": core}}).visit()
    told(visit.quiz, "review")
    begin(visit.quiz)
    play(visit.quiz, MENDED)
    assert [call[0] for call in visit.calls] == ["Initialize"]
    visit = system("scorm-1.2", OF).visit(late=0)
    told(visit.quiz, "absent")
    begin(visit.quiz)
    play(visit.quiz, MENDED)
    expect(here(visit.quiz)).to_contain_text(GRAPH.endings["mended"].told)


@both_versions
def test_what_the_reader_types_or_ticks_never_leaves(system: Launch, version: str) -> None:
    visit = system(version, OF).visit()
    told(visit.quiz, "ready")
    play_aloud(visit.quiz)
    told(visit.quiz, "recorded")
    assert MINE not in json.dumps([visit.calls, visit.cmi(), visit.quiz.evaluate("({ ...localStorage })")])
    shown = {chosen.say for turn in SCENE.content.turns for chosen in turn.moves}
    assert not [say for say in shown if say in json.dumps(visit.calls)], "nor what it was compared with"
