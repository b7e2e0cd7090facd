"""A learner who is launched into a test or a rehearsal in each way there is, and the faults that systems have."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from playwright.sync_api import Browser, BrowserContext, Frame, Page, Route, expect

from browser.lms.framing import framed, trust_at
from browser.lms.launching import HOST, Course
from browser.lms.serving import Server
from browser.lms.system import FIRST, System, Visit, package, unzipped
from hosting import SCHEME
from website import PLACE, Website

UNREACHABLE = "the system can't be reached, or its session ended"
REFUSED = "the system refuses the result"
EXPIRED = "the visit's token ran out"
LOOSE = "the system can't be reached, and the browser keeps nothing"
UNRESUMED = "the system keeps no half-done attempt"
REVIEW = "the test was opened to look back at"
ABSENT = "there is no system"
DECLINED = "the learner wants nothing recorded"

CORS = {"Access-Control-Allow-Origin": "*"}
KEEPS_NOTHING = """Storage.prototype.setItem = () => { throw new Error('full'); };
Object.defineProperty(window, 'indexedDB', { value: undefined });"""
NO_ATTEMPT = """for (const name of ['LMSSetValue', 'SetValue']) {
  const set = api[name];
  if (set) api[name] = (key, value) => (key === 'cmi.suspend_data' ? 'false' : set.call(api, key, value));
}"""
BREAKS = {UNREACHABLE: "Commit", LOOSE: "Commit", REFUSED: "SetValue"}


@dataclass(frozen=True)
class Unit:
    """What a learner is launched into."""

    of: str  # what its files are of
    address: str  # below the site
    begin: Callable[[Page | Frame], object]  # wait until it has begun
    finish: Callable[[Page | Frame], object]  # come to a pass
    told: Callable[..., str]  # what the learner reads, by the names of sentences


class Learner(Protocol):
    """One learner in one browser."""

    context: BrowserContext
    unit: Unit

    def open(self, fault: str) -> Page | Frame:
        """Launch the test, in a system that has the fault, and wait for its questions."""

    def mend(self) -> None:
        """Let the system do again what it is asked."""

    def recorded(self) -> bool:
        """Return whether the system has a pass."""


class Scorm:
    """Launched by SCORM 1.2 or 2004, or by a dispatch package on the site."""

    visit: Visit

    def __init__(self, browser: Browser, version: str, unit: Unit, site: Website | None = None) -> None:
        """Install the package, the dispatch one where a site is given."""
        kind = "dispatch" if site else version
        self.system = System(browser, version, unzipped(package(unit.of, kind)))
        self.context, self.site, self.unit = self.system.context, site, unit

    def open(self, fault: str) -> Page | Frame:
        """Launch the package; what a system refuses, it refuses after the test began."""
        behaviour = {REVIEW: self._review(), ABSENT: {"late": 0}, UNRESUMED: {"odd": NO_ATTEMPT}}.get(fault, {})
        if self.site and fault != DECLINED:
            trust_at(self.system, self.site, self.unit.address)
        self.visit = self.system.visit(**behaviour)
        frame = framed(self.visit) if self.site else self.visit.quiz
        if fault == DECLINED:
            frame.locator('[data-do="decline"]').click()
        self.unit.begin(frame)
        if fault in BREAKS:
            self.visit.breaks(BREAKS[fault])
        return frame

    def mend(self) -> None:
        """Let the system do again what it is asked."""
        self.visit.breaks("nothing")

    def _review(self) -> dict[str, Any]:
        learner = FIRST[self.system.version]["cmi"]
        if self.system.version == "scorm-1.2":
            return {"cmi": {"cmi": {"core": learner["core"] | {"lesson_mode": "review"}}}}
        return {"cmi": {"cmi": learner | {"mode": "review"}}}

    def recorded(self) -> bool:
        """Return whether the system has a pass that was committed."""
        said = [(name, *given[1:2]) for name, *given in self.visit.calls]
        passed = [place for place, one in enumerate(said) if one == ("SetValue", "passed")]
        return bool(passed) and any(one[0] == "Commit" for one in said[passed[0] :])


class Cmi5:
    """Launched by a cmi5 system into the site."""

    def __init__(self, browser: Browser, server: Server, unit: Unit) -> None:
        """Begin a registration."""
        self.context = browser.new_context()
        self.course, self.unit = Course(), unit
        server.teach(self.course)

    def open(self, fault: str) -> Page | Frame:
        """Launch the unit."""
        self.course.mode = "Review" if fault == REVIEW else "Normal"
        if fault == UNRESUMED:
            self._refuse("activities/state?stateId=rapport*", "PUT")
        page = self.context.new_page()
        page.goto(self.course.launch(PLACE + self.unit.address))
        self.unit.begin(page)
        expect(page.locator(".quiz__lms")).not_to_have_attribute("data-state", "connecting")
        self.course.down = fault in {UNREACHABLE, LOOSE}
        self.course.spent = fault == EXPIRED
        if fault == REFUSED:
            self._refuse("statements?*", "PUT")
        return page

    def mend(self) -> None:
        """Let the system do again what it is asked."""
        self.course.down = self.course.spent = False
        self.context.unroute_all()

    def recorded(self) -> bool:
        """Return whether the system has a pass."""
        return "passed" in self.course.verbs

    def _refuse(self, resource: str, method: str) -> None:
        def answer(route: Route) -> None:
            if route.request.method == method:
                route.fulfill(status=400, headers=CORS)
            else:
                route.fallback()

        self.context.route(f"{SCHEME}://{HOST}/xapi/{resource}", answer)


class Site:
    """Nobody launched it."""

    def __init__(self, browser: Browser, unit: Unit) -> None:
        """Remember where it is."""
        self.context, self.unit = browser.new_context(), unit

    def open(self, _fault: str) -> Page | Frame:
        """Open the test."""
        page = self.context.new_page()
        page.goto(f"{PLACE}{self.unit.address}?mode=assess")
        self.unit.begin(page)
        return page

    def mend(self) -> None:
        """Nothing is broken."""

    def recorded(self) -> bool:
        """Nobody records."""
        return False
