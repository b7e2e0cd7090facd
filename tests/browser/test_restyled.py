"""An answer costs what its question costs, once: what is around it is left alone, however much the page holds."""

from typing import Any

import pytest
from playwright.sync_api import Page

from browser.opening import Opener
from browser.quiz import Asked, asked, quiz_of_eight
from handbook.items.choice.model import Choice
from website import handbook

# Where a style sheet asks what is within one of these, browsers go through the whole page at every change.
AROUND = ("HTML", "BODY", "MAIN", "DIV class='md-container", "DIV class='md-main", "DIV class='md-content")
# The theme asks what stands beside each element whose class changes, as that of the header does when a page scrolls: at
# most one element is restyled for it.
THEMES = ".md-typeset table:not([class]) + *"
KINDS = "devtools.timeline,disabled-by-default-devtools.timeline.invalidationTracking"
# How many elements the question has, and the steps above it.
HERE = """form => [form, form.closest("rapport-quiz").querySelector(".quiz__where")]
  .flatMap((one) => [...one.querySelectorAll("*")]).length"""


def _traced(page: Page, one: Asked) -> list[dict[str, Any]]:
    """Return what the browser did from before the question is checked until its answer is painted."""
    session = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ended: list[Any] = []
    session.on("Tracing.dataCollected", lambda told: events.extend(told["value"]))
    session.on("Tracing.tracingComplete", lambda told: ended.append(told))  # noqa: PLW0108 - Playwright marks what it is given
    session.send("Tracing.start", {"categories": KINDS, "transferMode": "ReportEvents"})
    one.button("check").click()
    one.form.locator(".option__came").first.wait_for()
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    session.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(20)
    return events


def _is_within(event: dict[str, Any], events: list[dict[str, Any]]) -> bool:
    """Return whether it came while the click was dealt with: before it, the page may scroll to the button."""
    click = next(one for one in events if one["name"] == "EventDispatch" and one["args"]["data"]["type"] == "click")
    begun: int = click["ts"]
    ended: int = begun + click["dur"]
    return begun <= int(event["ts"]) <= ended


def _spreads(change: dict[str, Any]) -> bool:
    rules = {rule["selector"] for rule in change.get("selectors", ())}
    return bool(change.get("subtree") or rules - {THEMES})


def _of_a_chapter() -> str:
    """Return the address of a chapter's quiz, which lists beside it what else there is."""
    return f"/quizzes/{next(iter(handbook().chapters))}/"


@pytest.mark.parametrize("quiz", [f"/quizzes/{quiz_of_eight()}/", _of_a_chapter()])
@pytest.mark.parametrize("width", [390, 1280])
def test_an_answer_restyles_its_question_alone(open_page: Opener, quiz: str, width: int) -> None:
    page = open_page(quiz, viewport={"width": width, "height": 844})
    one = next(one for one in asked(page) if isinstance(one.item, Choice))
    one.give(one.wrong)
    page.wait_for_load_state("networkidle")
    page.evaluate("new Promise((done) => requestIdleCallback(() => setTimeout(done, 100)))")  # the page has settled
    inside = one.form.evaluate(HERE)
    events = _traced(page, one)
    touched = [event["args"].get("data") or {} for event in events if "Tracking" in event["name"]]
    assert touched
    assert not [one for one in touched if one.get("nodeName", "").startswith(AROUND) and _spreads(one)]
    restyled = [event for event in events if event["name"] == "UpdateLayoutTree" and _is_within(event, events)]
    counted = [event["args"].get("elementCount", 0) for event in restyled]
    assert 0 < sum(counted) <= inside, counted  # each of them once
