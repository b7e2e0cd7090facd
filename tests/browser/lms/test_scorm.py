"""SCORM packages played in scorm-again: what arrives, what comes back, and what happens when the system fails."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from browser.lms.system import FIRST, LEARNER, NAMES, WORDS, System, said, status, told
from browser.lms.versions import both_versions, every_version
from browser.memory import UNSENT
from browser.quiz import SAID, Asked, asked, submit, take_test
from browser.tries import scored

Launch = Callable[..., System]


@both_versions
def test_a_pass_arrives_with_every_answer(system: Launch, version: str) -> None:
    visit = system(version).visit()
    questions = take_test(visit.quiz, 7)
    assert visit.result == ("passed", "88")
    assert _told(visit.value("interactions"), version) == _wanted(questions, 7, version)
    expect(status(visit.quiz)).to_have_text(said("recorded", score=88))
    if version == "scorm-2004":
        assert (visit.value("completion_status"), str(visit.value("score.scaled"))) == ("completed", "0.875")
    visit.leave()


@both_versions
def test_every_call_is_one_the_system_accepts(system: Launch, version: str) -> None:
    visit = system(version).visit()
    take_test(visit.quiz, 3)
    visit.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
    visit.quiz.wait_for_url("about:blank")
    calls = visit.calls
    assert [call for call in calls if call[-1] != "true"] == []
    assert [call[0] for call in calls if call[0] not in {"SetValue", "Commit"}] == ["Initialize", "Terminate"]
    assert [call[1] for call in calls[-2:-1]] == [f"cmi.{'core.' * (version == 'scorm-1.2')}session_time"]


@every_version
def test_a_fail_arrives_and_a_better_fail_raises_the_score(system: Launch, version: str) -> None:
    visit = system(version).visit()
    for right, kept in ((3, "38"), (5, "63"), (1, "63")):
        take_test(visit.quiz, right)
        assert visit.result == ("failed", kept)
        visit.quiz.get_by_role("button", name=SAID["new_try"]).click()
    assert len(visit.value("interactions")) == 24


@every_version
def test_a_later_fail_takes_no_pass_away(system: Launch, version: str) -> None:
    course = system(version)
    visit = course.visit()
    take_test(visit.quiz, 8)
    visit.leave()
    visit = course.visit()
    expect(status(visit.quiz)).to_have_text(said("passed", score=100))
    take_test(visit.quiz, 1)
    expect(status(visit.quiz)).to_have_text(said("kept", score=100))
    assert visit.result == ("passed", "100")
    assert len(visit.value("interactions")) == 16, "the answers of both attempts"
    assert not [call for call in visit.calls if "status" in call[1] or "score" in call[1]]


@every_version
def test_a_test_goes_on_where_it_was_left(system: Launch, version: str) -> None:
    course = system(version)
    visit = course.visit()
    before = asked(visit.quiz)
    ids = [one.item.id for one in before]
    for number, one in enumerate(before[:5]):
        one.give(one.wrong if number == 1 else one.right)
    visit.leave()
    visit = course.visit()
    expect(status(visit.quiz)).to_have_text(said("resumed"))
    after = asked(visit.quiz)
    assert [one.item.id for one in after] == ids
    for one in after[5:]:
        one.give(one.right)
    submit(visit.quiz).click()
    visit.quiz.locator(".quiz__result").wait_for()
    assert visit.result == ("passed", "88")
    results = [one["result"] for one in _told(visit.value("interactions"), version)]
    assert results == ["correct", NAMES[version]["wrong"], *["correct"] * 6]


def test_a_changed_test_begins_anew_and_keeps_the_best(system: Launch) -> None:
    course = system("scorm-1.2")
    visit = course.visit()
    take_test(visit.quiz, 8)
    visit.leave()
    page = course.files["index.html"].decode()
    course.files["index.html"] = page.replace('data-revision="', 'data-revision="new', 1).encode()
    course.cmi["cmi"]["core"]["score"]["raw"] = ""  # some systems forget it with the old package
    visit = course.visit()
    expect(status(visit.quiz)).to_have_text(said("passed", score=100))
    expect(visit.quiz.locator("form.item input:checked")).to_have_count(0)


def test_the_pass_mark_of_the_system_counts(system: Launch) -> None:
    cmi = {"cmi": FIRST["scorm-1.2"]["cmi"] | {"student_data": {"mastery_score": "50"}}}
    visit = system("scorm-1.2", cmi=cmi).visit()
    expect(status(visit.quiz)).to_have_text(said("ready", mark=50))
    take_test(visit.quiz, 4)
    assert visit.result == ("passed", "50")
    expect(visit.quiz.locator(".quiz__result")).to_contain_text(scored(4, 8, 50))


@pytest.mark.parametrize(("call", "trouble"), [("Commit", "unreachable"), ("SetValue", "refused")])
@every_version
def test_what_breaks_half_way_is_told_and_sent_again(system: Launch, version: str, call: str, trouble: str) -> None:
    visit = system(version).visit()
    questions = asked(visit.quiz)
    questions[0].give(questions[0].right)
    visit.breaks(call)
    take_test(visit.quiz, 8)
    expect(status(visit.quiz)).to_have_text(said(trouble, "tried"))
    assert LEARNER in visit.quiz.evaluate(UNSENT)
    visit.breaks("nothing")
    visit.quiz.get_by_role("button", name=WORDS["resend"]).click()
    expect(status(visit.quiz)).to_have_text(said("recorded", score=100))
    assert visit.result == ("passed", "100")
    assert _told(visit.value("interactions"), version) == _wanted(questions, 8, version)
    assert visit.quiz.evaluate(UNSENT) is None


@every_version
def test_what_was_never_taken_is_sent_by_the_next_visit(system: Launch, version: str) -> None:
    course = system(version)
    visit = course.visit()
    asked(visit.quiz)
    visit.breaks("SetValue")
    take_test(visit.quiz, 8)
    visit.leave()
    visit = course.visit()
    expect(status(visit.quiz)).to_have_text(said("recorded", score=100))
    assert visit.result == ("passed", "100")
    assert visit.page.evaluate(UNSENT) is None


def test_answers_of_one_learner_are_never_sent_as_another_s(system: Launch) -> None:
    course = system("scorm-1.2")
    visit = course.visit()
    asked(visit.quiz)
    visit.breaks("SetValue")
    take_test(visit.quiz, 8)
    visit.page.close()
    course.cmi = {"cmi": {"core": {**FIRST["scorm-1.2"]["cmi"]["core"], "student_id": "grace"}}}
    visit = course.visit()
    expect(status(visit.quiz)).to_have_text(said("ready"))
    assert visit.result[0] == "incomplete"
    assert LEARNER in visit.quiz.evaluate(UNSENT)


def _told(interactions: dict[str, Any], version: str) -> list[dict[str, Any]]:
    """Return what the system has recorded, in order, answers as sets."""
    places = sorted(map(int, interactions))
    assert places == list(range(len(places)))
    names = NAMES[version]
    by = "," if version == "scorm-1.2" else "[,]"
    found = (interactions[str(place)] for place in places)
    return [
        {"id": one["id"], "type": one["type"], "answer": set(one[names["answer"]].split(by)), "result": one["result"]}
        for one in found
    ]


def _wanted(questions: list[Asked], right: int, version: str) -> list[dict[str, Any]]:
    given = [one.right if number < right else one.wrong for number, one in enumerate(questions)]
    return [told(version, one, answer) for one, answer in zip(questions, given, strict=True)]
