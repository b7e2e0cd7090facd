"""What a browser remembers of a quiz, and what happens when it refuses, forgets or garbles it."""

import pytest
from playwright.sync_api import expect

from browser.memory import HERE, KEPT
from browser.opening import Opener
from browser.quiz import FULL, SAID, ending, quiz_with_every_type, steady
from browser.waiting import until
from rows import few

GARBLED = (
    "",
    "{",
    "null",
    "[]",
    "7",
    '{"version": 99, "answers": {}, "ticks": {}}',
    '{"version": 1}',
    '{"version": 1, "answers": null, "ticks": []}',
    '{"version": 1, "ticks": {}, "answers": {"ITEM": null}}',
    '{"version": 1, "ticks": {}, "answers": {"ITEM": 5}}',
    '{"version": 1, "ticks": {}, "answers": {"ITEM": {"revision": "REVISION"}}}',
    '{"version": 1, "ticks": {}, "answers": {"ITEM": {"revision": "REVISION", "given": {"zz": "on"}}}}',
)
REFUSED = """
for (const name of ["getItem", "setItem", "removeItem"]) {
  const kept = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    if (key.startsWith("rapport")) throw new DOMException("refused", "SecurityError");
    return kept.call(this, key, ...rest);
  };
}
"""


def test_answers_come_back_after_a_reload(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    questions = steady(page)
    for number, one in enumerate(questions):
        one.answer(one.wrong if number % 2 else one.right)
    page.reload()
    for number, one in enumerate(questions):
        expect(one.form).to_have_attribute("data-state", "wrong" if number % 2 else "right")
        one.show()
        expect(one.form.locator(".item__lesson")).to_be_visible()
        checked = one.form.locator("input:checked").evaluate_all("all => all.map(one => [one.value, 'on'])")
        selected = one.form.locator("select").evaluate_all("all => all.map(one => [one.name, one.value])")
        assert dict(selected or checked) == (one.wrong if number % 2 else one.right)


def test_trying_again_takes_nothing_away_until_there_is_another_answer(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = steady(page)[0]
    one.answer(one.wrong)
    before = page.evaluate(KEPT)["answers"][one.item.id]
    one.button("again").click()
    expect(one.form).to_have_attribute("data-state", "")
    expect(one.form.locator("input:checked")).to_have_count(0)
    page.reload()
    expect(one.form).to_have_attribute("data-state", "wrong")
    assert page.evaluate(KEPT)["answers"][one.item.id] == before


def test_starting_again_asks_and_forgets_answers_but_not_when_they_are_due(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = steady(page)[0]
    one.answer(one.right)
    before = page.evaluate(KEPT)["answers"][one.item.id]
    assert before.pop("given") == one.right
    erase = ending(page).get_by_role("button", name=SAID["erase"], exact=True)
    expect(erase).to_be_hidden()
    page.get_by_text(SAID["restart"], exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text(SAID["sure"])).to_be_visible()
    assert "given" in page.evaluate(KEPT)["answers"][one.item.id]
    erase.click()
    assert page.evaluate(KEPT)["answers"][one.item.id] == before
    page.reload()
    expect(one.form).to_have_attribute("data-state", "")


def test_a_question_that_was_edited_says_so_and_is_asked_anew(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = steady(page)[0]
    one.answer(one.right)
    page.evaluate(
        """key => {
          const answer = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify({ ...answer, revision: "00000000" }));
        }""",
        f"{HERE}answers {one.item.id}",
    )
    page.goto(f"{page.url.partition('#')[0]}#{one.item.id}")  # another member of a ring may come before it
    page.reload()
    expect(one.status).to_have_text(SAID["changed"])
    expect(one.form).to_have_attribute("data-state", "")
    expect(one.form.locator("input:checked")).to_have_count(0)


@pytest.mark.parametrize("script", few([FULL, REFUSED]), ids=["full", "refused"])
def test_a_quiz_without_storage_works_and_says_that_nothing_is_kept(open_page: Opener, script: str) -> None:
    page = open_page(quiz_with_every_type(), script=script)
    expect(page.get_by_text(SAID["unsaved"])).to_have_count(0)
    for one in steady(page):
        one.answer(one.right)
        expect(one.status).to_contain_text(one.says("right"))
    expect(page.get_by_role("status").get_by_text(SAID["unsaved"])).to_have_count(1)


def test_a_garbled_store_is_survived(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = steady(page)[0]
    revision = one.form.get_attribute("data-revision") or ""
    for kept in GARBLED:
        text = kept.replace("ITEM", one.item.id).replace("REVISION", revision)
        page.evaluate("text => { localStorage.clear(); localStorage.setItem('rapport', text); }", text)
        page.reload()
        one.answer(one.right)
        expect(one.status, text).to_contain_text(one.says("right"))
        assert page.evaluate(KEPT)["answers"][one.item.id]["right"] is True, text


def test_a_second_tab_keeps_what_the_first_has_kept(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    first, second = steady(page)[:2]
    other = page.context.new_page()
    other.goto(page.url)
    first.answer(first.right)
    until(other, f"{first.item.id!r} in {KEPT}.answers")
    elsewhere = next(one for one in steady(other) if one.item.id == second.item.id)
    elsewhere.answer(elsewhere.right)
    until(page, f"{second.item.id!r} in {KEPT}.answers")
    assert page.evaluate(KEPT)["answers"].keys() == {first.item.id, second.item.id}
