"""A quiet server that compresses, as servers of the world do."""

from http.server import SimpleHTTPRequestHandler


class Handler(SimpleHTTPRequestHandler):
    """Answers files of text compressed, so that what is sent can be measured."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""
