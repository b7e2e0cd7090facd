"""Progress as a picture: what is known, due again, to practise and new."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe_faults import faults
from browser.memory import AT_NOON, DAY, NOON, answer, record, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from browser.test_progress import full
from handbook.items.base import ItemBase
from handbook.quiz.model import asked
from rows import few
from website import handbook

SAYS = WORDS["progress"]
COUNT = SAYS["picture"]["count"]
BOOK = handbook()
# A practice with a ring: a quiz asks fewer questions of it than it has items.
SLUG = next(slug for slug, quiz in BOOK.quizzes.items() if asked(quiz.content) < len(quiz.content.items))
CHAPTER = [practice.slug for practice in BOOK.practices_of(BOOK.practices[SLUG].folder)]
ASKED = asked(BOOK.quizzes[SLUG].content)
ALL = sum(asked(BOOK.quizzes[slug].content) for slug in CHAPTER)


def said(forms: dict[str, str], count: int, **names: object) -> str:
    """Return the form for so many, filled in."""
    return forms["one" if count == 1 else "other"].format(count, **names)


def units() -> list[ItemBase]:
    """Return the practice's questions as one attempt asks them: of each ring the first."""
    return list({item.unit: item for item in reversed(BOOK.quizzes[SLUG].content.items)}.values())


def opened(open_page: Opener, **parts: Any) -> Page:  # noqa: ANN401 - parts of a record
    """Open the progress page at noon in a browser that remembers these parts."""
    return open_page("/progress/", script=AT_NOON, **remembering(record(**parts)))


def chapter(page: Page) -> Locator:
    """Return the chapter of the practice in the picture."""
    return page.locator(f'.standings > [data-practices="{" ".join(CHAPTER)}"]')


def test_a_quiz_that_is_all_right_shows_and_says_when_it_comes_back(open_page: Opener) -> None:
    page = opened(open_page, answers={item.id: answer(item, days=-1) for item in units()})
    back = said(SAYS["standing"]["all"], ASKED, when="tomorrow")
    expect(page.locator("[data-figure=known] dd")).to_have_text(str(ASKED))
    expect(page.locator("[data-part=standing]")).to_have_text(back)
    expect(chapter(page).locator("[data-part=count]")).to_have_text(COUNT["known"].format(ASKED, all=ALL))
    whole = page.locator("[data-part=whole]")
    expect(whole.get_by_role("link")).to_have_count(0)  # folded
    whole.get_by_text(said(SAYS["picture"]["whole"], 1)).click()
    expect(whole.get_by_role("link")).to_have_text([BOOK.practices[SLUG].content.title])
    assert chapter(page).locator("[data-bar=known]").get_attribute("width") == f"{100 * ASKED / ALL:.15g}%"
    expect(page.get_by_role("link", name=SAYS["standing"]["review"])).to_be_hidden()


def test_what_is_due_or_was_missed_is_to_practise_and_only_what_is_due_is_for_today(open_page: Opener) -> None:
    due, missed, known, *_ = units()
    answers = {due.id: answer(due, days=1), missed.id: answer(missed, days=-1, right=False)}
    page = opened(open_page, answers=answers | {known.id: answer(known, days=-3)})
    count = [COUNT["known"].format(1, all=ALL), COUNT["due"].format(1), COUNT["practise"].format(1)]
    expect(chapter(page).locator("[data-part=count]")).to_have_text(" · ".join(count))
    widths = [chapter(page).locator(f"[data-bar={name}]").get_attribute("width") for name in ("due", "practise")]
    assert widths == [f"{100 / ALL:.15g}%"] * 2
    title = BOOK.practices[SLUG].content.title
    expect(chapter(page).locator("[data-part=again]").get_by_role("link")).to_have_text([title])
    says = SAYS["standing"]
    expect(page.locator("[data-figure=known] dd")).to_have_text("1")
    expect(page.locator("[data-figure=answered] dd")).to_have_text("3")
    expect(page.locator("[data-part=standing]")).to_have_text(said(says["due"], 1))
    expect(page.locator("[data-part=rest]")).to_have_text(said(says["other"], 1))
    page.get_by_role("link", name=SAYS["standing"]["review"]).click()
    page.wait_for_url("**/review/")


