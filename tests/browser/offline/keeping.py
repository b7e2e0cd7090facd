"""What the tests of the kept copy share: visits that end when all is kept, and what the browser holds then."""

from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from browser.living import PLACE
from browser.quiz import WORDS
from browser.waiting import until

SAYS = WORDS["offline"]
QUIZ, PRACTICE, CHAPTER, SITUATION = "/quizzes/greet/", "/serve/greet/", "/serve/", "/situations/long-queue/"
KEPT = """async () => {
  const names = await caches.keys();
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const workers = await navigator.serviceWorker.getRegistrations();
  const files = keys.flat().map(({ url }) => url).filter((url) => !url.includes("?notes="));
  return { caches: names.length, keys: files, workers: workers.length };
}"""
UPDATE = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const coming = registration.installing;
  if (coming) await new Promise((resolve) => {
    coming.addEventListener("statechange", () => ["installed", "redundant"].includes(coming.state) && resolve());
  });
  return Boolean(registration.waiting);
}"""


def opened(context: BrowserContext, address: str) -> Page:
    """Open the address in a tab of its own."""
    page = context.new_page()
    go(page, address)
    return page


def go(page: Page, address: str) -> None:
    """Go there by the address bar."""
    page.goto(PLACE.rstrip("/") + address)


def visit(context: BrowserContext, address: str = "/offline/") -> Page:
    """Open the page, and wait until everything is kept."""
    page = opened(context, "/offline/")
    expect(said(page)).to_contain_text(SAYS["all"])
    files = SAYS["version"].partition("{version}")[2].partition("{since}")[0].format(all=len(kept(page)["keys"]))
    expect(page.locator("rapport-offline [data-part=copy]")).to_contain_text(files)
    if address != "/offline/":
        go(page, address)
    return page


def said(page: Page) -> Locator:
    """Return what /offline/ says."""
    return page.locator("rapport-offline [role=status]")


def notice(page: Page) -> Locator:
    """Return what the header says of a copy that may be old."""
    return page.locator("rapport-notice a")


def kept(page: Page) -> dict[str, Any]:
    """Return the files that the browser keeps."""
    until(page, "navigator.serviceWorker.controller")
    found: dict[str, Any] = page.evaluate(KEPT)
    return found
