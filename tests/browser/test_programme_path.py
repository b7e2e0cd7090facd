"""A programme as a path: its steps tick themselves, it says what is next and how long it takes."""

import re
from math import ceil
from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe_faults import faults
from browser.memory import AT_NOON, DAY, NOON, answer, items, loners, record, remembered, remembering
from browser.opening import Opener
from browser.quiz import WORDS, counted, programme_of_four
from browser.signing import seen
from browser.test_progress import acts, result
from handbook.quiz.model import asked
from handbook.quiz.scopes import scopes
from handbook.sign_off.subject import subjects
from handbook.site.context import SiteContext
from handbook.site.practice_row import practice_row
from handbook.site.templates import Templates
from website import handbook

SAYS = WORDS["path"]
BOOK = handbook()
PROGRAMME = programme_of_four()
CONTENT, PRACTICES = PROGRAMME.content, PROGRAMME.content.practices
FIRST = CONTENT.modules[0].practices
OBSERVED = next(one for one in subjects(BOOK) if one.programme.slug == PROGRAMME.slug).observed
ADDRESS = f"/onboarding/{PROGRAMME.slug}/"
BEGUN = {"programme": {"name": PROGRAMME.slug}}


def title(slug: str) -> str:
    """Return the practice's title."""
    return BOOK.practices[slug].content.title


def reached(
    *, read: int = 0, practised: int = 0, tested: bool = False, observed: int = 0, signed: int = 0
) -> dict[str, Any]:
    """Return a record of somebody who has done so much of the programme, in its order."""
    ticked = [act for slug in PRACTICES[:observed] for act in acts(slug)]
    passed = {PROGRAMME.slug: result(list(PRACTICES), score=90, passed=True)}
    return record(
        read=dict.fromkeys(PRACTICES[:read], NOON - DAY),
        answers={item.id: answer(item, days=-2, revision="00000000") for item in items(PRACTICES[:practised])},
        ticks=dict.fromkeys(ticked, True),
        quizzes=passed if tested else {},
        observed={one.practice.slug: seen(one) for one in OBSERVED[:signed]},
        prefers=BEGUN,
    )


def opened(open_page: Opener, kept: dict[str, Any], **settings: Any) -> Page:  # noqa: ANN401 - of a context
    """Open the programme's page in a browser that remembers this."""
    return open_page(ADDRESS, script=AT_NOON, **settings, **remembering(kept))


def next_link(page: Page) -> Locator:
    """Return the link to what is next."""
    return page.locator("a[data-part=next]")


def opened_steps(page: Page) -> list[int]:
    """Return which steps are open, by their places."""
    steps = page.locator(".path > li").all()
    return [place for place, step in enumerate(steps) if step.locator("> details[open]").count()]


def after(step: str, name: str) -> str:
    """Return what the link says, for who has begun."""
    return str(SAYS["continue"].format(SAYS["next"][step].format(name)))


def test_somebody_new_sees_the_steps_and_begins_with_the_first_practice(open_page: Opener) -> None:
    page = opened(open_page, record())
    expect(page.locator(".path > li")).to_have_count(len(CONTENT.modules) + 3)
    expect(page.locator(".path > [data-done], .tick[data-ticked]")).to_have_count(0)
    expect(next_link(page)).to_have_text(SAYS["begin"].format(SAYS["next"]["read"].format(title(PRACTICES[0]))))
    expect(page.locator(".path > [aria-current=step]")).to_have_text(re.compile(SAYS["now"]))
    expect(page.locator("[data-part=left]")).to_contain_text(counted(SAYS["steps"], len(CONTENT.modules) + 3))
    expect(page.locator(".path__end")).to_contain_text(CONTENT.length)
    assert opened_steps(page) == [0]
    next_link(page).click()
    page.wait_for_url(f"**/{PRACTICES[0]}/")
    assert remembered(page)["prefers"] == BEGUN


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


