"""A learning system in the browser: scorm-again around a package, with its data kept from visit to visit."""

import io
import json
import mimetypes
import zipfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Frame, Locator, Page, Route

from browser.quiz import Asked
from handbook.exports.registry import downloads
from handbook.items.match.model import Match
from handbook.items.order.model import Order
from handbook.site.context import SiteContext
from handbook.site.settings import Settings
from handbook.site.templates import Templates
from hosting import SCHEME
from tools import NODE_MODULES
from website import PLACE, handbook

LMS = f"{SCHEME}://lms.localhost"
PAGE = Path(__file__).with_name("system.html")
SCORM_AGAIN = NODE_MODULES / "scorm-again/dist/scorm-again.min.js"
LEARNER = "ada-7"
WORDS = Templates().words["lms"]
NAMES = {
    "scorm-1.2": {
        "status": "core.lesson_status",
        "score": "core.score",
        "answer": "student_response",
        "wrong": "wrong",
    },
    "scorm-2004": {
        "status": "success_status",
        "score": "score",
        "answer": "learner_response",
        "wrong": "incorrect",
    },
}
FIRST: dict[str, dict[str, Any]] = {
    "scorm-1.2": {"cmi": {"core": {"student_id": LEARNER, "lesson_mode": "normal", "credit": "credit"}}},
    "scorm-2004": {"cmi": {"learner_id": LEARNER, "mode": "normal", "credit": "credit"}},
}


@cache
def package(quiz: str, kind: str) -> bytes:
    """Return the package of the quiz."""
    context = SiteContext(handbook(), Templates(), Settings(PLACE))
    return next(made for made in downloads(context) if (made.of, made.kind) == (quiz, kind)).make()


def unzipped(made: bytes) -> dict[str, bytes]:
    """Return the files of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(made)) as zipped:
        return {entry.filename: zipped.read(entry) for entry in zipped.infolist()}


def said(*names: str, score: int = 0, mark: int = 80) -> str:
    """Return what the learner is told."""
    return " ".join(WORDS["says"][name] for name in names).replace("{}", str(score)).replace("{mark}", str(mark))


def status(page: Page | Frame) -> Locator:
    """Return where the learner is told."""
    return page.locator(".quiz__lms [role=status]")


@dataclass
class Visit:
    """One launch: the system's page with the quiz in its frame."""

    system: "System"
    page: Page

    @property
    def quiz(self) -> Frame:
        """The package's page."""
        frame = self.page.frame("sco")
        assert frame is not None
        return frame

    @property
    def calls(self) -> list[list[str]]:
        """Every call the system got and answered: name, arguments, answer."""
        calls: list[list[str]] = self.page.evaluate("window.calls")
        return calls

    def breaks(self, name: str) -> None:
        """Let the system refuse this call from now on."""
        self.page.evaluate("name => { window.broken = name; }", name)

    def cmi(self) -> dict[str, Any]:
        """Return the system's data model as it stands."""
        data: dict[str, Any] = json.loads(self.page.evaluate("JSON.stringify(window.api.cmi)"))
        return data

    def value(self, name: str) -> Any:  # noqa: ANN401 - text, number or another level
        """Return one element by its dotted name, without `cmi.`."""
        data: Any = self.cmi()
        for part in name.split("."):
            data = data[part]
        return data

    @property
    def result(self) -> tuple[str, str]:
        """Status and raw score, as the system has them."""
        names = NAMES[self.system.version]
        return self.value(names["status"]), str(self.value(f"{names['score']}.raw"))

    def leave(self) -> None:
        """Take the package's page away, and keep the data for the next visit."""
        self.page.evaluate("document.querySelector('iframe').src = 'about:blank'")
        self.quiz.wait_for_url("about:blank")
        self.system.keep(self.cmi())
        self.page.close()


@dataclass
class System:
    """A learning system with one course and one learner."""

    browser: Browser
    version: str
    files: dict[str, bytes]
    cmi: dict[str, Any] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)  # the hosts that were asked for anything
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin without earlier visits."""
        self.cmi = self.cmi or FIRST[self.version]
        self.context: BrowserContext = self.browser.new_context()
        self.context.set_default_timeout(15000)
        self.context.route(f"{LMS}/**", self._answer)
        self.context.on("request", lambda request: self.asked.add(str(urlsplit(request.url).hostname)))

    def visit(self, **behaviour: Any) -> Visit:  # noqa: ANN401 - JSON
        """Launch the package; `late` says after how many milliseconds the API appears, 0 that it never does."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        given = {"version": self.version, "cmi": self.cmi} | behaviour
        page.add_init_script(f"window.given = {json.dumps(given)};")
        page.goto(f"{LMS}/")
        return Visit(self, page)

    def keep(self, cmi: dict[str, Any]) -> None:
        """Take the data over for the next visit, as an LMS does: what the unit may not write is the system's own."""
        own = {"entry": "resume"}
        if self.version == "scorm-1.2":
            cmi = cmi | {"core": cmi["core"] | own}
        self.cmi = {"cmi": cmi if self.version == "scorm-1.2" else cmi | own}

    def _answer(self, route: Route) -> None:
        path = urlsplit(route.request.url).path.lstrip("/")
        if not path:
            route.fulfill(body=PAGE.read_text("utf-8"), content_type="text/html")
        elif path == "scorm-again.js":
            route.fulfill(path=SCORM_AGAIN)
        elif (name := path.removeprefix("sco/")) in self.files:
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            route.fulfill(body=self.files[name], content_type=kind)
        else:
            self.faults.append(f"asks for {path}, which is not in the package")
            route.fulfill(status=404)


def told(version: str, one: Asked, answer: dict[str, str]) -> dict[str, Any]:
    """Return how a recorded interaction tells of the answer: choices as sets, pairs as pairs."""
    names = NAMES[version]
    paired = isinstance(one.item, Order | Match)
    inner = "." if version == "scorm-1.2" else "[.]"
    parts = {f"{part}{inner}{value}" if paired else part for part, value in answer.items()}
    result = "correct" if answer == one.right else names["wrong"]
    if isinstance(one.item, Order):
        parts = set(answer)
    kind = "sequencing" if isinstance(one.item, Order) else "matching" if paired else "choice"
    return {"id": one.item.id, "type": kind, "answer": parts, "result": result}
