"""For random answers, state and score on the page are those of a scoring of our own: all or nothing for each item."""

import itertools
import random
import statistics
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from answer_sheets import key, some_answer
from browser.opening import Opener
from browser.quiz import ASKED, SAID, Asked, asked, ending
from browser.waiting import until
from website import handbook

ITEMS = 60
SLOWER = 6
STATES = "forms => Object.fromEntries(forms.map(form => [form.id, form.dataset.state]))"
# From the click that the browser saw to the task after the next frame.
TIMED = """() => addEventListener("click", event => {
  if (event.target.dataset.do !== "check") return;
  requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => { window.took = performance.now() - event.timeStamp; };
    painted.port2.postMessage("");
  });
}, true)"""


def quizzes(chance: random.Random) -> Iterator[str]:
    """Yield the addresses of the practices' quizzes, those of every type first, again and again."""
    sets = {slug: {item.type for item in quiz.content.items} for slug, quiz in handbook().quizzes.items()}
    for slug in itertools.cycle(sorted(chance.sample(sorted(sets), len(sets)), key=lambda slug: -len(sets[slug]))):
        yield f"/quizzes/{slug}/"


def go(page: Page, quiz: str) -> list[Asked]:
    """Open another quiz in a browser that remembers no answer, and return what it asks."""
    page.evaluate("localStorage.clear()")
    page.goto(page.url.partition("/quizzes/")[0] + quiz)
    return asked(page)


def test_state_and_score_of_random_answers_equal_our_own(open_page: Opener) -> None:
    chance = random.Random(4)  # noqa: S311 - no secret
    page = open_page("/quizzes/")
    seen: set[tuple[str, str]] = set()
    count = 0
    for quiz in quizzes(chance):
        questions = go(page, quiz)
        expected = dict.fromkeys([one.item.id for one in questions], "")
        half = len(questions) // 2
        for number, one in enumerate(chance.sample(questions, len(questions)), 1):
            given = some_answer(one.item, chance)
            one.answer(given)
            expected[one.item.id] = "right" if given == key(one.item) else "wrong"
            if number in {half, len(questions)}:
                right = sum(state == "right" for state in expected.values())
                said = SAID["score"].format(right=right, all=len(expected))
                expect(ending(page).get_by_role("heading", level=2)).to_have_text(said)
            seen.add((one.item.type, expected[one.item.id]))
        assert page.locator(ASKED).evaluate_all(STATES) == expected
        count += len(questions)
        if count >= ITEMS:
            break
    types = {item.type for _, _, item in handbook().items()}
    assert seen == {(type_, state) for type_ in types for state in ("right", "wrong")}


@pytest.mark.long
def test_the_time_to_feedback_is_measured(open_page: Opener, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(4)  # noqa: S311 - no secret
    page = open_page("/quizzes/")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.context.set_default_timeout(30_000)
    times: list[float] = []
    for quiz in quizzes(chance):
        questions = go(page, quiz)
        page.evaluate(TIMED)
        for one in questions:
            one.give(some_answer(one.item, chance))
            page.evaluate("delete window.took")
            one.button("check").click()
            times.append(until(page, "window.took"))
            expect(one.form.locator(".item__lesson")).to_be_visible()
        if len(times) >= 50:
            break
    middle, end = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    with capsys.disabled():
        sys.stdout.write(f"\n{len(times)} answers, CPU {SLOWER} times slower, check to feedback painted: ")
        sys.stdout.write(f"median {middle:.0f} ms, 95th percentile {end:.0f} ms\n")
    assert len(times) >= 50
