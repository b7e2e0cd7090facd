"""A site that changes, and a network that fails, while browsers have it open."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from select import select
from socket import create_connection
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from browser.serving import published
from handbook.offline.service_worker import WORKER, service_worker
from handbook.site.context import SiteContext
from handbook.site.templates import Templates
from website import PLACE as STEADY

HOST = "living.localhost"  # beside the site that stays as it is
PLACE = urlsplit(STEADY)._replace(netloc=HOST).geturl()
PAUSE = 0.05  # seconds until a broken line is noticed


@dataclass
class Living:
    """A folder served under a name of its own, for as long as there is a network."""

    folder: Path
    down: bool = False

    def take(self, folder: Path) -> None:
        """Publish a copy of the folder in place of what was there, with a network."""
        shutil.rmtree(self.folder)
        shutil.copytree(folder, self.folder)
        self.down = False

    def write(self, address: str, old: str, new: str) -> None:
        """Change a file, and nothing else."""
        file = self.folder / address.lstrip("/") / ("index.html" if address.endswith("/") else "")
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def publish(self, context: SiteContext) -> None:
        """Make the worker of the files as they are now."""
        (self.folder / WORKER).write_text(service_worker(self.folder, context), "utf-8")

    def retire(self) -> None:
        """Publish what `offline: false` publishes."""
        (self.folder / WORKER).write_text(Templates().text("offline/worker/off.js", "/"), "utf-8")


class _Line(BaseRequestHandler):
    """Passes on what the browser and the site's server say, and breaks when the network does."""

    def __init__(self, living: Living, behind: int, *args: Any) -> None:  # noqa: ANN401 - the library's own
        self.living, self.behind = living, behind
        super().__init__(*args)

    def handle(self) -> None:
        """Pass on until one of them hangs up."""
        with suppress(ConnectionError), create_connection(("127.0.0.1", self.behind)) as server:
            other = {self.request: server, server: self.request}
            while True:
                ready = select(list(other), [], [], PAUSE)[0]
                if self.living.down:
                    return
                for end in ready:
                    if not (said := end.recv(65536)):
                        return
                    other[end].sendall(said)


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
