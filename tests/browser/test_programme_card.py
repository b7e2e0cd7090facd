"""The card at the top of a programme: how far it is, what is left and next, and what to do while its test waits."""

import re
import time
from datetime import UTC, datetime
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from browser.memory import AT_NOON, NOON, remembering
from browser.opening import Opener
from browser.programme import (
    ADDRESS,
    BOOK,
    CONTENT,
    FIRST,
    MINUTE,
    MISSED,
    PRACTICES,
    PROGRAMME,
    SAYS,
    after,
    next_link,
    opened,
    reached,
    title,
    waiting,
)
from browser.quiz import WORDS, counted
from browser.test_progress import result
from handbook.content.handbook import Document
from handbook.programme.model import Programme
from handbook.quiz.model import asked
from handbook.quiz.scopes import scopes
from handbook.site.context import SiteContext
from handbook.site.practice_row import practice_row
from handbook.site.templates import Templates


def next_programme() -> Document[Programme] | None:
    """Return the programme after ours, for the same readers."""
    same = [one for one in BOOK.programmes.values() if one.content.audience == CONTENT.audience]
    place = [one.slug for one in same].index(PROGRAMME.slug)
    return same[place + 1] if place + 1 < len(same) else None


def test_while_its_test_waits_there_is_a_page_to_read_and_no_closed_door(open_page: Opener) -> None:
    page = opened(open_page, waiting(NOON - MINUTE))
    left, test = page.locator("[data-part=left]"), page.locator("[data-step=tested]")
    expect(left).to_contain_text(SAYS["opens"].split("{")[0])
    expect(test.locator("[data-part=said]")).to_contain_text(
        f"{SAYS['waiting']} · {SAYS['again_from'].format('12:14')}"
    )
    expect(test.locator("[data-part=said]")).not_to_contain_text(SAYS["now"])
    at = SAYS["at"].format(WORDS["programme_quiz"], number=len(CONTENT.modules) + 1, all=len(CONTENT.modules) + 3)
    expect(left).to_contain_text(f"{at} {SAYS['result'].format('50%')} {SAYS['opens'].split('{')[0]}")
    expect(page.locator("a[data-test]")).to_be_hidden()
    expect(test.locator(".button:visible")).to_have_text([SAYS["read_again"].format(title(MISSED))])
    expect(next_link(page)).to_have_text(after("again", title(MISSED)))
    next_link(page).click()
    page.wait_for_url(f"**/{MISSED}/")


def test_whatever_is_next_the_card_says_that_the_test_was_not_passed_and_when_it_opens(open_page: Opener) -> None:
    kept = waiting(NOON - MINUTE) | {"read": {}}
    page = opened(open_page, kept)
    expect(next_link(page)).to_have_text(after("read", title(PRACTICES[0])))
    said = f"{SAYS['result'].format('50%')} {SAYS['result_again'].format('12:14')}"
    expect(page.locator("[data-part=left]")).to_contain_text(said.removesuffix("."))
    cells = page.locator(".path__bar span")
    tried = [cell.get_attribute("data-failed") is not None for cell in cells.all()]
    assert tried == [place == len(CONTENT.modules) for place in range(len(tried))]
    border = "(cell) => getComputedStyle(cell).borderTopStyle"
    assert cells.nth(len(CONTENT.modules)).evaluate(border) == "dashed"
    assert cells.first.evaluate(border) == "solid"


def test_when_the_wait_is_over_the_test_opens_by_itself(open_page: Opener) -> None:
    soon = int(time.time() * 1000) - 15 * MINUTE + 4000
    page = open_page(ADDRESS, **remembering(waiting(soon)))
    expect(page.locator("a[data-test]")).to_be_hidden()
    expect(page.locator("a[data-test]")).to_be_visible(timeout=10_000)
    expect(next_link(page)).to_have_text(after("tested", ""))
    expect(page.locator("[data-part=again]")).to_be_hidden()
    expect(page.locator("[data-part=left] span").last).to_have_text(re.compile(SAYS["left"].split("{")[0]))


