"""Sites served to browsers: by Python's server, or by nginx or Caddy with the settings that the site publishes."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

from hosting import FRAMING, LMS, of_page, policy_here
from servers import running
from website import BASE, SERVER


@contextmanager
def published(folder: Path, host: str) -> Iterator[int]:
    """Serve the folder as the site of this host; give the port."""
    with TemporaryDirectory() as scratch:
        real = running(SERVER, folder, Path(scratch), host, {LMS: FRAMING}) if SERVER else None
        with real or serving(partial(Handler, directory=str(folder))) as port:
            yield port


class Handler(SimpleHTTPRequestHandler):
    """Answers for what lies under the site's path only, and lets the browser hang up when it likes."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together: apart, the body would wait until the head was confirmed

    def translate_path(self, path: str) -> str:
        """Return the file that the path stands for."""
        return super().translate_path(path.removeprefix(BASE.rstrip("/")) if path.startswith(BASE) else "/none")

    def end_headers(self) -> None:
        """Send what the settings for hosts send: the policies, and that browsers ask each time."""
        self.send_header("Content-Security-Policy", policy_here(self.path))
        self.send_header("Permissions-Policy", of_page(self.path)["Permissions-Policy"])
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """Take a connection that breaks for one that ended."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True


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
