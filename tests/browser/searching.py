"""Searching as a reader does: typing into the box, and reading where its results lead."""

from playwright.sync_api import Page, expect

from website import BASE


def search(page: Page, query: str) -> None:
    """Open the box by key, type the query, and wait for its results."""
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.locator("rapport-search")).to_have_attribute("data-shown", query)


def hits(page: Page) -> list[str]:
    """Return the addresses of the results, best first."""
    found: list[str] = page.locator(".search-hit").evaluate_all("all => all.map(one => new URL(one.href).pathname)")
    return [path.replace(BASE, "/", 1) for path in found]
