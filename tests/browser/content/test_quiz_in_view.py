"""Every item of this handbook's bank, answered on a phone: its verdict and the way on are in view."""

import pytest

from browser.opening import Opener
from browser.quiz import Asked
from website import PLACE, content

MOST_MILLISECONDS = 20_000


@pytest.mark.long
def test_verdict_and_next_are_in_view_for_every_item_of_the_bank(open_page: Opener) -> None:
    book = content()
    page = open_page("/quizzes/", viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page.context.set_default_timeout(MOST_MILLISECONDS)
    faults = []
    for slug, quiz in book.quizzes.items():
        for number, item in enumerate(quiz.content.items):
            page.goto(f"{PLACE}quizzes/{slug}/?seed={number}#{item.id}")
            one = Asked(page.locator(f'form[id="{item.id}"]'), item)
            one.answer(one.wrong)
            faults += [f"{item.id}: {text}" for text in one.out_of_view()]
    assert not faults
