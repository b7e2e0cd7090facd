"""Axe finds no fault in what pages become while they are used: answered, ticked, copied from, filtered, searched.

The fast tests look at a quiz, and see the states of all other parts on the page of patterns.
"""

from typing import Literal

import pytest
from playwright.sync_api import expect

from browser.axe_faults import faults
from browser.opening import Opener
from browser.quiz import (
    FULL,
    SAID,
    WORDS,
    asked,
    counted,
    ending,
    quiz_of_five,
    quiz_with_every_type,
    submit,
    take_test,
)
from rows import few
from website import handbook, kinds

Scheme = Literal["light", "dark"]
every_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.mark.long
@every_scheme
@pytest.mark.parametrize("address", ["/situations/out-of-stock/", "/after/ring-back/"])
def test_a_page_with_fill_ins_a_conversation_that_goes_on_and_a_ladder(
    open_page: Opener, scheme: Scheme, address: str
) -> None:
    page = open_page(address, color_scheme=scheme)
    for part in ("var.fill-in", ".dialogue--after", "#still-fails"):
        assert page.locator(part).count(), part
    assert not faults(page)


@pytest.mark.parametrize("scheme", few(["light", "dark"]))
def test_a_quiz_while_and_after_it_is_answered(open_page: Opener, scheme: Scheme) -> None:
    page = open_page(quiz_with_every_type(), color_scheme=scheme)
    questions = asked(page)
    for number, one in enumerate(questions):
        one.show()
        if number % 3 == 0 and one.item.hints:
            one.button("hint").click()
        if number % 3 == 1:
            one.button("check").click()
            expect(one.status).to_have_text(SAID["unanswered"])
        else:
            one.answer(one.wrong if number % 2 else one.right)
        assert not faults(page)
    for number, one in enumerate(questions[1::3]):
        one.give(one.right if number % 2 else one.wrong)
        one.form.locator(f'[data-do="{"uncertain" if number % 2 else "certain"}"]').click()
        expect(one.status.locator("[data-why]")).to_be_visible()
        assert not faults(page)
    expect(ending(page).get_by_role("button", name=SAID["wrong_ones"])).to_be_visible()
    assert not faults(page)


@pytest.mark.long
@every_scheme
def test_a_quiz_that_keeps_nothing(open_page: Opener, scheme: Scheme) -> None:
    page = open_page(quiz_with_every_type(), color_scheme=scheme, script=FULL)
    one = asked(page)[0]
    one.answer(one.right)
    expect(page.get_by_text(SAID["unsaved"])).to_be_visible()
    assert not faults(page)


@pytest.mark.long
@every_scheme
def test_a_test_before_its_end_and_after_failing_and_passing(open_page: Opener, scheme: Scheme) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/?mode=assess", color_scheme=scheme)
    submit(page).click()
    expect(page.get_by_role("status").get_by_text(counted(SAID["some_unanswered"], 5))).to_be_visible()
    assert not faults(page)
    take_test(page, 2)
    assert not faults(page)
    page.get_by_role("button", name=SAID["new_try"]).click()
    take_test(page, 4)
    assert not faults(page)


@pytest.mark.long
@every_scheme
def test_a_framed_quiz(open_page: Opener, scheme: Scheme) -> None:
    page = open_page(f"{quiz_with_every_type()}?embed", color_scheme=scheme)
    one = asked(page)[0]
    one.answer(one.wrong)
    expect(page.locator("html.embed")).to_have_count(1)
    assert not faults(page)


@pytest.mark.long
@every_scheme
def test_the_search_with_results(open_page: Opener, scheme: Scheme) -> None:
    page = open_page("/", color_scheme=scheme)
    page.keyboard.press("/")
    expect(page.locator(".search-hit").first).to_be_visible()
    assert not faults(page)
    page.keyboard.type(next(iter(handbook().situations.values())).content.keywords[0])
    expect(page.locator(".search-hit mark").first).to_be_visible()
    assert not faults(page)
    page.locator("rapport-search input").fill("xqzzkj")
    expect(page.locator(".search-else")).to_be_visible()
    assert not faults(page)


@pytest.mark.long
@every_scheme
def test_a_phrasebook_filtered_and_copied_from(open_page: Opener, scheme: Scheme) -> None:
    page = open_page("/phrasebook/", color_scheme=scheme, permissions=["clipboard-write"])
    page.get_by_label(WORDS["filter"]["find"], exact=True).fill("you")
    page.locator(".phrase__copy:visible").first.click()
    assert not faults(page)


@pytest.mark.long
@every_scheme
def test_a_checklist_with_ticks(open_page: Opener, scheme: Scheme) -> None:
    page = open_page(kinds()["/checklists/chapters/"], color_scheme=scheme)
    boxes = page.locator("rapport-checklist").get_by_role("checkbox")
    boxes.first.check()
    boxes.nth(1).focus()
    assert not faults(page)
