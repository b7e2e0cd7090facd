"""Learning systems that are not ours, each from an environment of its own: wagtail-lms and Ralph."""

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
from playwright.sync_api import Browser, Page

from browser.lms.cmi5_rules import Statement
from trees import ROOT

SITE = Path(__file__).parent / "wagtail/site.py"
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
MOST_SECONDS = 240  # to start, on a busy machine


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
        wait(lambda: true(self.recorded()))
        return self.recorded()


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


def judged(statements: list[Statement]) -> list[bool]:
    """Return which statements fit Ralph's models of xAPI; its server is less strict."""
    asked = json.dumps(statements)
    done = subprocess.run([python("ralph"), "-c", JUDGE], input=asked, capture_output=True, text=True, check=True)
    judged: list[bool] = json.loads(done.stdout)
    return judged


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait(true: Callable[[], bool]) -> None:
    end = time.monotonic() + MOST_SECONDS
    while time.monotonic() < end:
        with suppress(URLError, ConnectionError):
            if true():
                return
        time.sleep(0.2)
    pytest.fail("waited in vain")
