"""A plain quiz in the browser: answered like any quiz, kept, and never a test, whatever its address says."""

import pytest
from playwright.sync_api import expect

from browser.opening import Opener
from browser.quiz import SAID, Asked, ending
from rows import few
from website import handbook

ADDRESS = "/quizzes/plain/till/"
ITEMS = handbook().plain_quizzes["till"].content.items


def test_every_item_is_answered_and_kept(open_page: Opener) -> None:
    page = open_page(ADDRESS)
    for item in ITEMS:
        one = Asked(page.locator(f'[id="{item.id}"]'), item)
        one.show()
        one.answer(one.right)
        expect(one.form).to_have_attribute("data-state", "right")
        reasons = one.form.locator(".item__answer")  # what is left alone has none, but for one answer of one item
        expect(reasons).to_be_visible(visible=item.id == "til-02")
        one.button("next").click()
    expect(ending(page)).to_contain_text(SAID["score"].format(right=len(ITEMS), all=len(ITEMS)))
    expect(ending(page).locator(".rows a").first).to_have_text("A card is refused.")
    page.reload()
    expect(page.locator("form.item[data-state=right]")).to_have_count(len(ITEMS))


def test_pairs_with_the_same_target_are_both_right_with_it(open_page: Opener) -> None:
    page = open_page(f"{ADDRESS}#til-03")
    form = page.locator("#til-03")
    for part, target in (("a", "Left"), ("b", "Left"), ("c", "Under the counter")):
        form.locator(f'select[name="{part}"]').select_option(label=target)
    form.locator("[data-do=check]").click()
    expect(form).to_have_attribute("data-state", "wrong")
    expect(form.locator('.option[data-part="b"]')).to_have_attribute("data-result", "right")
    expect(form.locator('.option[data-part="c"]')).to_have_attribute("data-result", "wrong")


def test_nothing_says_that_a_question_comes_back(open_page: Opener) -> None:
    page = open_page(ADDRESS)
    for item in ITEMS:
        one = Asked(page.locator(f'[id="{item.id}"]'), item)
        one.show()
        one.give(one.wrong if item.id == "til-01" else one.right)
        one.form.locator("[data-do=certain]").click()
        expect(one.status.locator("p:visible")).to_have_count(1)
        one.button("next").click()
    expect(ending(page)).to_be_visible()
    for words in ("asked again", "checked once more", "comes back", "tomorrow"):
        expect(ending(page)).not_to_contain_text(words)


@pytest.mark.parametrize("query", few(["?mode=assess", "?dispatch", "?fetch=x&registration=y"]))
def test_no_address_makes_it_a_test(open_page: Opener, query: str) -> None:
    page = open_page(f"{ADDRESS}{query}")
    expect(page.locator("#til-01 [data-do=check]")).to_be_visible()
    expect(page.locator("[data-part=submit], [data-part=before]")).to_have_count(0)
