"""Packages in systems that are not ours: wagtail-lms plays SCORM 1.2, Ralph takes the statements of cmi5."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

import tools
from browser.chromium import ARGUMENTS
from browser.lms.cmi5_rules import VERBS, Statement
from browser.lms.launching import RETURN, Course
from browser.lms.real_systems import SECRET, SITE, USER, Ralph, Wagtail, free_port, judged, python, started, wait
from browser.lms.serving import Server
from browser.lms.system import WORDS, package, said, status
from browser.quiz import asked, quiz_of_eight, quiz_of_five, take_test
from website import PLACE

QUIZ = quiz_of_eight()
LAST = "cmi.interactions.7.result"  # of eight
pytestmark = pytest.mark.long


@pytest.fixture
def wagtail(browser: Browser, tmp_path: Path) -> Iterator[Wagtail]:
    """Import the package of a chapter into wagtail-lms."""
    zipped = tmp_path / "test.zip"
    zipped.write_bytes(package(QUIZ, "scorm-1.2"))
    learner = browser.browser_type.launch(executable_path=tools.chromium(), args=ARGUMENTS)
    with started([python("wagtail"), "-u", str(SITE), str(tmp_path), str(zipped)]) as process:
        assert process.stdout is not None
        yield Wagtail(tmp_path, json.loads(process.stdout.readline()), learner)
    learner.close()


def test_wagtail_imports_the_package_and_gets_what_was_answered(wagtail: Wagtail) -> None:
    assert wagtail.said["manifest"]["launch_url"] == "index.html"
    assert wagtail.said["manifest"]["version"] == "1.2"
    page = wagtail.visit()
    quiz = page.frames[1]
    before = [one.item.id for one in asked(quiz)]
    asked(quiz)[0].give(asked(quiz)[0].wrong)
    wagtail.once(lambda told: "." in told["suspended"])
    page.close()

    page = wagtail.visit()
    quiz = page.frames[1]
    expect(status(quiz)).to_have_text(said("resumed"))
    assert [one.item.id for one in asked(quiz)] == before
    questions = take_test(quiz, 7)
    told = wagtail.once(lambda told: _handed_in(told) and LAST in told["data"])
    assert (told["status"], told["score"], told["complete"]) == ("passed", 88, True)
    ids = [told["data"][f"cmi.interactions.{place}.id"] for place in range(len(questions))]
    assert ids == [one.item.id for one in questions]
    results = [told["data"][f"cmi.interactions.{place}.result"] for place in range(len(questions))]
    assert results == [*["correct"] * 7, "wrong"]
    assert 20 < len(told["suspended"]) < 4096
    page.close()

    page = wagtail.visit()
    quiz = page.frames[1]
    expect(status(quiz)).to_have_text(said("passed", score=88))
    take_test(quiz, 0)
    before_all = told["suspended"]
    told = wagtail.once(lambda told: told["suspended"] != before_all and _handed_in(told))
    assert (told["status"], told["score"], told["complete"]) == ("passed", 88, True)


def _handed_in(told: dict[str, Any]) -> bool:
    *_, is_open, answers, results = told["suspended"].split(";")
    return not is_open and not answers and bool(results)


@pytest.fixture
def ralph(tmp_path: Path) -> Iterator[Ralph]:
    """Start Ralph with an account."""
    home = {"HOME": str(tmp_path), "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(tmp_path / "data")}
    command = [python("ralph"), "-m", "ralph"]
    account = ["auth", "-u", USER, "-p", SECRET, "-s", "all", "-M", "mailto:lms@rapport.example", "-w"]
    subprocess.run([*command, *account], env=os.environ | home, check=True, capture_output=True)
    port = free_port()
    with started([*command, "runserver", "-b", "fs", "-h", "127.0.0.1", "-p", str(port)], **home):
        store = Ralph(port)
        wait(lambda: store.ask() is not None)
        yield store


def test_ralph_takes_every_statement_of_two_visits(lms_browser: Browser, server: Server, ralph: Ralph) -> None:
    course = Course()
    server.teach(course)
    for right in (2, 5):
        page = lms_browser.new_page()
        page.goto(course.launch(f"{PLACE}quizzes/{quiz_of_five()}/"))
        take_test(page, right)
        expect(status(page)).to_have_text(said("again", score=40) if right == 2 else said("recorded", score=100))
        page.get_by_role("button", name=WORDS["back"]).click()
        page.wait_for_url(RETURN)
        page.close()
    assert all(judged(course.statements))
    ralph.ask(course.statements)  # at once: its store in files takes one write
    kept = {one["id"]: one for one in ralph.ask()["statements"]}
    assert len(kept) == len(course.statements) == 10 + 4 + 3
    for sent in course.statements:
        assert {name: kept[sent["id"]].get(name) for name in sent} == sent


def test_the_models_of_ralph_find_a_fault_where_there_is_one() -> None:
    verb, activity = {"id": f"{VERBS}passed"}, {"id": f"{PLACE}quizzes/"}
    statement: Statement = {"actor": {"mbox": "mailto:ada@rapport.example"}, "verb": verb, "object": activity}
    faults: list[Statement] = [statement | {"verb": {"id": "passed"}}, statement | {"result": {"score": {"scaled": 2}}}]
    assert judged([statement, *faults]) == [True, False, False]
