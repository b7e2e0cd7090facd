"""What is kept of a programme's sign-off, and what its page shows."""

from typing import Any

from playwright.sync_api import Locator, Page

from browser.memory import record
from browser.quiz import WORDS, counted
from handbook.sign_off.subject import subjects
from website import handbook

SAYS = WORDS["sign_off"]
SUBJECT = subjects(handbook())[0]
FIRST, *OTHERS = SUBJECT.observed
SLUG = FIRST.slug
DAY = "2026-02-14"
ON = "14\N{NO-BREAK SPACE}February\N{NO-BREAK SPACE}2026"  # which no line breaks
NOON = 1_771_070_400_000  # of that day


def seen(one: Any = FIRST, **other: object) -> dict[str, Any]:  # noqa: ANN401 - an observed practice
    """Return what is kept of a checklist that was seen whole."""
    return {"acts": list(one.acts), "revision": one.revision, "on": DAY, "by": "MK", "note": "", "at": NOON} | other


def passed(**other: object) -> dict[str, Any]:
    """Return the result of the programme's test."""
    return {"score": 90, "passed": True, "at": NOON, "revision": SUBJECT.revision} | other


def everything(name: str = "Ada") -> dict[str, Any]:
    """Return the record of somebody who is signed off, with their name."""
    pages = [one.version for one in SUBJECT.observed] + [one.version for one in SUBJECT.situations]
    return record(
        prefers={"learner": {"name": name}} if name else {},
        quizzes={SUBJECT.programme.slug: passed()},
        observed={one.slug: seen(one) for one in SUBJECT.observed},
        understood={page.page: {"at": NOON, "mark": page.mark} for page in pages},
    )


def list_of(page: Page, slug: str = SLUG) -> Locator:
    """Open the checklist of one practice, and return it."""
    form = page.locator(f'details[data-practice="{slug}"]')
    for fold in (page.locator("[data-part=all] > details"), form):
        fold.evaluate("fold => { fold.open = true; }")
    return form


def to_understand(page: Page, slug: str = SLUG) -> Locator:
    """Return the line of one page that is to be understood."""
    return page.locator(".understood", has=page.locator(f'[data-page="{slug}"]'))


def standing(page: Page) -> dict[str, str]:
    """Return how far the programme is, line by line."""
    said: dict[str, str] = page.locator("[data-standing] [data-fill]").evaluate_all(
        "all => Object.fromEntries(all.map((one) => [one.dataset.fill, one.textContent]))"
    )
    return said


def done(on: str = ON) -> str:
    """Return what is said of a programme that is signed off."""
    return str(SAYS["done"].format(on))


def signed(on: str = ON) -> str:
    """Return what is said of its checklists: who signed them, and when."""
    return str(SAYS["signed_by"].format(by="MK", on=on))


def missing(lists: int, *, test: bool = False) -> str:
    """Return what is missing, in one sentence."""
    what = [SAYS["missing_test"]] if test else []
    if lists:
        what.append(counted(SAYS["missing_lists"], lists))
    return str(SAYS["missing"].format(" and ".join(filter(None, [", ".join(what[:-1]), what[-1]]))))


def share(part: int, whole: int, what: str = "of_lists") -> str:
    """Return how many of how many checklists or pages, in words."""
    text: str = SAYS[what]["one" if whole == 1 else "other"]
    return text.format(whole, part=part)