def test_steps_tick_themselves(open_page: Opener) -> None:
    count = len(FIRST)
    page = opened(open_page, reached(read=count, practised=count, observed=1))
    expect(page.locator(".path > li").first).to_have_attribute("data-done", "")
    expect(page.locator(".path > li").first).to_contain_text(SAYS["done"])
    expect(page.locator(".path > [data-done]")).to_have_count(1)
    steps = SAYS["share"].format(done=1, all=len(CONTENT.modules) + 3)  # with the test, the checklists and the sign-off
    expect(page.locator("[data-part=left]")).to_contain_text(steps)
    asks = next(scope.asks(BOOK) for scope in scopes(BOOK) if scope.slug == PROGRAMME.slug)
    expect(page.locator("[data-step=tested]")).to_contain_text(counted(WORDS["questions"], asks))
    expect(page.locator("[data-step=observed]")).to_contain_text(SAYS["observes"].format(done=1, all=len(PRACTICES)))
    row = page.locator(f'li[data-practice="{PRACTICES[0]}"]')
    told = ".tick:not([hidden])"
    expect(row.locator(told)).to_have_text([said["done"] for said in SAYS["ticks"].values()])
    other = page.locator(f'li[data-practice="{PRACTICES[-1]}"]')
    expect(other.locator(told)).to_have_text([SAYS["ticks"]["read"]["open"]])  # the first thing to do, and no more
    assert opened_steps(page) == [1], "the next step is open, and no other"
    expect(page.locator(".path__bar [data-done]")).to_have_count(1)


@pytest.mark.parametrize(("read", "width", "is_open"), [(0, 1280, True), (1, 1280, False), (0, 390, False)])
def test_what_its_editors_say_is_folded_once_it_is_begun_and_on_phones(
    open_page: Opener, *, read: int, width: int, is_open: bool
) -> None:
    page = opened(open_page, reached(read=read), viewport={"width": width, "height": 844})
    about, rule = page.locator("details[data-part=about]"), page.locator("[data-part=rule]")
    expect(about).to_contain_text(PROGRAMME.source.body.strip())
    expect(about).to_have_js_property("open", is_open)
    expect(rule).not_to_have_text("")
    expect(rule).to_be_visible(visible=not is_open)


def test_a_step_that_is_begun_fills_its_part_of_the_bar_and_stands_in_the_headline(open_page: Opener) -> None:
    page, count = opened(open_page, reached(read=1)), len(FIRST)
    share = SAYS["reads" if count > 1 else "practises"].format(done=min(1, count - 1), all=count)
    at = SAYS["at"].format(share, number=1, all=len(CONTENT.modules) + 3)
    expect(page.locator("[data-part=left]")).to_contain_text(at)
    part = "(cell) => parseFloat(getComputedStyle(cell, '::before').width) / cell.clientWidth"
    filled = [cell.evaluate(part) for cell in page.locator(".path__bar span").all()]
    assert filled == pytest.approx([1 / (2 * count), *[0] * (len(filled) - 1)], abs=0.02)
    expect(page.locator(".path__end")).to_be_hidden()


def test_a_test_that_waits_says_from_when(open_page: Opener) -> None:
    kept = reached(read=4, practised=4)
    test = next(scope for scope in scopes(BOOK) if scope.slug == PROGRAMME.slug)
    kept["quizzes"] = {PROGRAMME.slug: result(list(PRACTICES), score=50, passed=False)}
    kept["tries"] = {
        PROGRAMME.slug: {"count": 1, "all": 1, "at": NOON - 60_000, "revision": test.revision, "asked": []}
    }
    said = opened(open_page, kept).locator("[data-step=tested] [data-part=said]")
    expect(said).to_contain_text(f"{SAYS['failed'].format(50)}. {SAYS['again_from'].split('{')[0]}")


def test_a_sign_off_says_what_its_learner_has_still_to_read(open_page: Opener) -> None:
    page = opened(open_page, reached(read=3, practised=3, tested=True, signed=4))
    expect(page.locator("[data-step=signed] [data-part=said]")).to_have_text(counted(SAYS["signed_to_read"], 1))
    expect(page.locator("[data-step=signed]")).to_have_attribute("data-done", "")


