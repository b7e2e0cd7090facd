"""What a site decides for itself: keys of missed questions out of view, and where questions are reported."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import REPORT
from browser.opening import Opener
from browser.quiz import SAID, asked, take_test
from browser.waiting import until
from handbook.content.handbook import Handbook
from handbook.items.choice.model import Choice
from handbook.publish.validation import BuildMode, validate
from handbook.quiz.revisions import revision
from trees import TREE
from website import Website, handbook

STUB = "window.print = () => {}"
HISTORY = """Object.fromEntries(Object.entries(localStorage).filter(([key]) => / history /.test(key))
  .map(([key, text]) => [key.replace(/.* history /, ""), JSON.parse(text)]))"""
KEYS = ".item__answer:not([hidden]), .option[data-result=missed], .option[data-result=left]"


@pytest.fixture(scope="module")
def book() -> Handbook:
    """Return the small handbook."""
    return validate(Path(TREE), BuildMode.PUBLISH)[0]


def _open(open_page: Opener, decided: Website, query: str = "") -> Page:
    return open_page(f"/quizzes/greet/index.html{query}", start=decided.folder.as_uri(), script=STUB)


def test_the_keys_of_missed_questions_are_out_of_view_until_passed(
    open_page: Opener, decided: Website, book: Handbook
) -> None:
    page = _open(open_page, decided, "?mode=assess")
    expect(page.locator(".quiz__start")).to_contain_text(SAID["keys_hidden"])
    assert "in the handbook" in SAID["keys_hidden"]
    questions = take_test(page, 1, book)
    page.locator(".quiz__result [data-part=questions] summary").click()
    expect(page.get_by_text(SAID["veiled"])).to_be_visible()
    questions[0].show()
    expect(questions[0].form.locator(".item__lesson")).to_be_visible()
    for one in questions[1:]:
        one.show()
        expect(one.status).to_have_text(SAID["missed"])
        expect(one.form.locator(KEYS)).to_have_count(0)
        expect(one.form.locator(".option[data-result=given]")).to_have_count(len(one.wrong))
        if isinstance(one.item, Choice):
            expect(one.form.locator(".option .mark")).to_have_text(SAID["marks"]["given"])
    expect(page.locator(".option[data-result=wrong]")).to_have_count(0)
    questions[-1].button("to_result").click()
    page.locator(".quiz__result").get_by_role("button", name=SAID["new_try"]).click()
    questions = take_test(page, len(asked(page, book)), book)
    expect(page.get_by_text(SAID["veiled"])).to_be_hidden()
    for one in questions:
        one.show()
        expect(one.form.locator(".item__lesson")).to_be_visible()


def test_answers_whose_keys_are_out_of_view_are_in_the_history_too(
    open_page: Opener, decided: Website, book: Handbook
) -> None:
    page = _open(open_page, decided, "?mode=assess")
    questions = take_test(page, 1, book)
    until(page, f"Object.keys({HISTORY}).length === {len(questions)}")
    found = {name.split("-", 1)[1]: past["right"] for name, past in page.evaluate(HISTORY).items()}
    assert found == {one.item.id: place == 0 for place, one in enumerate(questions)}


def test_what_was_missed_out_of_view_gives_nothing_away_in_practice(
    open_page: Opener, decided: Website, book: Handbook
) -> None:
    page = _open(open_page, decided, "?mode=assess")
    take_test(page, 1, book)
    page.get_by_role("link", name=SAID["learn"], exact=True).click()
    expect(page.locator("form.item:visible [data-do=check]").first).to_be_visible()
    expect(page.locator(f"form.item:visible :is({KEYS})")).to_have_count(0)


def test_a_test_with_keys_out_of_view_prints_none(open_page: Opener, decided: Website) -> None:
    page = _open(open_page, decided, "?mode=assess")
    expect(page.locator("[data-print=test]")).to_have_text(SAID["print_questions"])
    expect(page.locator("[data-print=key]")).to_have_count(0)
    page.goto(page.url.partition("?")[0])
    expect(page.locator("[data-print=key]")).to_have_count(1)


def test_a_site_may_show_the_keys_of_missed_questions_at_once(
    open_page: Opener, decided: Website, book: Handbook
) -> None:
    page = open_page("/quizzes/listen/index.html?mode=assess", start=decided.folder.as_uri(), script=STUB)
    expect(page.locator(".quiz__start")).not_to_contain_text(SAID["keys_hidden"])
    questions = take_test(page, 1, book)
    page.locator(".quiz__result [data-part=questions] summary").click()
    expect(page.get_by_text(SAID["veiled"])).to_be_hidden()
    expect(page.locator("form:not([hidden]) > .item__answer:not([hidden])")).to_have_count(len(questions))


def test_a_question_is_reported_with_its_id_and_revision(open_page: Opener, decided: Website, book: Handbook) -> None:
    page = _open(open_page, decided)
    one = asked(page, book)[0]
    one.answer(one.right)
    link = one.form.get_by_role("link", name=SAID["report"])
    expect(link).to_be_visible()
    expect(link).to_have_attribute("href", REPORT.format(id=one.item.id, revision=revision(one.item)))


def test_nothing_can_be_reported_where_nobody_listens(site: Website) -> None:
    quizzes = [address for address in site.addresses if address.startswith("/quizzes/")]
    assert len(quizzes) > len(handbook().quizzes)
    for address in quizzes:
        assert SAID["report"] not in site.file(address).read_text("utf-8"), address
