"""A programme as a path: its steps tick themselves; the card above them is tried in test_programme_card.py."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from browser.axe_faults import faults
from browser.memory import AT_NOON, loners, record, remembered, remembering
from browser.opening import Opener
from browser.programme import (
    ADDRESS,
    BEGUN,
    BOOK,
    CONTENT,
    FIRST,
    PRACTICES,
    PROGRAMME,
    SAYS,
    after,
    next_link,
    opened,
    reached,
    title,
)
from browser.quiz import WORDS, counted
from handbook.quiz.scopes import scopes
from rows import few


def opened_steps(page: Page) -> list[int]:
    """Return which steps are open, by their places."""
    steps = page.locator(".path > li").all()
    return [place for place, step in enumerate(steps) if step.locator("> details[open]").count()]


def test_somebody_new_sees_the_steps_and_begins_with_the_first_practice(open_page: Opener) -> None:
    page = opened(open_page, record())
    expect(page.locator(".path > li")).to_have_count(len(CONTENT.modules) + 3)
    expect(page.locator(".path > [data-done], .tick[data-ticked]")).to_have_count(0)
    expect(next_link(page)).to_have_text(SAYS["begin"].format(SAYS["next"]["read"].format(title(PRACTICES[0]))))
    expect(page.locator(".path > [aria-current=step]")).to_have_text(re.compile(SAYS["now"]))
    told = f"{counted(SAYS['steps'], len(CONTENT.modules) + 3)} {SAYS['whole'].format(CONTENT.length)}"
    expect(page.locator("[data-part=left]")).to_contain_text(told)
    own = re.compile(SAYS["of_it"].format(r"\d+ minutes"))  # as it is counted on the way, too
    expect(page.locator("[data-part=left] span").last).to_have_text(own)
    assert opened_steps(page) == [0]
    next_link(page).click()
    page.wait_for_url(f"**/{PRACTICES[0]}/")
    assert remembered(page)["prefers"] == BEGUN


def test_steps_tick_themselves(open_page: Opener) -> None:
    count = len(FIRST)
    page = opened(open_page, reached(read=count, practised=count, observed=1))
    expect(page.locator(".path > li").first).to_have_attribute("data-done", "")
    expect(page.locator(".path > li").first).to_contain_text(SAYS["done"])
    expect(page.locator(".path > [data-done]")).to_have_count(1)
    asks = next(scope.asks(BOOK) for scope in scopes(BOOK) if scope.slug == PROGRAMME.slug)
    expect(page.locator("[data-step=tested]")).to_contain_text(counted(WORDS["questions"], asks))
    expect(page.locator("[data-step=observed]")).to_contain_text(SAYS["observes"].format(done=1, all=len(PRACTICES)))
    row = page.locator(f'li[data-practice="{PRACTICES[0]}"]')
    told = ".tick:not([hidden])"
    expect(row.locator(told)).to_have_text([said["done"] for said in SAYS["ticks"].values()])
    second = page.locator(f'li[data-practice="{FIRST[1]}"]')  # that it is to be observed is a step of its own
    expect(second.locator(told)).to_have_text([SAYS["ticks"][name]["done"] for name in ("read", "practised")])
    other = page.locator(f'li[data-practice="{PRACTICES[-1]}"]')
    expect(other.locator(told)).to_have_count(0)  # its button says what is first
    assert opened_steps(page) == [1], "the next step is open, and no other"
    expect(page.locator(".path__bar [data-done]")).to_have_count(1)


def test_a_sign_off_says_what_its_learner_has_still_to_read(open_page: Opener) -> None:
    page = opened(open_page, reached(read=3, practised=3, tested=True, signed=4))
    signed = page.locator("[data-step=signed]")
    expect(signed.locator("[data-part=said]")).to_have_text(counted(SAYS["signed_to_read"], 1))
    expect(signed).not_to_have_attribute("data-done", "")  # a tick would say that nothing is left
    expect(page.locator(".path__bar [data-done]")).to_have_count(3)  # a module, the test, the checklists


def test_a_step_that_the_address_names_is_open_too(open_page: Opener) -> None:
    page = open_page(f"{ADDRESS}#quiz", script=AT_NOON, **remembering(reached(read=1)))
    expect(page.locator("a[data-test]")).to_be_visible()
    assert opened_steps(page) == [0, len(CONTENT.modules)]


@pytest.mark.parametrize("width", few([320, 390, 1280]))
def test_what_is_pressed_on_the_way_is_44_px_high_and_fits(open_page: Opener, width: int) -> None:
    page = opened(open_page, reached(read=1), viewport={"width": width, "height": 844})
    pressed = page.locator(".path summary, .path .button:visible, .now .next__main:visible")
    boxes = [one.bounding_box() for one in pressed.all()]
    assert len(boxes) > len(CONTENT.modules) + 5
    assert all(box and box["height"] >= 44 and box["width"] >= 44 for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_behind_a_reader_is_a_link_and_no_button(open_page: Opener) -> None:
    page = opened(open_page, reached(read=1))
    row = page.locator(f'li[data-practice="{PRACTICES[0]}"]')
    ground = "(link) => getComputedStyle(link, '::before').content"
    read, quiz = (row.locator(f"[data-to={step}]").evaluate(ground) for step in ("read", "practised"))
    assert read == "none"
    assert quiz != read


@pytest.mark.parametrize(("width", "hides"), [(390, True), (1280, False)])
def test_on_a_phone_steps_that_are_done_are_one_line_that_opens(open_page: Opener, *, width: int, hides: bool) -> None:
    kept = reached(read=4, practised=4, tested=True, observed=1)
    page = opened(open_page, kept, viewport={"width": width, "height": 844})
    first, done = page.locator(".path > li").first, len(CONTENT.modules) + 1
    expect(first).to_be_visible(visible=not hides)
    fold = page.locator("[data-part=before] summary")
    expect(fold).to_be_visible(visible=hides)
    now = page.locator(".path > [aria-current=step]")
    number = "(step) => getComputedStyle(step.parentElement).counterReset"
    assert now.evaluate(number) == f"step {done if hides else 0}"
    if hides:
        expect(fold).to_have_text(counted(SAYS["steps_done"], done))
        fold.click()
        expect(first).to_be_visible()
        assert now.evaluate(number) == "step 0"
        fold.click()
        page.evaluate("location.hash = 'module-1'")  # as from the plan
        expect(first).to_be_visible()


def test_a_practice_is_practised_when_each_of_its_questions_was_answered(open_page: Opener) -> None:
    kept = reached(read=1, practised=1)
    kept["answers"].pop(loners(PRACTICES[:1])[0].id)
    page = opened(open_page, kept)
    expect(next_link(page)).to_have_text(after("practised", title(PRACTICES[0])))


def test_on_paper_the_steps_show_without_addresses(open_page: Opener) -> None:
    page = opened(open_page, reached(read=1))
    page.emulate_media(media="print")
    expect(page.locator(".path")).to_be_visible()
    for step in page.locator(".path__body").all():
        assert step.evaluate("(body) => body.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true })")
    link = page.locator(".path .related a").first
    link.evaluate("(link) => { link.setAttribute('href', link.href) }")  # as the theme may
    assert link.evaluate("(link) => getComputedStyle(link, '::after').content") == "none"
    expect(next_link(page)).to_be_hidden()


def test_without_scripts_the_steps_are_a_list_that_leads_to_each_part(open_page: Opener) -> None:
    page = open_page(ADDRESS, java_script_enabled=False)
    together = SAYS["observed"], WORDS["sign_off"]["title"]
    names = [*(one.title for one in CONTENT.modules), WORDS["programme_quiz"], *together]
    for heading, name in zip(page.locator(".path h2").all(), names, strict=True):
        expect(heading).to_contain_text(name)
    assert opened_steps(page) == [0]
    expect(page.locator(".tick").first).to_be_hidden()
    expect(page.locator("[data-part=left]")).to_contain_text(CONTENT.length)
    page.locator("[data-step=tested] summary").click()
    page.locator("a[data-test]").click()
    page.wait_for_url(f"**/quizzes/{PROGRAMME.slug}/?mode=assess")


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_on_the_way(open_page: Opener, scheme: Literal["light", "dark"]) -> None:
    page = opened(open_page, reached(read=2, practised=1, observed=1), color_scheme=scheme)
    expect(page.locator(".tick[data-ticked]")).to_have_count(4)
    assert not faults(page)
