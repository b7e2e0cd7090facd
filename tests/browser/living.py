"""A site that changes, and a network that fails, while browsers have it open."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from handbook.offline.service_worker import VERSION, WORKER, put_worker
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from hosting import policy_for_waiting
from website import BASE

HOST = "living.localhost"  # beside the site that stays as it is
PLACE = f"http://{HOST}{BASE}"


@dataclass(frozen=True)
class Answer:
    """What a host answers, before something on the way changes it."""

    status: int
    body: bytes
    headers: dict[str, str]


# What goes wrong on the way, by the path below the site with its query; None: the connection breaks.
Fault = Callable[[str, Answer], Answer | None]


@dataclass
class Living:
    """A folder served under a name of its own, for as long as there is a network."""

    folder: Path = Path()
    down: bool = False
    fault: Fault | None = None

    def write(self, address: str, old: str, new: str) -> None:
        """Change a file, and nothing else."""
        file = self.folder / address.lstrip("/") / ("index.html" if address.endswith("/") else "")
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def publish(self, context: SiteContext) -> None:
        """Make the worker of the files as they are now."""
        put_worker(self.folder, context, keep=True)

    def retire(self) -> None:
        """Publish what `offline: false` publishes."""
        (self.folder / WORKER).write_text(Templates().text("offline/worker/off.js", "/"), "utf-8")
        (self.folder / VERSION).unlink()


class Handler(SimpleHTTPRequestHandler):
    """Answers for what lies under the site's path only, and lets the browser hang up when it likes."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together: apart, the body would wait until the head was confirmed

    def translate_path(self, path: str) -> str:
        """Return the file that the path stands for."""
        return super().translate_path(path.removeprefix(BASE.rstrip("/")) if path.startswith(BASE) else "/none")

    def end_headers(self) -> None:
        """Send the policy that the settings for hosts send."""
        self.send_header("Content-Security-Policy", policy_for_waiting())
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """Take a connection that breaks for one that ended."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True


class _Failing(Handler):
    def __init__(self, living: Living, *args: Any, **settings: Any) -> None:  # noqa: ANN401 - the library's own
        self.living = living
        super().__init__(*args, directory=str(living.folder), **settings)

    def end_headers(self) -> None:
        """Let the browser ask again each time, so that no other cache stands in."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def do_GET(self) -> None:
        """Answer while there is a network."""
        self.directory = str(self.living.folder)
        if self.living.down:
            self.close_connection = True
        elif self.living.fault:
            self._go_wrong(self.living.fault)
        else:
            super().do_GET()

    def _go_wrong(self, fault: Fault) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        headers = {"Content-Type": self.guess_type(str(file))}
        body = file.read_bytes() if file.is_file() else b"no such page"
        answer = fault(self.path.removeprefix(BASE), Answer(200 if file.is_file() else 404, body, headers))
        self.close_connection = True  # what is told of the length may be wrong
        if answer:
            self.send_response(answer.status)
            for name, value in ({"Content-Length": str(len(answer.body))} | answer.headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)


@contextmanager
def served(living: Living) -> Iterator[int]:
    """Serve it from a thread on loopback; give the port."""
    with serving(partial(_Failing, living)) as port:
        yield port


@contextmanager
def serving(handler: Any) -> Iterator[int]:  # noqa: ANN401 - a class of handlers, or what makes one
    """Serve from a thread on loopback; give the port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
