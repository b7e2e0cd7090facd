"""What of a quiz is in the screen: the verdict and the way on for every item, and not the foot of the page."""

import pytest
from playwright.sync_api import ViewportSize

from browser.opening import Opener
from browser.quiz import asked, programme_test, quiz_of_five
from rows import few
from website import handbook

TARGET = 24  # CSS pixels: WCAG 2.2, 2.5.8
SIZES = {
    "phone": ViewportSize(width=390, height=844),
    "wide": ViewportSize(width=1280, height=800),
    "zoomed": ViewportSize(width=320, height=200),
}


@pytest.mark.parametrize("size", few(["phone", "wide"]))
def test_the_foot_of_the_page_stays_below_even_the_shortest_question(open_page: Opener, size: str) -> None:
    page = open_page(f"/quizzes/{quiz_of_five()}/", viewport=SIZES[size])
    page.locator(".quiz__where").wait_for()
    page.locator("form.item").evaluate_all("all => all.forEach((one) => one.remove())")
    assert page.locator(".md-footer").evaluate("foot => foot.getBoundingClientRect().top >= innerHeight")


@pytest.mark.parametrize("size", few(SIZES))
def test_verdict_and_next_are_in_view_for_every_item(open_page: Opener, size: str) -> None:
    page = open_page("/quizzes/", viewport=SIZES[size], reduced_motion="reduce")
    start, seen, faults = page.url, set(), []
    for slug in handbook().quizzes:
        page.goto(f"{start}{slug}/?seed=monday")
        for one in asked(page):
            one.answer(one.wrong)
            faults += [f"{one.item.id}: {text}" for text in one.out_of_view()]
            seen.add(one.item.id)
    assert len(seen) > len(handbook().quizzes)
    assert not faults


def test_what_is_ticked_is_large_enough_where_the_foot_covers_its_option(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{programme_test().slug}/")
    box = "all => all.filter((one) => one.offsetWidth).map((one) => Math.min(one.offsetWidth, one.offsetHeight))"
    sizes = page.locator(".option input").evaluate_all(box)
    assert sizes
    assert min(sizes) >= TARGET
