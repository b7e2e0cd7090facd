"""Packages in systems that are not ours: wagtail-lms plays SCORM 1.2, Ralph takes the statements of cmi5."""

import base64
import json
import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, Page, expect

import tools
from browser.chromium import ARGUMENTS
from browser.lms.cmi5_rules import VERBS, Statement
from browser.lms.launching import RETURN, Course, Server
from browser.lms.system import WORDS, package, said
from browser.quiz import asked, quiz_of_eight, quiz_of_five, take_test
from trees import ROOT
from website import PLACE

SITE = Path(__file__).parent / "wagtail/site.py"
QUIZ = quiz_of_eight()
USER, SECRET = "unit", "secret"
JUDGE = """
import json, sys
from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement
def fits(statement):
    try:
        BaseXapiStatement(**statement)
    except ValidationError:
        return False
    return True
print(json.dumps([fits(statement) for statement in json.load(sys.stdin)]))
"""
LAST = "cmi.interactions.7.result"  # of eight
MOST_SECONDS = 240  # to start, on a busy machine
pytestmark = pytest.mark.long


def python(name: str) -> str:
    """Return the Python of the environment that `make test-all` gives the system."""
    return str(ROOT / f".venv/{name}/bin/python")


@contextmanager
def started(command: list[str], **environment: str) -> Iterator[subprocess.Popen[str]]:
    """Start a server, and stop it at the end."""
    out, error = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, env=os.environ | environment, text=True, stdout=out, stderr=error) as process:
        yield process
        process.terminate()


class Wagtail:
    """wagtail-lms with the package imported, and one learner's browser."""

    def __init__(self, folder: Path, said: dict[str, Any], browser: Browser) -> None:
        """Open the learner's session."""
        self.folder, self.said = folder, said
        self.place = f"http://127.0.0.1:{said['port']}"
        self.context = browser.new_context()
        self.context.add_cookies([{"name": "sessionid", "value": said["session"], "url": self.place}])

    def visit(self) -> Page:
        """Open the lesson."""
        page = self.context.new_page()
        page.goto(self.place + self.said["address"])
        return page

    def recorded(self) -> dict[str, Any]:
        """Return what the system holds."""
        done = subprocess.run([python("wagtail"), SITE, self.folder], capture_output=True, text=True, check=True)
        told: dict[str, Any] = json.loads(done.stdout)
        return told

    def once(self, true: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Return what the system holds, once that is true of it: it takes calls without answering them."""
        _wait(lambda: true(self.recorded()))
        return self.recorded()


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
    expect(quiz.locator(".quiz__lms [role=status]")).to_have_text(said("resumed"))
    assert [one.item.id for one in asked(quiz)] == before
    questions = take_test(quiz, 7)
    told = wagtail.once(lambda told: told["suspended"].endswith(";;") and LAST in told["data"])
    assert (told["status"], told["score"], told["complete"]) == ("passed", 87, True)
    ids = [told["data"][f"cmi.interactions.{place}.id"] for place in range(len(questions))]
    assert ids == [one.item.id for one in questions]
    results = [told["data"][f"cmi.interactions.{place}.result"] for place in range(len(questions))]
    assert results == [*["correct"] * 7, "wrong"]
    assert 20 < len(told["suspended"]) < 4096
    page.close()

    page = wagtail.visit()
    quiz = page.frames[1]
    expect(quiz.locator(".quiz__lms [role=status]")).to_have_text(said("passed", score=87))
    take_test(quiz, 0)
    before_all = told["suspended"]
    told = wagtail.once(lambda told: told["suspended"] != before_all and told["suspended"].endswith(";;"))
    assert (told["status"], told["score"], told["complete"]) == ("passed", 87, True)


class Ralph:
    """Ralph, a learning record store, with its statements in files."""

    def __init__(self, port: int) -> None:
        """Remember where it is."""
        self.place = f"http://127.0.0.1:{port}/xAPI/statements/"

    def ask(self, body: object = None) -> Any:  # noqa: ANN401 - JSON
        """Post the body, or get all statements."""
        token = base64.b64encode(f"{USER}:{SECRET}".encode()).decode()
        headers = {"Authorization": f"Basic {token}", "X-Experience-API-Version": "1.0.3"}
        headers["Content-Type"] = "application/json"
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(self.place, data, headers), timeout=60) as answer:
            return json.load(answer)


@pytest.fixture
def ralph(tmp_path: Path) -> Iterator[Ralph]:
    """Start Ralph with an account."""
    home = {"HOME": str(tmp_path), "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(tmp_path / "data")}
    command = [python("ralph"), "-m", "ralph"]
    account = ["auth", "-u", USER, "-p", SECRET, "-s", "all", "-M", "mailto:lms@rapport.example", "-w"]
    subprocess.run([*command, *account], env=os.environ | home, check=True, capture_output=True)
    port = _free_port()
    with started([*command, "runserver", "-b", "fs", "-h", "127.0.0.1", "-p", str(port)], **home):
        store = Ralph(port)
        _wait(lambda: store.ask() is not None)
        yield store


def test_ralph_takes_every_statement_of_two_visits(lms_browser: Browser, server: Server, ralph: Ralph) -> None:
    course = Course()
    server.teach(course)
    for right in (2, 5):
        page = lms_browser.new_page()
        page.goto(course.launch(f"{PLACE}quizzes/{quiz_of_five()}/"))
        take_test(page, right)
        expect(page.locator(".quiz__lms [role=status]")).to_have_text(
            said("again", score=40) if right == 2 else said("recorded", score=100)
        )
        page.get_by_role("button", name=WORDS["back"]).click()
        page.wait_for_url(RETURN)
        page.close()
    assert all(_judged(course.statements))
    ralph.ask(course.statements)  # at once: its store in files takes one write
    kept = {one["id"]: one for one in ralph.ask()["statements"]}
    assert len(kept) == len(course.statements) == 10 + 4 + 3
    for sent in course.statements:
        assert {name: kept[sent["id"]].get(name) for name in sent} == sent


def test_the_models_of_ralph_find_a_fault_where_there_is_one() -> None:
    verb, activity = {"id": f"{VERBS}passed"}, {"id": f"{PLACE}quizzes/"}
    statement: Statement = {"actor": {"mbox": "mailto:ada@rapport.example"}, "verb": verb, "object": activity}
    faults: list[Statement] = [statement | {"verb": {"id": "passed"}}, statement | {"result": {"score": {"scaled": 2}}}]
    assert _judged([statement, *faults]) == [True, False, False]


def _judged(statements: list[Statement]) -> list[bool]:
    """Return which statements fit Ralph's models of xAPI; its server is less strict."""
    asked = json.dumps(statements)
    done = subprocess.run([python("ralph"), "-c", JUDGE], input=asked, capture_output=True, text=True, check=True)
    judged: list[bool] = json.loads(done.stdout)
    return judged


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(true: Callable[[], bool]) -> None:
    end = time.monotonic() + MOST_SECONDS
    while time.monotonic() < end:
        with suppress(URLError, ConnectionError):
            if true():
                return
        time.sleep(0.2)
    pytest.fail("waited in vain")
