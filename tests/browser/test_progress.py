"""The progress page: what was read, ticked, passed and is due, by practice, chapter and programme."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from browser.axe_faults import faults
from browser.memory import AT_NOON, KEPT, answer, items, record, remembered, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from browser.settings import settings
from browser.waiting import until
from handbook.quiz.revisions import quiz_revision
from handbook.site.templates import fingerprint
from website import handbook, kinds

SAYS = WORDS["progress"]
BOOK = handbook()
PROGRAMME = next(iter(BOOK.programmes.values()))
SLUG, SECOND = PROGRAMME.content.practices[:2]
CHAPTER = BOOK.practices[SLUG].folder
BY_CHAPTER = [practice.slug for practice in BOOK.practices_of(CHAPTER)]
ELSEWHERE = next(slug for slug in BOOK.practices if BOOK.practices[slug].folder != CHAPTER)
PRACTICE_PAGE = kinds()["/chapters/practices/"]
PHONE = {"width": 390, "height": 700}


def acts(slug: str) -> list[str]:
    """Return the ids under which the practice's acts are ticked."""
    phases = BOOK.practices[slug].content.checklist.phases
    return [f"{slug}/{fingerprint(act)}" for _, acts in phases for act in acts]


def row(page: Page, quiz: str) -> dict[str, str]:
    """Return what the row of this quiz shows, by the name of its column."""
    cells: dict[str, str] = page.locator(f'tr[data-quiz="{quiz}"]').evaluate(
        "row => Object.fromEntries([...row.querySelectorAll('td')].map(one => [one.dataset.cell, one.textContent]))"
    )
    return cells


def result(slugs: list[str], *, score: int, passed: bool, **other: object) -> dict[str, Any]:
    """Return the kept result of a test on these practices."""
    revision = quiz_revision(BOOK, [BOOK.practices[slug] for slug in slugs])
    return {"score": score, "passed": passed, "at": 1, "revision": revision} | other


def full() -> dict[str, Any]:
    """Return a record in which every column has something to show."""
    one, two, three, *_ = items([SLUG])
    other = items([ELSEWHERE])[0]
    return record(
        read={SLUG: 1, ELSEWHERE: 1},
        ticks=dict.fromkeys([*acts(SLUG)[:2], acts(ELSEWHERE)[0], f"{SLUG}/00000000"], True),
        answers={
            one.id: answer(one, days=1),
            two.id: answer(two, days=-1),
            three.id: answer(three, days=1, revision="00000000"),
            other.id: answer(other, days=2),
        },
        quizzes={
            SLUG: result([SLUG], score=91, passed=True),
            SECOND: result([SECOND], score=90, passed=True, revision="00000000"),
            CHAPTER: result(BY_CHAPTER, score=40, passed=False),
            PROGRAMME.slug: result(list(PROGRAMME.content.practices), score=85, passed=True),
        },
    )


@pytest.fixture
def page(open_page: Opener) -> Page:
    """Return the progress page of somebody who has begun."""
    return open_page("/progress/", script=AT_NOON, **remembering(full()))


def test_it_shows_what_is_known_of_a_practice(page: Page) -> None:
    ticked = f"2 / {len(acts(SLUG))}"
    assert row(page, SLUG) == {"read": SAYS["yes"], "acts": ticked, "quiz": SAYS["passed"].format(91), "due": "1"}


def test_a_practice_that_nobody_touched_has_an_empty_row(page: Page) -> None:
    [untouched, *_] = [slug for slug in BOOK.practices if slug not in {SLUG, SECOND, ELSEWHERE}]
    assert row(page, untouched) == {"read": "", "acts": "", "quiz": "", "due": ""}


def test_a_result_of_an_older_quiz_says_so(page: Page) -> None:
    assert row(page, SECOND)["quiz"] == f"{SAYS['passed'].format(90)} {SAYS['older']}"


def test_it_sums_up_a_chapter_and_a_programme(page: Page) -> None:
    sets = {CHAPTER: BY_CHAPTER, PROGRAMME.slug: list(PROGRAMME.content.practices)}
    shown = {CHAPTER: SAYS["tried"].format(40), PROGRAMME.slug: SAYS["passed"].format(85)}
    for name, slugs in sets.items():
        within = [slug for slug in (SLUG, ELSEWHERE) if slug in slugs]
        all_acts = sum(len(acts(slug)) for slug in slugs)
        assert row(page, name) == {
            "read": f"{len(within)} / {len(slugs)}",
            "acts": f"{2 + (ELSEWHERE in within)} / {all_acts}",
            "quiz": shown[name],
            "due": str(len(within)),
        }


def test_every_practice_chapter_and_programme_has_a_row_with_a_link(page: Page) -> None:
    rows = page.locator("table.progress tr[data-quiz]").evaluate_all("all => all.map(one => one.dataset.quiz)")
    assert sorted(rows) == sorted([*BOOK.practices, *{one.folder for one in BOOK.practices.values()}, *BOOK.programmes])
    expect(page.locator("table.progress tr[data-quiz] th a")).to_have_count(len(rows))


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_it(open_page: Opener, scheme: Literal["light", "dark"]) -> None:
    page = open_page("/progress/", color_scheme=scheme, script=AT_NOON, **remembering(full()))
    settings(page).get_by_role("button", name=SAYS["erase"]).click()
    assert row(page, SLUG)["due"] == "1"
    assert not faults(page)


def test_a_practice_is_read_when_its_end_was_seen_and_not_before(open_page: Opener) -> None:
    page = open_page(PRACTICE_PAGE, viewport=PHONE)
    slug = PRACTICE_PAGE.strip("/").split("/")[1]
    page.mouse.wheel(0, 300)
    until(page, "scrollY > 0")
    page.evaluate("new Promise(done => setTimeout(done, 200))")
    assert remembered(page)["read"] == {}
    page.keyboard.press("End")
    until(page, f"Object.keys({KEPT}.read).length")
    assert remembered(page)["read"].keys() == {slug}
    page.goto(page.url.replace(PRACTICE_PAGE, "/progress/"))
    assert row(page, slug)["read"] == SAYS["yes"]


def test_without_scripts_it_says_why_it_is_empty_and_leads_to_the_practices(open_page: Opener) -> None:
    page = open_page("/progress/", java_script_enabled=False)
    expect(page.locator("article noscript p")).to_have_text(SAYS["no_script"])
    expect(page.locator("article button")).to_have_count(0)
    page.get_by_text(SAYS["table"], exact=True).click()
    page.locator(f'tr[data-practice="{SLUG}"] a').click()
    expect(page.locator("h1")).to_contain_text(BOOK.practices[SLUG].content.title)
