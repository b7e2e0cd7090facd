"""The daily review: what it draws, and how an answer moves an item through Leitner's boxes."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.memory import AT_NOON, DAY, GAPS, NOON, answer, ids, loners, record, remembered, remembering, ring, rings
from browser.opening import Opener
from browser.quiz import SAID, WORDS, Asked, asked, counted, ending, programme_of_four
from handbook.items.base import ItemBase
from rows import few
from website import handbook

SAYS = WORDS["review"]
PROGRAMME = programme_of_four()
PRACTICES = PROGRAMME.content.practices
LONERS = loners(handbook().practices)
READ = {PRACTICES[0]: NOON - DAY}


def opened(open_page: Opener, **parts: Any) -> Page:  # noqa: ANN401 - parts of a record
    """Open the review at noon in a browser that remembers these parts."""
    return open_page("/review/", script=AT_NOON, **remembering(record(**parts)))


def choose(page: Page) -> list[Asked]:
    """Choose the first programme, and return what is asked then, its own items among it."""
    if page.locator(".review__settings").get_attribute("open") is None:
        page.get_by_text(SAYS["settings"], exact=True).click()
    page.get_by_role("checkbox", name=PROGRAMME.content.title).check()
    expect(
        page.locator(", ".join(f'form.item[id="{item.id}"]' for item in items_of_programme())).first
    ).to_be_attached()
    start = page.get_by_role("button", name=SAYS["start"], exact=True)
    expect(start.or_(page.locator("form.item .item__bar")).and_(page.locator(":visible")).first).to_be_visible()
    return asked(page)


def state(page: Page, one: Asked) -> dict[str, Any]:
    """Return what is remembered of an item."""
    kept: dict[str, Any] = remembered(page)["answers"][one.item.id]
    return kept


def test_a_first_visit_says_how_to_begin(open_page: Opener) -> None:
    page = open_page("/review/")
    expect(page.get_by_text(SAYS["nothing"])).to_be_visible()
    expect(page.get_by_text(SAYS["how"]).first).to_be_visible()
    expect(page.locator("form.item")).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(len(handbook().programmes))


def test_a_chosen_programme_brings_four_new_items_and_stays_chosen(open_page: Opener) -> None:
    page = open_page("/review/")
    new = choose(page)
    assert len(new) == 4
    assert set(ids(new)) <= set(ids(items_of_programme()))
    page.reload()
    assert ids(asked(page)) == ids(new)
    page.get_by_text(SAYS["settings"], exact=True).click()
    page.get_by_role("checkbox", name=PROGRAMME.content.title).uncheck()
    expect(page.get_by_text(SAYS["nothing"])).to_be_visible()
    expect(page.locator("form.item")).to_have_count(0)


def test_new_items_come_from_four_practices_and_no_more_of_them_the_same_day(open_page: Opener) -> None:
    page = open_page("/review/")
    new = choose(page)
    assert [one.form.get_attribute("data-practice") for one in new] == list(PRACTICES[:4])
    for one in new:
        one.answer(one.right)
    page.reload()
    expect(page.get_by_text(SAYS["done"])).to_be_visible()
    expect(page.locator("form.item")).to_have_count(0)


def items_of_programme() -> list[ItemBase]:
    """Return every item on the programme's practices."""
    return [item for slug in PRACTICES for item in handbook().quizzes[slug].content.items]


def test_a_practice_that_was_read_brings_its_items(open_page: Opener) -> None:
    page = opened(open_page, read=READ)
    new = asked(page)
    assert len(new) == 4
    assert set(ids(new)) <= set(ids(handbook().quizzes[PRACTICES[0]].content.items))


@pytest.mark.parametrize(("due", "new"), few([(11, 0), (6, 2), (8, 0), (3, 4)], 2))
def test_items_due_come_first_the_longest_due_in_front_and_eight_are_enough(
    open_page: Opener, due: int, new: int
) -> None:
    old = [item for item in LONERS if not new or item not in items_of_programme()][:due]
    page = opened(open_page, answers={item.id: answer(item, days=n % 7 + n / 99) for n, item in enumerate(old)})
    shown = ids(choose(page)) if new else ids(asked(page))
    longest = sorted(range(due), key=lambda n: n % 7 + n / 99, reverse=True)[:8]
    assert shown[: min(due, 8)] == [old[n].id for n in longest]
    assert len(shown) == min(due, 8) + new
    page.reload()
    begins = page.locator("[data-part=begin] p")
    kinds = SAYS["parts"].format(due=due, new=new) if new else ""
    expect(begins.nth(1)).to_have_text(counted(SAYS["more"], due - 8) if due > 8 else kinds)