def test_a_page_of_which_nothing_was_missed_is_due_and_not_to_read_again(open_page: Opener) -> None:
    page = opened(open_page, answers={item.id: answer(item, days=1) for item in units()})
    expect(chapter(page).locator("[data-part=count]")).to_have_text(COUNT["due"].format(ASKED))
    expect(chapter(page).locator("[data-part=again]")).to_be_hidden()


def test_more_than_one_review_asks_come_back_a_few_at_a_time(open_page: Opener) -> None:
    every = [item for slug in CHAPTER for item in {one.unit: one for one in BOOK.quizzes[slug].content.items}.values()]
    page = opened(open_page, answers={item.id: answer(item, days=1, at=NOON - DAY) for item in every[:9]})
    says = SAYS["standing"]
    expect(page.locator("[data-part=standing]")).to_have_text(said(says["due"], 9))
    expect(page.locator("[data-part=rest]")).to_have_text(says["few"])  # below what is one fact
    rest, days = page.locator("[data-part=rest]").bounding_box(), page.locator("[data-part=few]").bounding_box()
    assert rest
    assert days
    assert abs(rest["y"] - days["y"]) < 2, "with the days, in one line"


def test_who_has_only_read_is_told_that_nothing_is_answered(open_page: Opener) -> None:
    page = opened(open_page, read={SLUG: NOON})
    expect(page.locator("[data-part=standing]")).to_have_text(SAYS["standing"]["unanswered"])


def test_pages_to_read_again_are_24_px_high_or_apart(open_page: Opener) -> None:
    missed = [BOOK.quizzes[slug].content.items[0] for slug in CHAPTER[:2]]
    page = opened(open_page, answers={item.id: answer(item, days=-1, right=False) for item in missed})
    boxes = [link.bounding_box() for link in chapter(page).locator("[data-part=again] a").all()]
    [one, other] = [box for box in boxes if box]
    assert other["y"] - one["y"] >= 24 or min(one["height"], other["height"]) >= 24


def test_chapters_without_an_answer_are_folded_until_there_is_one(open_page: Opener) -> None:
    page = opened(open_page, answers={item.id: answer(item, days=-1) for item in units()})
    fold, rest = page.locator("[data-part=unbegun]"), len(BOOK.chapters) - 1
    assert rest
    expect(chapter(page)).to_be_visible()
    expect(fold.locator("summary")).to_have_text(said(SAYS["picture"]["unbegun"], rest))
    expect(fold.locator("[data-practices]")).to_have_count(rest)
    expect(fold.locator("[data-practices]").first).to_be_hidden()
    order = page.locator(".standings > [data-practices]")
    places = order.evaluate_all("all => all.map((one) => Number(one.dataset.place))")
    assert places[1:] == sorted(places[1:])


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_picture_and_table(open_page: Opener, scheme: Literal["light", "dark"]) -> None:
    page = open_page("/progress/", color_scheme=scheme, script=AT_NOON, **remembering(full()))
    page.get_by_text(SAYS["table"], exact=True).click()
    assert not faults(page)


@pytest.mark.parametrize("settings", few([{}, {"color_scheme": "dark"}, {"forced_colors": "active"}]))
def test_known_and_to_practise_differ_by_more_than_colour(open_page: Opener, settings: dict[str, Any]) -> None:
    page = open_page("/progress/", script=AT_NOON, **settings, **remembering(full()))
    fill = "(one) => getComputedStyle(one).fill"
    for name, pattern in (("due", "striped"), ("practise", "hatched")):
        expect(page.locator(f".standings .bar__{name}").first).to_have_attribute("fill", f"url(#{pattern})")
    bar = page.locator(".bar__new").first.evaluate(fill)
    for name in (".bar__known", ".bar__line"):
        assert contrast(page.locator(name).first.evaluate(fill), bar) >= 3


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours, `rgb(…)`, as WCAG 2.2 defines it."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
