"""Tries of a test: what the result of one says, and time that goes by until the next."""

from playwright.sync_api import Page

from browser.quiz import SAID


def verdict(name: str) -> str:
    """Return how the verdict on a test begins, "passed" or "failed"; its day may follow."""
    return str(SAID[name]).partition("{")[0]


def points(right: int, of: int, mark: float) -> str:
    """Return what the result of a test says of its points, with so many questions right and none in part."""
    return str(SAID["result_score"]).format(points=right, all=of, percent=100 * right // of, mark=f"{mark:g}")


def later(page: Page, minutes: float) -> None:
    """Open the page again as if so much time had gone by since the last try of a test."""
    page.evaluate(
        """gone => {
          for (const [key, text] of Object.entries(localStorage)) if (/ tries /.test(key)) {
            const tries = JSON.parse(text);
            localStorage.setItem(key, JSON.stringify({ ...tries, at: tries.at - gone }));
          }
        }""",
        minutes * 60_000,
    )
    page.reload()