def test_what_is_not_due_yet_stays_away(open_page: Opener) -> None:
    kept = {item.id: answer(item, days=-1 - number) for number, item in enumerate(items_of_programme())}
    page = opened(open_page, answers=kept, read=READ)
    expect(page.get_by_text(SAYS["done"])).to_be_visible()
    expect(page.locator("form.item")).to_have_count(0)


def test_a_right_answer_moves_one_box_on_and_a_wrong_one_back_to_the_first(open_page: Opener) -> None:
    boxes = {item.id: box for box, item in enumerate(LONERS[: len(GAPS)])}
    for right in (True, False):
        page = opened(open_page, answers={item.id: answer(item, box=boxes[item.id]) for item in LONERS[: len(GAPS)]})
        for one in asked(page):
            one.answer(one.right if right else one.wrong)
            after = min(boxes[one.item.id] + 1, len(GAPS) - 1) if right else 0
            assert (state(page, one)["box"], state(page, one)["due"]) == (after, NOON + GAPS[after] * DAY)


def test_a_new_item_begins_in_the_first_box(open_page: Opener) -> None:
    page = opened(open_page, read=READ)
    for number, one in enumerate(asked(page)):
        one.answer(one.wrong if number % 2 else one.right)
        assert (state(page, one)["box"], state(page, one)["due"]) == (0, NOON + DAY)


def test_an_item_answered_before_it_is_due_stays_in_its_box(open_page: Opener) -> None:
    before = answer(LONERS[0], box=2, days=-3)
    [practice] = [slug for slug, quiz in handbook().quizzes.items() if LONERS[0] in quiz.content.items]
    kept = remembering(record(answers={LONERS[0].id: before}))
    page = open_page(f"/quizzes/{practice}/", script=AT_NOON, **kept)
    [one] = [one for one in asked(page) if one.item.id == LONERS[0].id]
    one.answer(one.right)
    assert (state(page, one)["box"], state(page, one)["due"]) == (2, before["due"])
    page = opened(open_page, answers={LONERS[0].id: before})


def test_of_a_mirror_ring_one_member_comes_a_day(open_page: Opener) -> None:
    members = next(iter(rings(PRACTICES).values()))
    page = opened(open_page, answers={item.id: answer(item, days=1) for item in members})
    assert len(asked(page)) == 1
    expect(page.locator("form.item")).to_have_count(1)
    new = [name for one in choose(page) if (name := ring(one.item))]
    assert len(new) == len(set(new))


@pytest.mark.parametrize(("ago", "shown"), [(0, 0), (7, 0), (8, 1)])
def test_members_of_a_ring_are_asked_at_least_eight_days_apart(open_page: Opener, ago: int, shown: int) -> None:
    first, *others = next(iter(rings(PRACTICES).values()))
    kept = {item.id: answer(item, days=1) for item in others}
    page = opened(open_page, answers=kept | {first.id: answer(first, days=-3, at=NOON - ago * DAY)})
    expect(page.get_by_text(SAYS["loading"])).to_be_hidden()
    expect(page.locator("form.item")).to_have_count(shown)


def test_a_member_of_a_ring_comes_back_tomorrow_itself_when_it_was_wrong(open_page: Opener) -> None:
    first, *others = next(iter(rings(PRACTICES).values()))
    kept = {item.id: answer(item, days=5) for item in others}
    page = opened(open_page, answers=kept | {first.id: answer(first, days=0, at=NOON - DAY, right=False)})
    assert ids(asked(page)) == [first.id]


def test_an_edited_item_counts_as_new(open_page: Opener) -> None:
    item = loners(PRACTICES[:1])[0]
    kept = {one.id: answer(one, days=-9) for one in items_of_programme()}
    kept[item.id] = answer(item, days=3, box=4, revision="00000000")
    page = opened(open_page, answers=kept)
    expect(page.get_by_text(SAYS["done"])).to_be_visible()
    [one] = choose(page)
    assert one.item.id == item.id
    one.answer(one.right)
    assert (state(page, one)["box"], state(page, one)["due"]) == (0, NOON + DAY)


def test_the_score_counts_and_the_wrong_ones_come_again(open_page: Opener) -> None:
    page = opened(open_page, read=READ)
    first, *others = asked(page)
    first.answer(first.wrong)
    for one in others:
        one.answer(one.right)
    expect(ending(page)).to_contain_text(SAID["score"].format(right=3, all=4))
    page.get_by_role("button", name=SAID["wrong_ones"]).click()
    expect(first.form).to_have_attribute("data-state", "")
    expect(first.button("check")).to_be_visible()
