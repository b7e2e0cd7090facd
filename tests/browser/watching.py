"""A browser's memory in which whatever must not happen is noted: scripts, errors, requests and links to elsewhere."""

import re

from playwright.sync_api import BrowserContext, Error, Page, Request

from browser.lms.system import LMS
from browser.memory import AT_NOON
from website import PLACE

BAD = re.compile(r"(?!https?:|mailto:)|https?://([^/]*@)?other\.example", re.IGNORECASE)


class Watch:
    """A browser's memory in which whatever must not happen is noted."""

    def __init__(self, context: BrowserContext) -> None:
        """Begin to watch."""
        self.context, self.faults, self.shapes = context, list[str](), 0
        context.set_default_timeout(15000)
        context.expose_function("fired", lambda *_: self.faults.append("a script ran"))
        context.add_init_script(AT_NOON)
        context.on("weberror", lambda error: self.faults.append(f"uncaught: {error.error}"))
        context.on("request", self._judge)
        context.on("dialog", lambda dialog: self.faults.append(f"asks: {dialog.message}"))

    def _judge(self, request: Request) -> None:
        if not request.url.startswith((PLACE, LMS, "blob:", "data:", "about:")):
            self.faults.append(f"asks for {request.url}")
        if request.method != "GET" and not request.url.startswith(LMS):
            self.faults.append(f"{request.method} {request.url}")

    def done(self, page: Page, what: str, shapes: int) -> None:
        """Expect the page to be where it was, with no link that leads where it must not, and what was good kept."""
        self.shapes += shapes
        try:
            links = self._links(page)
        except Error:  # a quiz went back to what launched it just now
            page.wait_for_load_state()
            links = self._links(page)
        self.faults += [f"links to {link}" for link in links if BAD.match(link)]
        for frame in page.frames:
            if not frame.url.startswith((PLACE, LMS, "about:blank")):  # which a frame is before it goes anywhere
                self.faults.append(f"went to {frame.url}")
        assert self.faults == [], f"{what}: {self.faults}"

    def _links(self, page: Page) -> list[str]:
        page.evaluate("new Promise((done) => setTimeout(done, 20))")
        return [link for frame in page.frames for link in frame.evaluate("[...document.links].map(({ href }) => href)")]
