"""Part marks on the site: what is partly right counts in part, and a pass counts it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from answer_sheets import Answer
from browser.memory import KEPT as ALL_KEPT
from browser.opening import Opener
from browser.quiz import SAID, asked, submit
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from handbook.items.registry import NAMES
from handbook.quiz.scopes import scopes
from website import handbook

KEPT = f"{ALL_KEPT}.quizzes"
PRACTICE = next(
    slug for slug, quiz in handbook().quizzes.items() if {item.type for item in quiz.content.items} == {*NAMES}
)
SCOPE = next(one for one in scopes(handbook()) if one.essentials)


def half(item: Multiple) -> Answer:
    """Tick the first right answer alone."""
    return {next(option.id for option in item.options if option.key): "on"}


def everything(item: Multiple) -> Answer:
    """Tick all there is."""
    return {option.id: "on" for option in item.options}


def one_pair_wrong(item: Match) -> Answer:
    """Match all but one."""
    return {pair.id: pair.id for pair in item.pairs} | {item.pairs[0].id: item.spares[0].id}


@pytest.mark.parametrize(("ticks", "partly", "percent"), [(half, 1, 90), (everything, 0, 80)])
def test_each_part_of_an_answer_counts(
    open_page: Opener, ticks: Callable[[Multiple], Answer], partly: int, percent: int
) -> None:
    page = open_page(f"/quizzes/{PRACTICE}/?mode=assess")
    [item, *_] = [one.item for one in asked(page) if isinstance(one.item, Multiple)]
    assert sum(option.key for option in item.options) == 2
    _hand_in(page, {item.id: ticks(item)})
    said = SAID["result_points_partly" if partly else "result_points"]
    told = f"{SAID['percent'].format(percent=percent)} {said.format(points=f'{percent / 20:g}', all=5, partly=partly)}"
    expect(page.locator(".quiz__result")).to_contain_text(told)
    assert page.evaluate(KEPT)[PRACTICE]["score"] == percent
    expect(page.locator(f'[id="{item.id}"]')).to_have_attribute("data-state", "wrong")


def test_a_pass_counts_what_is_partly_right(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{PRACTICE}/?mode=assess")
    items = [one.item for one in asked(page)]
    halves = {item.id: half(item) for item in items if isinstance(item, Multiple)}
    _hand_in(page, halves | {item.id: one_pair_wrong(item) for item in items if isinstance(item, Match)})
    expect(page.locator(".quiz__result")).to_have_attribute(
        "data-verdict", "passed"
    )  # though two of five are not right


def test_what_keeps_people_safe_has_to_be_right_in_every_part(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{SCOPE.slug}/?mode=assess")
    [item, *_] = [one.item for one in asked(page) if isinstance(one.item, Match) and one.item.essential]
    _hand_in(page, {item.id: one_pair_wrong(item)})
    expect(page.locator(".quiz__result")).to_contain_text(SAID["unsafe"])
    assert page.evaluate(KEPT)[SCOPE.slug]["passed"] is False


def _hand_in(page: Page, answers: dict[str, Answer]) -> None:
    """Answer these items so, and all others right."""
    for one in asked(page):
        one.give(answers.get(one.item.id, one.right))
    submit(page).click()
    page.locator(".quiz__result").wait_for()