def test_a_step_that_the_address_names_is_open_too(open_page: Opener) -> None:
    page = open_page(f"{ADDRESS}#quiz", script=AT_NOON, **remembering(reached(read=1)))
    expect(page.locator("a[data-test]")).to_be_visible()
    assert opened_steps(page) == [0, len(CONTENT.modules)]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_what_is_pressed_on_the_way_is_44_px_high_and_fits(open_page: Opener, width: int) -> None:
    page = opened(open_page, reached(read=1), viewport={"width": width, "height": 844})
    pressed = page.locator(".path summary, .path .button:visible, .now .next__main:visible")
    boxes = [one.bounding_box() for one in pressed.all()]
    assert len(boxes) > len(CONTENT.modules) + 5
    assert all(box and box["height"] >= 44 and box["width"] >= 44 for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_test_that_was_not_passed_yet_says_so_and_one_that_was_can_be_taken_again(open_page: Opener) -> None:
    failed = reached(read=4, practised=4)
    failed["quizzes"] = {PROGRAMME.slug: result(list(PRACTICES), score=50, passed=False)}
    page = opened(open_page, failed)
    said, main = SAYS["failed"].format(50), page.locator(".next__main:visible")
    expect(page.locator("[data-step=tested] [data-part=said]")).to_have_text(f"{SAYS['now']} · {said}")
    expect(page.locator("[data-step=tested]")).to_have_attribute("data-failed", "")
    expect(page.locator("rapport-passed")).to_have_text(said)
    expect(main).to_have_text([after("tested", "")])
    expect(page.locator("a[data-test]")).to_have_text(WORDS["programme_quiz_link"])
    page = opened(open_page, reached(read=1, tested=True))
    expect(page.locator("rapport-passed")).to_have_text(WORDS["quiz"]["passed_mark"].format(90))
    again = page.locator("a[data-test]")
    expect(again).to_have_text(SAYS["again"])
    main = page.locator(".next__main:visible")
    expect(page.locator("[data-step=tested] [data-part=said]")).to_have_text(SAYS["passed"].format(90))
    expect(main).to_have_text([after("practised", title(PRACTICES[0]))])  # what is left to do, and nothing else


def test_a_practice_is_practised_when_each_of_its_questions_was_answered(open_page: Opener) -> None:
    kept = reached(read=1, practised=1)
    kept["answers"].pop(loners(PRACTICES[:1])[0].id)
    page = opened(open_page, kept)
    expect(next_link(page)).to_have_text(after("practised", title(PRACTICES[0])))


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
    page = opened(open_page, reached(read=4, practised=4, tested=True, signed=4))
    day = "14 February 2026"  # of the signatures
    ended = f"{SAYS['through'].format(CONTENT.title)} {SAYS['fresh'].format(day=day)}"
    expect(page.locator("[data-part=left]")).to_have_text(ended)
    expect(page.locator(".next__main:visible")).to_have_text([SAYS["choose_next"]])
    paper = page.get_by_role("link", name=SAYS["record"])
    expect(paper).to_have_attribute("href", re.compile(f"/sign-off/{PROGRAMME.slug}/$"))
    expect(next_link(page)).to_be_hidden()
    review = page.get_by_role("link", name=WORDS["progress"]["standing"]["review"])
    expect(review).to_have_attribute("href", re.compile("/review/$"))
    expect(page.locator(".path > li:not([data-done])")).to_have_count(0)


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
    expect(page.locator(".path__end")).to_contain_text(CONTENT.length)
    page.locator("[data-step=tested] summary").click()
    page.locator("a[data-test]").click()
    page.wait_for_url(f"**/quizzes/{PROGRAMME.slug}/?mode=assess")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_on_the_way(open_page: Opener, scheme: Literal["light", "dark"]) -> None:
    page = opened(open_page, reached(read=2, practised=1, observed=1), color_scheme=scheme)
    expect(page.locator(".tick[data-ticked]")).to_have_count(4)
    assert not faults(page)
