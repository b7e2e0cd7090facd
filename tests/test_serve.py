"""The editor's loop: `mkdocs serve` shows every good save, and keeps the last good site through a bad one."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from trees import ROOT, TREE
from website import copy

PRACTICE = "docs/serve/greet.md"
PATIENCE = 40  # seconds


@dataclass(frozen=True)
class Server:
    """A running `mkdocs serve`."""

    root: Path
    address: str
    log: Path

    def page(self, address: str) -> str:
        """Return a page's HTML, or nothing while the server can't be reached."""
        with suppress(URLError, ConnectionError), urlopen(self.address + address, timeout=10) as answer:
            return str(answer.read().decode())
        return ""

    def until(self, happens: Callable[[], object]) -> None:
        """Wait until something happens."""
        deadline = time.monotonic() + PATIENCE
        while not happens():
            if time.monotonic() > deadline:
                pytest.fail(f"It did not happen. The server said:\n{self.log.read_text('utf-8')[-3000:]}")
            time.sleep(0.1)


def _free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Serve a copy of tests/tree."""
    with _serving(copy(tmp_path / "tree", TREE), tmp_path / "log") as server:
        yield server


@contextmanager
def _serving(root: Path, log: Path, **more: str) -> Iterator[Server]:
    place = f"127.0.0.1:{_free_port()}"
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "hooks"), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", place]
    with log.open("w") as stream:
        process = subprocess.Popen(command, cwd=root, env=environment | more, stdout=stream, stderr=subprocess.STDOUT)
        try:
            yield Server(root, f"http://{place}", log)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)


def test_a_good_save_is_shown_and_a_bad_one_keeps_the_last_good_site(server: Server) -> None:
    page = "/serve/greet/"
    server.until(lambda: "<h1" in server.page(page))

    assert "offline.js" not in server.page(page), "no browser keeps a site that is being written"
    assert "unregister" in server.page("/sw.js"), "and one that does is freed of it"

    file = server.root / PRACTICE
    good = file.read_text("utf-8")
    renamed = re.sub(r"(?m)^title: .*$", "title: Say hello first", good)
    file.write_text(renamed, "utf-8")
    server.until(lambda: "Say hello first" in server.page(page))
    assert "Say hello first" in server.page("/cue-cards/serve/"), "what depends on it is fresh too"

    file.write_text(renamed.replace("summary:", "sumary:", 1), "utf-8")
    server.until(lambda: "The last good site is still being served" in server.log.read_text("utf-8"))
    said = server.log.read_text("utf-8")
    assert re.search(rf"^{PRACTICE}:\d+:\d+: `sumary` is no field", said, re.MULTILINE), said[-2000:]
    assert "Traceback" not in said
    assert "Say hello first" in server.page(page)

    file.write_text(renamed.replace("Say hello first", "Say hello at once"), "utf-8")
    server.until(lambda: "Say hello at once" in server.page(page))

    quiz = server.root / PRACTICE.replace("docs/", "quizzes/")
    asked = quiz.read_text("utf-8")
    stem = re.search(r"(?m)^    stem: (.*)$", asked)
    assert stem
    quiz.write_text(asked.replace(stem[0], "    stem: What would you say now?", 1), "utf-8")
    server.until(lambda: "What would you say now?" in server.page("/quizzes/greet/"))

    assert '/quizzes/greet/"' in server.page("/catalogue.json"), "a file for others is made on demand"


def test_saves_in_an_edition_and_in_its_original_are_shown(tmp_path: Path) -> None:
    root, ours, page = copy(tmp_path / "tree", TREE), tmp_path / "ours", "/serve/greet/"
    (ours / "docs/serve").mkdir(parents=True)
    (ours / "edition.yml").write_text("name: Ours\n", "utf-8")
    patch = ours / "docs/serve/greet.patch.md"
    patch.write_text("---\ntitle: Greet every guest\n---\n", "utf-8")
    with _serving(root, tmp_path / "log", EDITION=str(ours)) as server:
        server.until(lambda: "Greet every guest" in server.page(page))
        patch.write_text("---\ntitle: Greet each guest\n---\n", "utf-8")
        server.until(lambda: "Greet each guest" in server.page(page))
        patch.write_text("---\ntitel: Greet each guest\n---\n", "utf-8")
        server.until(lambda: "The last good site is still being served" in server.log.read_text("utf-8"))
        assert "docs/serve/greet.patch.md:2:1: `titel` is no field of ours" in server.log.read_text("utf-8")
        patch.unlink()
        file = root / PRACTICE
        file.write_text(re.sub(r"(?m)^title: .*$", "title: Say hello first", file.read_text("utf-8")), "utf-8")
        server.until(lambda: "Say hello first" in server.page(page))
        (ours / "edition.yml").write_text("name: The Corner Shop\n", "utf-8")
        server.until(lambda: "The Corner Shop" in server.page(page))


def test_where_the_port_is_taken_the_next_one_is_used_and_told(tmp_path: Path) -> None:
    root, log = copy(tmp_path / "tree", TREE), tmp_path / "log"
    shutil.copy(ROOT / "Makefile", root)
    with closing(socket.create_server(("127.0.0.1", 0))) as taken, log.open("w") as stream:
        port = int(taken.getsockname()[1])
        command = ["make", "--old-file=.venv/.site", "serve", f"PORT={port}", f"BIN={Path(sys.executable).parent}"]
        environment = os.environ | {"PYTHONPATH": str(root / "hooks"), "PYTHONUNBUFFERED": "1"}
        process = subprocess.Popen(
            command, cwd=root, env=environment, stdout=stream, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            told = rf"Port {port} is taken, so the handbook is on (http://127\.0\.0\.1:\d+)\."
            server = Server(root, "", log)
            server.until(lambda: re.search(told, log.read_text("utf-8")))
            address = re.findall(told, log.read_text("utf-8"))[0]
            server.until(lambda: "<h1" in replace(server, address=address).page("/serve/greet/"))
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=PATIENCE)
    assert "Traceback" not in log.read_text("utf-8")
