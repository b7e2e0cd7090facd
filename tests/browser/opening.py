"""Pages opened each in a browser context of its own, with every error and every request to others noted."""

import re
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize

from website import PLACE

OURS = re.compile(re.escape(PLACE) + "|file:|data:|blob:|about:")
MOST_MILLISECONDS = 5000
FORGET = "if (location.origin !== 'null') { localStorage.clear(); sessionStorage.clear(); }"
WINDOW = ViewportSize(width=1280, height=720)  # Playwright's own
BLOCKED = "Service Worker registration blocked by Playwright"
# Pages opened as files may use fonts, but not ask for them early; the style sheet asks again.
NOT_EARLY = re.compile("(Access to font at|A preload for) 'file:.*/fonts/|Failed to load resource: net::ERR_FAILED")


@dataclass
class Opener:
    """Opens pages, and knows what went wrong on them."""

    browser: Browser
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def __call__(self, address: str, *, start: str = PLACE.rstrip("/"), script: str = "", **settings: Any) -> Page:  # noqa: ANN401 - Playwright's
        """Open the address, with a script run before all others and the settings of a context.

        What browsers keep of the site is for the tests of that: `service_workers="allow"`.
        """
        context = self.browser.new_context(**{"service_workers": "block"} | settings)
        self.contexts.append(context)
        context.set_default_timeout(MOST_MILLISECONDS)
        context.on("request", self._note_request)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.goto(start + address)
        return page

    def close(self) -> None:
        """Close every page."""
        for context in self.contexts:
            context.close()

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"} or message.text == BLOCKED:
            return
        as_file = (message.page.url if message.page else "").startswith("file:")
        if not (as_file and NOT_EARLY.match(message.text) and "/fonts/" in message.text + message.location["url"]):
            self.faults.append(message.text)

    def _note_request(self, request: Request) -> None:
        if not OURS.match(request.url):
            self.faults.append(f"asks for {request.url}")


@dataclass
class Turner:
    """Turns one page from address to address, for tests that only look: a page of its own for each costs the most.

    Every address is opened by a reader who was nowhere before, in a window of the usual size, on a screen.
    """

    opener: Opener
    pages: dict[str, Page] = field(default_factory=dict)

    def __call__(self, address: str, **settings: Any) -> Page:  # noqa: ANN401 - Playwright's
        """Turn the page with these settings of a context to the address."""
        kept = repr(settings)
        if kept not in self.pages:
            self.pages[kept] = self.opener(address, script=FORGET, **settings)
            return self.pages[kept]
        page = self.pages[kept]
        page.emulate_media(media="null")
        page.set_viewport_size(settings.get("viewport", WINDOW))
        page.goto(PLACE.rstrip("/") + address)
        return page
