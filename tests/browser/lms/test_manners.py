"""The table of docs/project/delivery.md: every fault with every way to be launched, driven as it is written."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from browser.lms.launches import KEEPS_NOTHING, LOOSE, Cmi5, Learner, Scorm, Site
from browser.lms.serving import Server
from browser.lms.system import said, status
from browser.memory import UNSENT
from browser.quiz import quiz_of_eight, quiz_of_five, take_test
from browser.waiting import until
from trees import ROOT
from website import Website

ALL = 99  # questions
ATTEMPT = "the attempt"
ONCE_MORE = "while the page is open"
LAUNCH = "by the next launch"


def _rows() -> list[Any]:
    lines = (ROOT / "docs/project/delivery.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [
        pytest.param(fault, adapter, told, kept, sent, id=f"{adapter}: {fault}")
        for fault, adapters, told, kept, sent in rows[1:]
        for adapter in adapters.split(", ")
    ]


@pytest.mark.parametrize(("fault", "adapter", "told", "kept", "sent"), _rows())
def test_a_fault_is_told_kept_and_sent_as_the_table_says(  # noqa: PLR0913, PLR0917 - the columns of the table
    lms_browser: Browser, server: Server, site: Website, fault: str, adapter: str, told: str, kept: str, sent: str
) -> None:
    learner = _learner(adapter, lms_browser, server, site)
    learner.context.set_default_timeout(20000)
    if fault == LOOSE:
        learner.context.add_init_script(KEEPS_NOTHING)
    quiz = learner.open(fault)
    take_test(quiz, ALL)
    _expect(quiz, told)
    if kept == "nothing":
        until(quiz, f"{UNSENT} === null")  # the half-done attempt goes its own way, a moment later
    left = [key.endswith(" attempt") for key in (quiz.evaluate(UNSENT) or "").split(",") if key]
    assert ("nothing" if not left else ATTEMPT if all(left) else "the result") == kept
    assert learner.recorded() is (sent == "at once")
    again = quiz.locator('[data-do="resend"]')
    assert (again.count() > 0 and again.is_visible()) is (ONCE_MORE in sent or kept == ATTEMPT)
    learner.mend()
    if LAUNCH in sent:
        learner.context.pages[-1].close()
        _expect(learner.open("none"), "recorded")
    elif ONCE_MORE in sent:
        again.click()
        _expect(quiz, "recorded")
    assert learner.recorded() is (sent != "never")
    learner.context.close()


def _learner(adapter: str, browser: Browser, server: Server, site: Website) -> Learner:
    match adapter:
        case "site":
            return Site(browser, quiz_of_five())
        case "cmi5":
            return Cmi5(browser, server, quiz_of_five())
        case "dispatch":
            return Scorm(browser, "scorm-1.2", quiz_of_five(), site)
        case version:
            return Scorm(browser, version, quiz_of_eight())


def _expect(quiz: Page | Frame, told: str) -> None:
    if told:
        expect(status(quiz)).to_have_text(said(*told.split(", "), score=100), timeout=15000)
    else:
        expect(status(quiz)).to_have_count(0)
