"""What a programme's page shows of its rows and its card as its reader goes on, waits, and is through."""

import re

import pytest
from playwright.sync_api import expect

from browser.memory import NOON, record
from browser.opening import Opener
from browser.programme import (
    ADDRESS,
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
from rows import few


def test_until_a_page_is_read_its_questions_are_a_link_and_no_button(open_page: Opener) -> None:
    page = opened(open_page, record())
    row = page.locator(f'li[data-practice="{FIRST[0]}"]')
    ground = "(link) => getComputedStyle(link, '::before').content"
    read, quiz = (row.locator(f"[data-to={step}]").evaluate(ground) for step in ("read", "practised"))
    assert quiz == "none"
    assert read != quiz
    later = page.locator(f'li[data-practice="{FIRST[1]}"] [data-to]')
    assert {link.evaluate(ground) for link in later.all()} == {quiz}, "one button is next"


def test_where_it_belongs_stands_above_its_title(open_page: Opener) -> None:
    page = open_page(ADDRESS)
    crumb, head = page.locator(".crumb").bounding_box(), page.locator("h1").bounding_box()
    assert crumb
    assert head
    assert crumb["y"] < head["y"]
    assert page.title().startswith(CONTENT.title)


def test_while_its_test_waits_a_lead_can_see_the_learner_at_work(open_page: Opener) -> None:
    page = opened(open_page, waiting(NOON - MINUTE))
    meanwhile = page.get_by_role("link", name=SAYS["meanwhile"])
    expect(meanwhile).to_have_attribute("href", re.compile(f"/sign-off/{PROGRAMME.slug}/$"))
    kept = waiting(NOON - MINUTE)
    kept["observed"] = reached(signed=4)["observed"]
    page = opened(open_page, kept)
    expect(next_link(page)).to_have_text(after("again", title(MISSED)))
    expect(page.get_by_role("link", name=SAYS["meanwhile"])).to_be_hidden()


def test_the_step_at_work_opens_the_checklist_that_is_next(open_page: Opener) -> None:
    page = opened(open_page, reached(read=4, practised=4, tested=True, signed=2))
    button = page.locator("[data-step=observed] a.button")
    expect(button).to_have_text(SAYS["open_one"].format(title(PRACTICES[2])))
    expect(button).to_have_attribute("href", re.compile(f"/sign-off/{PROGRAMME.slug}/#{PRACTICES[2]}$"))


def test_the_part_of_the_sign_off_is_empty_until_it_is_signed(open_page: Opener) -> None:
    page = opened(open_page, reached(read=4, practised=4, tested=True, signed=2))
    part = "(cell) => parseFloat(getComputedStyle(cell, '::before').width)"
    observed, signed = page.locator(".path__bar span").all()[-2:]
    assert observed.evaluate(part) > 0
    assert signed.evaluate(part) == 0


def test_who_is_through_sees_a_moment_and_no_plan(open_page: Opener) -> None:
    ground, plan = "(card) => getComputedStyle(card).backgroundColor", ".path__plan"
    page = opened(open_page, reached(read=1))
    expect(page.locator(plan)).to_be_visible()
    begun = page.locator(".now").evaluate(ground)
    page = opened(open_page, reached(read=4, practised=4, tested=True, signed=4))
    expect(page.locator(plan)).to_be_hidden()
    assert page.locator(".now").evaluate(ground) != begun


@pytest.mark.parametrize("width", few([390, 1280]))
def test_the_line_of_the_path_leads_on_from_the_step_that_is_open(open_page: Opener, width: int) -> None:
    line = """(step) => {
      const { position, height } = getComputedStyle(step, '::after');
      return position === 'absolute' ? parseFloat(height) : 0;
    }"""
    view = {"width": width, "height": 844}
    page = opened(open_page, reached(read=1), viewport=view)
    now, body = page.locator(".path > [aria-current=step]"), page.locator(".path__body").first.bounding_box()
    assert body
    assert now.evaluate(line) > body["height"]
    page = opened(open_page, reached(read=4, practised=4, tested=True), viewport=view)
    fold = page.locator("[data-part=before]")
    assert fold.is_hidden() or fold.evaluate(line) > 0
    page = opened(open_page, reached(read=4, practised=4, tested=True, signed=4), viewport=view)
    expect(page.locator(".path > li:not([data-done])")).to_have_count(0)
    assert not page.locator("[data-part=before]").evaluate(line), "nothing is left to lead to"
