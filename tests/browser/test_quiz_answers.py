"""What a quiz says to an answer: the verdict, and the reason for every option, chosen or not."""

import pytest
from playwright.sync_api import expect

from browser.opening import Opener
from browser.quiz import ASKED, SAID, asked, ending, quiz_with_a_ring, quiz_with_every_type
from handbook.items.choice.model import Choice
from handbook.items.match.model import Match
from handbook.items.multiple.model import Multiple
from website import Website


@pytest.mark.parametrize("verdict", ["right", "wrong"])
def test_an_answer_shows_the_feedback_of_every_option(open_page: Opener, verdict: str) -> None:
    page = open_page(quiz_with_every_type())
    for one in asked(page):
        expect(one.form.locator(".item__answer")).to_be_hidden()
        one.answer(one.right if verdict == "right" else one.wrong)
        expect(one.status).to_contain_text(one.says(verdict))
        one.unfold()
        expect(one.form.locator(".feedback__why:visible")).to_have_count(len(one.offered))
        expect(one.form.locator(".item__lesson")).to_be_visible()
        expect(one.form.locator(".item__lesson a")).to_be_visible()


def test_a_wrong_choice_is_marked_and_so_is_the_key_it_missed(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = next(one for one in asked(page) if isinstance(one.item, Choice))
    one.answer(one.wrong)
    results = dict(
        one.form.locator(".option").evaluate_all("all => all.map(one => [one.dataset.part, one.dataset.result])")
    )
    assert {part for part, result in results.items() if result == "wrong"} == set(one.wrong)
    assert {part for part, result in results.items() if result == "missed"} == set(one.right)


def test_half_of_the_keys_and_all_options_are_wrong_answers(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = next(one for one in asked(page) if isinstance(one.item, Multiple))
    everything = dict.fromkeys(one.offered, "on")
    for answer in (dict([next(iter(one.right.items()))]), everything):
        one.answer(answer)
        expect(one.form).to_have_attribute("data-state", "wrong")
        one.button("again").click()


def test_an_answer_that_was_checked_stays_as_it_is(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    for one in asked(page):
        one.answer(one.wrong)
        expect(one.form.locator("fieldset :is(input, select):not(:disabled)")).to_have_count(0)


def test_only_the_wrong_ones_come_again(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    questions = asked(page)
    wrong = questions[1:3]
    for one in questions:
        one.answer(one.wrong if one in wrong else one.right)
    ending(page).get_by_role("button", name=SAID["wrong_ones"]).click()
    for one in wrong:
        expect(one.form.locator("input, select").first).to_be_focused()
        one.choose(one.right)
        one.button("check").click()
        one.button("next").click()
    expect(ending(page)).to_contain_text(SAID["score"].format(right=len(questions), all=len(questions)))


def test_starting_again_brings_every_question_back_unanswered(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    questions = asked(page)
    for one in questions:
        one.answer(one.right)
    ending(page).get_by_text(SAID["restart"], exact=True).click()
    page.get_by_role("button", name=SAID["erase"], exact=True).click()
    again = asked(page)
    assert len(again) == len(questions)
    expect(again[0].form.locator("input, select").first).to_be_focused()
    for one in again:
        one.show()
        expect(one.form).to_have_attribute("data-state", "")
        expect(one.button("check")).to_be_visible()
        expect(one.form.locator("fieldset input:checked, fieldset :disabled, .item__answer:visible")).to_have_count(0)


def test_a_mirror_ring_shows_one_member(open_page: Opener) -> None:
    page = open_page(quiz_with_a_ring())
    shown = [one.item for one in asked(page)]
    rings = [item.ring for item in shown if isinstance(item, Choice) and item.ring]
    whole = page.locator("form.item").evaluate_all("forms => forms.map(form => form.dataset.ring).filter(Boolean)")
    assert sorted(rings) == sorted(set(whole))
    assert len(whole) > len(rings)
    numbers = page.locator(f"{ASKED} .item__title").all_text_contents()
    assert [text.split()[1] for text in numbers] == [str(number) for number in range(1, len(shown) + 1)]


def test_a_link_to_a_member_of_a_ring_shows_that_one(open_page: Opener) -> None:
    page = open_page(quiz_with_a_ring())
    start = page.url
    members = page.locator("form.item[data-ring]").evaluate_all("forms => forms.map(form => form.id)")
    for member in members[:3]:
        page.goto("about:blank")  # from page to page, not within one
        page.goto(f"{start}#{member}")
        expect(page.locator(f'form[id="{member}"]')).to_be_in_viewport()


def test_a_match_offers_every_target_once_and_can_be_undone(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    one = next(one for one in asked(page) if isinstance(one.item, Match))
    assert isinstance(one.item, Match)
    one.show()
    for select in one.form.locator("select").all():
        assert select.locator("option").count() == 1 + len(one.item.pairs) + len(one.item.spares)
        select.select_option(one.item.spares[1].id)
        select.select_option("")
    one.button("check").click()
    expect(one.status).to_have_text(SAID["unanswered"])


def test_a_quiz_works_from_a_file(open_page: Opener, site: Website) -> None:
    page = open_page(f"{quiz_with_every_type()}index.html", start=site.folder.as_uri())
    one = asked(page)[0]
    one.answer(one.right)
    expect(one.status).to_contain_text(one.says("right"))
    page.reload()
    expect(one.form).to_have_attribute("data-state", "right")
