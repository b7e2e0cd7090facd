"""What comes out of a printer: practices whole, quizzes without buttons, and cue cards four to a sheet."""

import math

import pytest

from browser.opening import Opener
from browser.paper import joined, printed
from browser.quiz import SAID, WORDS, asked, quiz_with_every_type
from rows import few
from website import handbook, kinds

INSIDE_MARGINS = 688  # pixels: the width of A4 less its margins
OVERFULL = "all => all.filter(one => one.scrollHeight > one.clientHeight + 1).map(one => one.id)"


def test_a_practice_prints_whole(open_page: Opener) -> None:
    address = kinds()["/chapters/practices/"]
    practice = handbook().practices[address.split("/")[2]].content
    text = "".join(printed(open_page(address)))
    for example in practice.examples:
        for turn in (*example.weak, *example.strong):
            assert joined(turn.text) in text
    for phrase in practice.say:
        assert joined(phrase.text) in text
    assert joined(practice.say[0].text) + WORDS["copy_button"] not in text


def test_a_situation_prints_its_conversations_what_follows_and_what_is_left_to_do(open_page: Opener) -> None:
    content = handbook().situations["out-of-stock"].content
    text = "".join(printed(open_page("/situations/out-of-stock/")))
    for example in content.examples:
        after = example.aftermath
        for turn in (*example.weak, *example.strong, *(after.turns if after else ())):
            assert joined(turn.text) in text
        assert not after or joined(after.then) in text
    for rung in content.still_fails:
        assert joined(rung.text) in text
        assert all(joined(phrase.text) in text for phrase in rung.phrases)


@pytest.mark.parametrize("chapter", few(handbook().chapters))
def test_cue_cards_print_four_to_a_sheet_and_none_is_split(open_page: Opener, chapter: str) -> None:
    page = open_page(f"/cue-cards/{chapter}/", viewport={"width": INSIDE_MARGINS, "height": 900})
    practices = handbook().practices_of(chapter)
    sheets = printed(page)
    assert len(sheets) == math.ceil(len(practices) / 4)
    for number, practice in enumerate(practices):
        card = practice.content.cue_card
        for text in (practice.content.title, card.when, *card.say, card.avoid):
            assert joined(text) in sheets[number // 4], practice.slug
    page.emulate_media(media="print")
    assert not page.locator(".card").evaluate_all(OVERFULL)


def test_places_for_an_answer_are_empty_on_paper(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    page.emulate_media(media="print")
    menus = page.locator(".option select")
    assert menus.count()
    assert set(menus.evaluate_all("all => all.map(one => getComputedStyle(one).color)")) == {"rgba(0, 0, 0, 0)"}
    assert set(menus.evaluate_all("all => all.map(one => getComputedStyle(one).appearance)")) == {"none"}


def test_a_quiz_prints_its_questions(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    text = "".join(printed(page))
    questions = asked(page)
    page.emulate_media(media="print")  # where nothing is said of tapping
    for one in questions:
        assert joined(one.form.locator("legend").inner_text()) in text
        assert joined(one.item.explanation) not in text
    assert joined(SAID["check"] + SAID["hint"]) not in text
