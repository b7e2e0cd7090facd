"""For random answers, state and score on the page are those of a scoring of our own: all or nothing for each item."""

import itertools
import random
import statistics
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.opening import Opener
from browser.quiz import ASKED, SAID, Asked, asked, ending
from browser.waiting import until
from handbook.items.base import ItemBase
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.order.model import Order
from handbook.items.spot.model import Spot
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
Answer = dict[str, str]


def key(item: ItemBase) -> Answer:
    """Return the right answer, out of the content alone."""
    match item:
        case Order():
            return {step.id: str(place) for place, step in enumerate(item.steps, 1)}
        case Match():
            return {pair.id: pair.id for pair in item.pairs}
        case Spot():
            return {line.id: "on" for line in item.lines if line.key}
        case Choice() | Multiple():
            return {option.id: "on" for option in item.options if option.key}
        case _:
            pytest.fail(f"no answer is known to a {item.type}")


def anything(item: ItemBase, chance: random.Random) -> Answer:
    """Return some complete answer."""
    match item:
        case Order():
            return {step.id: str(chance.randint(1, len(item.steps))) for step in item.steps}
        case Match():
            targets = [*(one.id for one in item.pairs), *(one.id for one in item.spares)]
            return {pair.id: chance.choice(targets) for pair in item.pairs}
        case Spot():
            return {chance.choice(item.selectable).id: "on"}
        case Choice():
            return {chance.choice(item.options).id: "on"}
        case Multiple():
            return {one.id: "on" for one in chance.sample(item.options, chance.randint(1, len(item.options)))}
        case _:
            pytest.fail(f"no answer is known to a {item.type}")


def partial(item: ItemBase, chance: random.Random) -> Answer:
    """Return the right answer with one part of it changed or left out, where there are several."""
    right = key(item)
    part = chance.choice(list(right))
    match item:
        case Order():
            return right | {part: str(chance.randint(1, len(item.steps)))}
        case Match():
            return right | {part: chance.choice(item.spares).id}
        case Multiple() if len(right) > 1:
            return {name: value for name, value in right.items() if name != part}
        case _:
            return anything(item, chance)


def some_answer(item: ItemBase, chance: random.Random) -> Answer:
    """Return a right, a partly right or any answer."""
    return chance.choice([key(item), partial(item, chance), anything(item, chance)])


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
            expect(one.form.locator(".item__explanation")).to_be_visible()
        if len(times) >= 50:
            break
    middle, end = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    with capsys.disabled():
        sys.stdout.write(f"\n{len(times)} answers, CPU {SLOWER} times slower, check to feedback painted: ")
        sys.stdout.write(f"median {middle:.0f} ms, 95th percentile {end:.0f} ms\n")
    assert len(times) >= 50
