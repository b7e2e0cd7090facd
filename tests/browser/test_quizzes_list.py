"""The list of quizzes: how far each and each chapter is, and which to take now."""

from itertools import pairwise

from playwright.sync_api import Page, expect

from browser.memory import AT_NOON, answer, record, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from website import handbook

BOOK = handbook()
ROWS = [practice for chapter in BOOK.chapters for practice in BOOK.practices_of(chapter)]
FIRST, SECOND, *_ = ROWS
COUNT = WORDS["progress"]["picture"]["count"]
OF = WORDS["quizzes_index"]
START = OF["start_it"]


def _units(slug: str) -> list[str]:
    """Return an id for every unit of the practice's quiz."""
    return list({item.unit: item.id for item in BOOK.quizzes[slug].content.items}.values())


def _with(open_page: Opener, known: int) -> Page:
    """Open the list for somebody who knows so many questions of the second practice."""
    items = {item.id: item for item in BOOK.quizzes[SECOND.slug].content.items}
    answers = {one: answer(items[one], days=-3) for one in _units(SECOND.slug)[:known]}
    return open_page("/quizzes/", script=AT_NOON, **remembering(record(answers=answers)))


def test_somebody_new_is_led_to_the_first(open_page: Opener) -> None:
    page = open_page("/quizzes/")
    link = page.locator("rapport-quizzes .next__main")
    expect(link).to_have_accessible_name(START.format(FIRST.content.title))
    expect(page.locator(".offers__done:not(:empty), [data-done]")).to_have_count(0)
    page.locator("rapport-quizzes button").click()
    expect(link).to_have_accessible_name(START.format(SECOND.content.title))
    link.click()
    page.wait_for_url(f"**/quizzes/{SECOND.slug}/")


def test_what_was_begun_says_how_far_it_is_and_comes_first(open_page: Opener) -> None:
    page = _with(open_page, 1)
    row, every = page.locator(f'li[data-practice="{SECOND.slug}"]'), len(_units(SECOND.slug))
    said = COUNT["known"].replace("{all}", str(every)).format(1)
    expect(row.locator(".offers__done")).to_have_text(said)
    expect(row).not_to_have_attribute("data-done", "")
    expect(page.locator("rapport-quizzes .next__main")).to_have_accessible_name(START.format(SECOND.content.title))


def test_what_is_known_is_done_and_no_longer_offered_first(open_page: Opener) -> None:
    page = _with(open_page, len(_units(SECOND.slug)))
    expect(page.locator("li[data-done]")).to_have_count(1)
    expect(page.locator("rapport-quizzes .next__main")).to_have_accessible_name(START.format(FIRST.content.title))


def test_the_badge_of_a_chapter_says_how_much_of_it_is_known(open_page: Opener) -> None:
    known = len(_units(SECOND.slug))
    page = _with(open_page, known)
    chapter = BOOK.chapters[SECOND.folder]
    every = sum(len(_units(practice.slug)) for practice in BOOK.practices_of(chapter.slug))
    said = COUNT["known"].replace("{all}", str(every)).format(known)
    badge = page.locator(f'.badges [href$="#{chapter.slug}"]')
    expect(badge).to_have_accessible_name(f"{chapter.content.title}: {said}")
    expect(badge.locator("~ .badges__known")).to_have_text(OF["part"].format(known, all=every))
    expect(page.locator(".badges a")).to_have_count(len(page.locator("h2:has(.stamp)").all()))


def test_on_a_phone_the_badges_stand_in_an_even_grid_and_no_names_touch(open_page: Opener) -> None:
    page = open_page("/quizzes/", viewport={"width": 390, "height": 844})
    badges = [link.bounding_box() for link in page.locator(".badges a").all()]
    names = [name.bounding_box() for name in page.locator(".badges a span").all()]
    assert len({box["x"] for box in badges if box}) == min(3, len(badges))
    assert all(box["height"] >= 44 and box["width"] >= 44 for box in badges if box)
    rows = pairwise(names)
    gaps = [two["x"] - one["x"] - one["width"] for one, two in rows if one and two and one["y"] == two["y"]]
    assert all(gap >= 4 for gap in gaps)


def test_each_says_how_long_it_takes(open_page: Opener) -> None:
    page = open_page("/quizzes/")
    times = page.locator(".offers__meta").all_inner_texts()
    assert len(times) > len(ROWS)
    assert all(" · " in text for text in times)


def test_its_chapters_are_listed_once_beside_it(open_page: Opener) -> None:
    page = open_page("/quizzes/", viewport={"width": 1280, "height": 800})
    expect(page.locator(".md-sidebar--secondary:visible")).to_have_count(0)
