"""The table of docs/project/delivery.md: every fault with every way to be launched, driven as it is written."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from browser.lms.launches import KEEPS_NOTHING, LOOSE, Cmi5, Learner, Scorm, Site, Unit
from browser.lms.rehearsals import MENDED, OF, PAGE, sentences
from browser.lms.serving import Server
from browser.lms.system import said, status
from browser.memory import UNSENT
from browser.quiz import asked, quiz_of_eight, quiz_of_five, take_test
from browser.rehearsing import begin, play
from browser.waiting import until
from rows import each_once, few
from trees import ROOT
from website import Website

ALL = 99  # questions
ATTEMPT = "the attempt"
ONCE_MORE = "while the page is open"
LAUNCH = "by the next launch"


def _test(slug: str) -> Unit:
    return Unit(
        slug, f"quizzes/{slug}/", asked, lambda page: take_test(page, ALL), lambda *names: said(*names, score=100)
    )


REHEARSAL = Unit(OF, PAGE, begin, lambda page: play(page, MENDED), sentences)


def _rows() -> list[Any]:
    lines = (ROOT / "docs/project/delivery.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [
        pytest.param(fault, adapter, told, kept, sent, id=f"{adapter}: {fault}")
        for fault, adapters, told, kept, sent in rows[1:]
        for adapter in adapters.split(", ")
    ]


@each_once
@pytest.mark.parametrize("of", few(["test", "rehearsal"]))
@pytest.mark.parametrize(("fault", "adapter", "told", "kept", "sent"), _rows())
def test_a_fault_is_told_kept_and_sent_as_the_table_says(  # noqa: PLR0913, PLR0917 - the columns of the table
    lms_browser: Browser,
    server: Server,
    site: Website,
    of: str,
    fault: str,
    adapter: str,
    told: str,
    kept: str,
    sent: str,
) -> None:
    learner = _learner(adapter, lms_browser, server, site, REHEARSAL if of == "rehearsal" else None)
    learner.context.set_default_timeout(20000)
    if fault == LOOSE:
        learner.context.add_init_script(KEEPS_NOTHING)
    quiz = learner.open(fault)
    learner.unit.finish(quiz)
    _expect(learner, quiz, told)
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
        _expect(learner, learner.open("none"), "recorded")
    elif ONCE_MORE in sent:
        again.click()
        _expect(learner, quiz, "recorded")
    assert learner.recorded() is (sent != "never")
    learner.context.close()


def _learner(adapter: str, browser: Browser, server: Server, site: Website, unit: Unit | None) -> Learner:
    match adapter:
        case "site":
            return Site(browser, unit or _test(quiz_of_five()))
        case "cmi5":
            return Cmi5(browser, server, unit or _test(quiz_of_five()))
        case "dispatch":
            return Scorm(browser, "scorm-1.2", unit or _test(quiz_of_five()), site)
        case version:
            return Scorm(browser, version, unit or _test(quiz_of_eight()))


def _expect(learner: Learner, page: Page | Frame, told: str) -> None:
    if told:
        expect(status(page)).to_have_text(learner.unit.told(*told.split(", ")), timeout=15000)
    else:
        expect(status(page)).to_have_count(0)
