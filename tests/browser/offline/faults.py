"""Faults of hosts and proxies, each as what it makes of an answer; docs/project/offline-faults.md has their table."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from browser.living import Answer

PORTAL = b"<!doctype html><title>Welcome</title><h1>Log in to the network</h1>"
SOME = "serve/greet/"  # a listed page


def _bare(path: str) -> str:
    return path.partition("?")[0]


def _is_html(answer: Answer) -> bool:
    return answer.headers["Content-Type"].startswith("text/html")


def adds_a_script(_: str, answer: Answer) -> Answer:
    """Put a script into every page."""
    if not _is_html(answer):
        return answer
    return replace(answer, body=answer.body.replace(b"</body>", b"<script>window.added = 1</script></body>"))


def misses_a_file(path: str, answer: Answer) -> Answer:
    """Have no such page for one that is listed."""
    return replace(answer, status=404, body=b"none") if _bare(path) == SOME else answer


def fails_for_a_file(path: str, answer: Answer) -> Answer:
    """Break at one page."""
    return replace(answer, status=500, body=b"none") if _bare(path) == SOME else answer


def shows_a_portal(_: str, answer: Answer) -> Answer:
    """Answer everything with the same page, as networks do before somebody logs in."""
    return Answer(200, PORTAL, answer.headers | {"Content-Type": "text/html"})


def asks_for_a_login(path: str, _: Answer) -> Answer:
    """Send everybody to a page where they log in."""
    if path.startswith("login"):
        return Answer(200, PORTAL, {"Content-Type": "text/html"})
    return Answer(302, b"", {"Location": "/handbook/login"})


def breaks_off(path: str, answer: Answer) -> Answer:
    """End before all has come that was told."""
    if _bare(path) != SOME:
        return answer
    return replace(answer, body=answer.body[:500], headers=answer.headers | {"Content-Length": str(len(answer.body))})


def mangles_gzip(path: str, answer: Answer) -> Answer:
    """Call a page packed that is not."""
    if _bare(path) != SOME:
        return answer
    return replace(answer, headers=answer.headers | {"Content-Encoding": "gzip"})


def calls_all_text(_: str, answer: Answer) -> Answer:
    """Have one type for every file but scripts, which browsers would refuse."""
    is_script = "javascript" in answer.headers["Content-Type"]
    return answer if is_script else replace(answer, headers=answer.headers | {"Content-Type": "text/plain"})


def calls_the_worker_text(path: str, answer: Answer) -> Answer:
    """Have a type for sw.js that browsers refuse."""
    return replace(answer, headers=answer.headers | {"Content-Type": "text/plain"}) if path == "sw.js" else answer


def loses_the_worker(path: str, answer: Answer) -> Answer:
    """Have no sw.js any more."""
    return replace(answer, status=404, body=b"none") if path == "sw.js" else answer


def drops_slashes(path: str, answer: Answer) -> Answer:
    """Send whoever asks for a folder to its name without the slash, and answer there."""
    bare, _, query = path.partition("?")
    if bare.endswith("/"):
        place = f"/handbook/{bare.rstrip('/')}{'?' * bool(query)}{query}"
        return Answer(301, b"", {"Location": place})
    return answer


def hangs_up(_: str, __: Answer) -> None:
    """Let every connection break."""


def is_down(_: str, answer: Answer) -> Answer:
    """Answer everything as a gateway does that has nothing behind it."""
    return replace(answer, status=502, body=b"bad gateway")


@dataclass
class Keeps:
    """A proxy that goes on answering what it heard first, by the whole address or by its path alone."""

    paths: Callable[[str], bool]
    by_query: bool = True
    heard: dict[str, Answer] = field(default_factory=dict)

    def __call__(self, path: str, answer: Answer) -> Answer:
        """Answer from what was heard."""
        if not self.paths(_bare(path)):
            return answer
        return self.heard.setdefault(path if self.by_query else _bare(path), answer)


@dataclass
class GoesOn:
    """A host where another version is published while a browser fetches the first."""

    publish: Callable[[], None]
    done: bool = False

    def __call__(self, path: str, answer: Answer) -> Answer:
        """Publish it as soon as the first page was asked for, and answer as before."""
        if not self.done and _bare(path).endswith("/") and path != "offline/":
            self.done = True
            self.publish()
        return answer


def lets_browsers_keep(_: str, answer: Answer) -> Answer:
    """Tell browsers that every file is good for a year."""
    return replace(answer, headers=answer.headers | {"Cache-Control": "public, max-age=31536000, immutable"})
