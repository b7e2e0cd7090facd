"""A site that changes, and a network that fails, while browsers have it open."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from select import select
from socket import create_connection
from socketserver import BaseRequestHandler, ThreadingTCPServer
from ssl import SSLContext, SSLError
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from browser.serving import Handler, published
from handbook.offline.service_worker import VERSION, WORKER, put_worker
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from hosting import SCHEME, policy_here
from servers import speaking
from website import BASE
from website import PLACE as STEADY

HOST = "living.localhost"  # beside the site that stays as it is
PLACE = urlsplit(STEADY)._replace(netloc=HOST).geturl()
PAUSE = 0.05  # seconds until a broken line is noticed


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

    folder: Path
    down: bool = False
    fault: Fault | None = None

    def take(self, folder: Path) -> None:
        """Publish a copy of the folder in place of what was there, with a network."""
        shutil.rmtree(self.folder)
        shutil.copytree(folder, self.folder)
        self.down, self.fault = False, None

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


class _Line(BaseRequestHandler):
    """Passes on what the browser and the site's server say, and breaks when the network does."""

    def __init__(self, living: Living, behind: int, *args: Any) -> None:  # noqa: ANN401 - the library's own
        self.living, self.behind = living, behind
        super().__init__(*args)

    def handle(self) -> None:
        """Pass on until one of them hangs up."""
        if fault := self.living.fault:
            with suppress(ConnectionError, SSLError):
                secure = SCHEME == "https"
                with _https().wrap_socket(self.request, server_side=True) if secure else self.request as line:
                    _Failing(fault, self.living.folder, line, self.client_address, self.server)
            return
        with suppress(ConnectionError), create_connection(("127.0.0.1", self.behind)) as server:
            other = {self.request: server, server: self.request}
            while True:
                ready = select(list(other), [], [], PAUSE)[0]
                if self.living.down or self.living.fault:
                    return
                for end in ready:
                    if not (said := end.recv(65536)):
                        return
                    other[end].sendall(said)


@cache
def _https() -> SSLContext:
    return speaking(HOST)


class _Failing(Handler):
    """Answers one request, as the fault has it."""

    def __init__(self, fault: Fault, folder: Path, *args: Any) -> None:  # noqa: ANN401 - the library's own
        self.fault = fault
        super().__init__(*args, directory=str(folder))

    def do_GET(self) -> None:  # noqa: N802 - the library's own
        """Change the answer on its way."""
        self.close_connection = True  # what is told of the length may be wrong
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        headers = {"Content-Type": self.guess_type(str(file))}
        body = file.read_bytes() if file.is_file() else b"no such page"
        whole = Answer(200 if file.is_file() else 404, body, headers)
        answer = self.fault(self.path.removeprefix(BASE), whole)
        if not answer:
            return
        usual = {"Content-Security-Policy": policy_here(self.path), "Cache-Control": "no-cache"}
        self.send_response(answer.status)
        for name, value in (usual | {"Content-Length": str(len(answer.body))} | answer.headers).items():
            self.send_header(name, value)
        BaseHTTPRequestHandler.end_headers(self)
        self.wfile.write(answer.body)


@contextmanager
def served(living: Living) -> Iterator[int]:
    """Serve it for as long as there is a network; give the port."""
    with published(living.folder, HOST) as behind, _listening(partial(_Line, living, behind)) as port:
        yield port


@contextmanager
def _listening(handler: Any) -> Iterator[int]:  # noqa: ANN401 - what makes a handler
    server = ThreadingTCPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
