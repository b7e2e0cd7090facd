"""The settings on the progress page, which are folded."""

from playwright.sync_api import Locator, Page, expect


def settings(page: Page) -> Locator:
    """Return the settings, unfolded."""
    fold = page.locator("#settings")
    if fold.get_attribute("open") is None:
        fold.locator("> summary").click()
    expect(fold).to_have_js_property("open", True)  # noqa: FBT003 - as Playwright has it
    return fold
