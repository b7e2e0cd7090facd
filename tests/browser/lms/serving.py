"""HTTP for the launching side of cmi5, on a port of its own."""

import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

from browser.lms.launching import HOST, Course
from hosting import SCHEME
from servers import speaking


class Handler(BaseHTTPRequestHandler):
    """Speaks HTTP for the course."""

    course: ClassVar[Course]
    protocol_version = "HTTP/1.1"

    def _do(self) -> None:
        course, address = type(self).course, urlsplit(self.path)
        query = {name: values[-1] for name, values in parse_qs(address.query, keep_blank_values=True).items()}
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        course.asked.append(f"{self.command} {address.path}")
        time.sleep(course.far)
        status, content, kind = 204, b"", "text/plain"
        if self.command != "OPTIONS":
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, content, kind = course.answer(self.command, address.path, query, body, headers)
            status = 504 if course.mute else status
        self.send_response(status)
        if course.cors:
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header(
                "Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match, X-Experience-API-Version"
            )
            self.send_header("Access-Control-Allow-Methods", "GET, PUT, POST, OPTIONS")
        if tag := self.command == "GET" and course.documents.tag(query.get("stateId", "")):
            self.send_header("ETag", tag)
            if course.documents.shown:
                self.send_header("Access-Control-Expose-Headers", "ETag")
        self.send_header("Content-Type", kind)
        if status != 204:  # an answer without a body
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(ConnectionError):  # the browser hangs up when it likes
            self.wfile.write(content)

    do_GET = do_PUT = do_POST = do_OPTIONS = _do  # noqa: N815 - the names that http.server calls

    def log_message(self, *_: Any) -> None:  # noqa: ANN401 - the signature of http.server
        """Say nothing."""


class Server:
    """The course behind a port of its own on loopback."""

    def __init__(self) -> None:
        """Listen."""
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if SCHEME == "https":  # a page that came over HTTPS asks nobody without
            self.http.socket = speaking(HOST).wrap_socket(self.http.socket, server_side=True)
        self.thread = threading.Thread(target=self.http.serve_forever, daemon=True)
        self.thread.start()

    def teach(self, course: Course) -> None:
        """Answer for this course from now on."""
        Handler.course = course

    def close(self) -> None:
        """Stop listening."""
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()