def test_home_leads_nobody_to_a_test_that_waits(open_page: Opener) -> None:
    page = open_page("/", script=AT_NOON, **remembering(waiting(NOON - MINUTE)))
    expect(page.locator(".continue a")).to_have_text(after("again", title(MISSED)))


def test_a_test_that_was_not_passed_yet_says_so_once_and_one_that_was_can_be_taken_again(open_page: Opener) -> None:
    failed = reached(read=4, practised=4)
    failed["quizzes"] = {PROGRAMME.slug: result(list(PRACTICES), score=50, passed=False)}
    page = opened(open_page, failed)
    said, test = SAYS["result"].format("50%"), page.locator("[data-step=tested]")
    expect(page.locator("article").get_by_text(said)).to_have_count(1)
    expect(page.locator("[data-part=left]")).to_contain_text(said)
    expect(test).not_to_contain_text(SAYS["failed"].format(50))
    expect(test).to_have_attribute("data-failed", "")
    expect(page.locator(".next__main:visible")).to_have_text([after("tested", "")])
    expect(page.locator("a[data-test]")).to_have_text(WORDS["programme_quiz_link"])
    page = opened(open_page, reached(read=1, tested=True))
    again = page.locator("a[data-test]")
    expect(again).to_have_text(SAYS["again"])
    main = page.locator(".next__main:visible")
    expect(page.locator("[data-step=tested] [data-part=said]")).to_contain_text(SAYS["passed"].format(90))
    expect(main).to_have_text([after("practised", title(PRACTICES[0]))])  # what is left to do, and nothing else


def test_what_was_done_in_another_order_is_counted(open_page: Opener) -> None:
    page = opened(open_page, reached(tested=True))
    share = SAYS["share"].format(done=1, all=len(CONTENT.modules) + 3)
    expect(page.locator("[data-part=left]")).to_contain_text(share)


@pytest.mark.parametrize(
    ("done", "step", "practice"),
    [
        ({"read": 1}, "practised", 0),
        ({"read": 1, "practised": 1}, "read", 1),
        ({"read": 4, "practised": 4}, "tested", 0),
        ({"read": 4, "practised": 4, "tested": True, "observed": 1}, "observed", 1),
        ({"read": 4, "practised": 4, "tested": True, "signed": 2}, "observed", 2),
        ({"read": 4, "practised": 4, "tested": True, "observed": 4, "signed": 3}, "signed", 0),
    ],
)
def test_the_next_step_is_named_and_leads_there(
    open_page: Opener, done: dict[str, Any], step: str, practice: int
) -> None:
    page, slug = opened(open_page, reached(**done)), PRACTICES[practice]
    ends = {"read": f"/{slug}/", "practised": f"/quizzes/{slug}/", "tested": f"/quizzes/{PROGRAMME.slug}/?mode=assess"}
    together = f"/sign-off/{PROGRAMME.slug}/"
    expect(next_link(page)).to_have_text(after(step, title(slug)))
    next_link(page).click()
    page.wait_for_url(re.compile(f"{re.escape(ends.get(step, together))}(#{slug})?$"))


@pytest.mark.parametrize(("read", "shows", "width"), [(0, True, 1280), (1, True, 390), (4, False, 1280)])
def test_what_its_editors_say_is_folded_and_its_first_rule_is_for_who_begins(
    open_page: Opener, *, read: int, shows: bool, width: int
) -> None:
    kept = reached(read=read, practised=read)
    page = opened(open_page, kept, viewport={"width": width, "height": 844})
    about, rule = page.locator("details[data-part=about]"), page.locator("[data-part=rule]")
    expect(about).to_contain_text(PROGRAMME.source.body.strip())
    expect(about).to_have_js_property("open", False)  # noqa: FBT003 - the value of the property
    expect(rule).to_be_visible(visible=shows)
    if shows:
        first = PROGRAMME.source.body.strip().split(". ")[0].removesuffix(".")
        expect(rule).to_have_text(f"{first}.")
        below, words = rule.bounding_box(), about.locator("summary").bounding_box()
        assert below
        assert words
        assert below["y"] > words["y"] + 20, "the name of the fold has a line of its own, with its sign"
    about.locator("summary").click()
    expect(rule).to_be_hidden()


