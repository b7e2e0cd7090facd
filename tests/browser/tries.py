"""Tries of a test: what the result of one says, and time that goes by until the next."""

from playwright.sync_api import Page

from browser.quiz import SAID


def verdict(name: str) -> str:
    """Return how the verdict on a test begins, "passed" or "failed"; its day may follow."""
    return str(SAID[name]).partition("{")[0]


def percent(earned: float, of: int, mark: float) -> int:
    """Return a score in whole per cent: rounded, but never up to the pass mark, nor to 100."""
    exact = 100 * earned / of
    near = int(exact + 0.5)
    return int(exact) if any(exact < limit <= near for limit in (mark, 100)) else near


def points(right: int, of: int, mark: float) -> str:
    """Return what the record of a test says of its points, with so many questions right and none in part."""
    of_all = percent(right, of, mark)
    return str(SAID["result_score"]).format(points=right, all=of, percent=of_all, mark=f"{mark:g}")


def scored(right: int, of: int, mark: float) -> str:
    """Return what the result of a test says of the same."""
    figure = str(SAID["percent"]).format(percent=percent(right, of, mark))
    return f"{figure} {SAID['result_points'].format(points=right, all=of)}"


def headline(title: str, verdict: str = "passed") -> str:
    """Return the verdict, "passed" or "failed", on a test with this title."""
    return str(SAID[f"{verdict}_short"]).format(title=title)


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