def test_a_step_that_is_begun_fills_its_part_of_the_bar_and_stands_in_the_headline(open_page: Opener) -> None:
    page, count = opened(open_page, reached(read=1)), len(FIRST)
    share = SAYS["begun"].format(read=1, all=count, practised=0)
    at = SAYS["at"].format(CONTENT.modules[0].title, number=1, all=len(CONTENT.modules) + 3)
    expect(page.locator("[data-part=left]")).to_contain_text(at)
    expect(page.locator("article").get_by_text(share)).to_have_count(1)  # beside the step, and nowhere else
    part = "(cell) => parseFloat(getComputedStyle(cell, '::before').width) / cell.clientWidth"
    filled = [cell.evaluate(part) for cell in page.locator(".path__bar span").all()]
    assert filled == pytest.approx([1 / (2 * count), *[0] * (len(filled) - 1)], abs=0.02)
    expect(page.locator(".path__end")).to_be_hidden()


def test_what_is_left_is_told_in_time_and_in_the_end_it_is_through(open_page: Opener) -> None:
    context = SiteContext(BOOK, Templates())
    reading = [practice_row(context, BOOK.practices[slug]).minutes for slug in PRACTICES]
    asks = next(scope.asks(BOOK) for scope in scopes(BOOK) if scope.slug == PROGRAMME.slug)
    questions = [asked(BOOK.quizzes[slug].content) for slug in PRACTICES]
    page = opened(open_page, reached(read=1, practised=1))
    minutes = sum(reading[1:]) + (sum(questions[1:]) + asks) * 2 / 3
    assert minutes < 55
    left = SAYS["left"].format(f"{ceil(minutes / 5) * 5} minutes")
    expect(page.locator("[data-part=left]")).to_contain_text(left)
    page = opened(open_page, reached(read=4, practised=4, tested=True))
    expect(page.locator("[data-part=left] span")).to_have_text(SAYS["left_observed"])


def test_who_is_through_is_told_what_was_done_and_led_to_the_next_programme(open_page: Opener) -> None:
    kept = reached(read=4, practised=4, tested=True, signed=4)
    tested = kept["quizzes"][PROGRAMME.slug]["at"] = NOON - 3 * 1440 * MINUTE
    page = opened(open_page, kept)
    test = SAYS["fresh_test"].format(score=90, day=f"{datetime.fromtimestamp(tested / 1000, UTC):%-d %B %Y}")
    signed = "14 February 2026"
    lists = SAYS["fresh_lists"].format(day=signed)
    practices = counted(SAYS["practices"], len(PRACTICES))
    fresh = SAYS["fresh"].format(practices=practices, test=test, lists=lists)
    told = page.locator("[data-part=left]")
    expect(told).to_have_text(f"{SAYS['through'].format(CONTENT.title)} {fresh}")
    assert signed.replace(" ", "\N{NO-BREAK SPACE}") in f"{told.text_content()}", "no line breaks a day"
    main = page.locator(".next__main:visible")
    following = next_programme()
    expect(main).to_have_text([SAYS["following"].format(following.content.title) if following else SAYS["choose_next"]])
    address = f"/onboarding/{following.slug if following else ''}".rstrip("/")
    expect(main).to_have_attribute("href", re.compile(f"{Path(address).name}/$"))
    paper = page.get_by_role("link", name=SAYS["record"])
    expect(paper).to_have_attribute("href", re.compile(f"/sign-off/{PROGRAMME.slug}/$"))
    expect(next_link(page)).to_be_hidden()
    review = page.get_by_role("link", name=WORDS["progress"]["standing"]["review"])
    expect(review).to_have_attribute("href", re.compile("/review/$"))
    expect(page.locator(".path > li:not([data-done])")).to_have_count(0)
    kept["quizzes"][PROGRAMME.slug]["at"] = 0  # where no day is known, none is told
    undated = SAYS["fresh_test_undated"].format(score=90)
    fresh = SAYS["fresh"].format(practices=practices, test=undated, lists=lists)
    expect(opened(open_page, kept).locator("[data-part=left] span")).to_have_text(fresh)
