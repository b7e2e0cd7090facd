"""Progress as a picture: what is known, to practise and new, its days, how to begin, and its table on phones."""

from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe_faults import faults
from browser.memory import AT_NOON, DAY, NOON, answer, record, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from browser.settings import settings
from browser.test_programme_path import BEGUN
from browser.test_progress import full
from handbook.items.base import ItemBase
from handbook.quiz.model import asked
from handbook.quiz.revisions import revision
from website import handbook

SAYS = WORDS["progress"]
NOT = "\N{EN DASH}"  # a day on which nothing was answered
COUNT = SAYS["picture"]["count"]
BOOK = handbook()
# A practice with a ring: a quiz asks fewer questions of it than it has items.
SLUG = next(slug for slug, quiz in BOOK.quizzes.items() if asked(quiz.content) < len(quiz.content.items))
CHAPTER = [practice.slug for practice in BOOK.practices_of(BOOK.practices[SLUG].folder)]
ASKED = asked(BOOK.quizzes[SLUG].content)
ALL = sum(asked(BOOK.quizzes[slug].content) for slug in CHAPTER)
BANK = sum(asked(quiz.content) for quiz in BOOK.quizzes.values())
PARTED = """() => [...document.querySelectorAll("table.progress :is(th, td)")].flatMap((cell) => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (walker.nextNode()) {
    for (const { index, 0: word } of walker.currentNode.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
})"""


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
    known, back = (
        said(SAYS["standing"]["known"], ASKED, all=BANK),
        said(SAYS["standing"]["next"], ASKED, when="tomorrow"),
    )
    expect(page.locator("[data-part=standing]")).to_have_text(f"{known} {back}")
    expect(chapter(page).locator("[data-part=count]")).to_have_text(COUNT["known"].format(ASKED, all=ALL))
    whole = chapter(page).locator("[data-part=whole]")
    expect(whole.get_by_role("link")).to_have_text([BOOK.practices[SLUG].content.title])
    assert chapter(page).locator("[data-bar=known]").get_attribute("width") == f"{100 * ASKED / ALL:.15g}%"
    expect(page.get_by_role("link", name=SAYS["standing"]["review"])).to_be_hidden()


def test_what_is_due_or_was_missed_is_to_practise_and_only_what_is_due_is_for_today(open_page: Opener) -> None:
    due, missed, known, *_ = units()
    answers = {due.id: answer(due, days=1), missed.id: answer(missed, days=-1, right=False)}
    page = opened(open_page, answers=answers | {known.id: answer(known, days=-3)})
    count = [COUNT["known"].format(1, all=ALL), COUNT["practise"].format(2)]
    expect(chapter(page).locator("[data-part=count]")).to_have_text(" · ".join(count))
    title = BOOK.practices[SLUG].content.title
    expect(chapter(page).locator("[data-part=again]").get_by_role("link")).to_have_text([title])
    says = SAYS["standing"]
    standing = [said(says["due"], 1), said(says["known"], 1, all=BANK), says["more"].format(1), says["why"]]
    expect(page.locator("[data-part=standing]")).to_have_text(" ".join(standing))
    page.get_by_role("link", name=SAYS["standing"]["review"]).click()
    page.wait_for_url("**/review/")


def test_the_strips_have_the_days_of_answers_and_of_what_returns(open_page: Opener) -> None:
    one, two, three, *_ = units()
    answers = {
        one.id: answer(one, days=1, at=NOON - 2 * DAY),  # due since yesterday, so today
        two.id: answer(two, days=-2, at=NOON - 6 * DAY, since=NOON - 9 * DAY),
        three.id: answer(three, days=-8, at=NOON),
    }
    at = NOON - 3 * DAY
    kept = {f"{at}-{one.id}": at, f"{NOON}-{three.id}": NOON}  # the latter is an answer that is kept twice
    past = {name: {"revision": revision(one), "right": True, "at": time} for name, time in kept.items()}
    page = opened(open_page, answers=answers, history=past)
    before, after = (page.locator(".weeks section", has=page.locator(f"#{name}")) for name in ("past", "coming"))
    heard = before.locator(".days .unseen").all_text_contents()
    some = SAYS["days"]["past"]["some"]["one"].format(1)
    assert [text.endswith(some) for text in heard] == [True, False, False, True, True, False, True]
    assert before.locator(".days__mark").all_text_contents() == ["1", NOT, NOT, "1", "1", NOT, "1"]
    assert after.locator(".days__mark").all_text_contents() == ["1", "0", "1", "0", "0", "0", "0"]
    expect(after.locator("[data-part=later]")).to_have_text(said(SAYS["days"]["later"], 1))
    assert "Wednesday" in after.locator(".days .unseen").first.inner_text()
    expect(after.locator("[data-today]")).to_have_count(1)


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


def test_settings_are_folded_unless_something_is_wrong(open_page: Opener) -> None:
    page = opened(open_page)
    expect(page.get_by_role("button", name=SAYS["erase"])).to_be_hidden()
    page = open_page("/progress/", **remembering("{no record"))
    expect(page.get_by_role("button", name=SAYS["export"])).to_be_visible()


def test_who_has_not_begun_is_told_how_and_sees_no_empty_picture(open_page: Opener) -> None:
    page = opened(open_page)
    expect(page.get_by_text(SAYS["empty"])).to_be_visible()
    expect(page.locator(".standings, .days").first).to_be_hidden()
    first = next(iter(BOOK.practices_of(next(iter(BOOK.chapters)))))
    page.get_by_role("link", name=SAYS["begin"].format(first.content.title)).click()
    page.wait_for_url(f"**/{first.slug}/")


@pytest.mark.parametrize(
    ("days", "prefers", "name"),
    [
        (1, BEGUN, SAYS["standing"]["review"]),
        (-1, BEGUN, WORDS["path"]["continue"].split("{")[0]),
        (-1, {}, WORDS["practise_new"]),
    ],
)
def test_one_button_says_what_to_do_now(open_page: Opener, days: int, prefers: dict[str, Any], name: str) -> None:
    page = opened(open_page, answers={unit.id: answer(unit, days=days) for unit in units()}, prefers=prefers)
    page.wait_for_load_state("networkidle")
    ground = "(link) => getComputedStyle(link).backgroundColor"
    links = page.locator(".now a:visible").all()
    grounds = [link.evaluate(ground) for link in links]
    main = [link for link, colour in zip(links, grounds, strict=True) if colour != "rgba(0, 0, 0, 0)"]
    assert len(main) == 1
    expect(main[0]).to_contain_text(name)
    assert links[0].text_content() == main[0].text_content(), "it stands first"


def test_the_page_of_somebody_new_has_no_blank_and_one_main_button(open_page: Opener) -> None:
    page = open_page("/progress/", viewport={"width": 1280, "height": 1600}, script=AT_NOON)
    expect(page.locator(".now .next__main:visible")).to_have_count(1)
    card, table = page.locator(".now:visible").bounding_box(), page.locator("#table").bounding_box()
    assert card
    assert table
    assert table["y"] - (card["y"] + card["height"]) < 60


def test_an_erased_record_leaves_how_to_begin(open_page: Opener) -> None:
    page = open_page("/progress/", script=AT_NOON, **remembering(full()))
    expect(page.get_by_text(SAYS["empty"])).to_be_hidden()
    settings(page).get_by_role("button", name=SAYS["erase"]).click()
    page.get_by_role("button", name=SAYS["sure"]).click()
    expect(page.get_by_text(SAYS["empty"])).to_be_visible()
    expect(page.locator(".standings").first).to_be_hidden()


def test_on_paper_the_picture_is_enough_unless_the_table_was_opened(open_page: Opener) -> None:
    page = open_page("/progress/", script=AT_NOON, **remembering(full()))
    page.emulate_media(media="print")
    expect(page.locator(".standings").first).to_be_visible()
    expect(page.locator("#table")).to_be_hidden()
    expect(page.get_by_role("heading", name=SAYS["own"])).to_be_hidden()
    page.locator("#table").evaluate("(fold) => { fold.open = true }")
    expect(page.locator("table.progress")).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_the_table_is_no_wider_than_a_phone_and_breaks_no_word(open_page: Opener, width: int) -> None:
    size = {"width": width, "height": 844}
    page = open_page("/progress/", script=AT_NOON, viewport=size, **remembering(full()))
    page.get_by_text(SAYS["table"], exact=True).click()
    table = page.get_by_role("table")
    expect(table).to_be_visible()
    assert page.evaluate(PARTED) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = table.bounding_box()
    assert box
    assert box["x"] + box["width"] <= width
    expect(page.get_by_role("rowheader")).to_have_count(table.locator("tbody tr").count())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_picture_and_table(open_page: Opener, scheme: Literal["light", "dark"]) -> None:
    page = open_page("/progress/", color_scheme=scheme, script=AT_NOON, **remembering(full()))
    page.get_by_text(SAYS["table"], exact=True).click()
    assert not faults(page)


@pytest.mark.parametrize("settings", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_known_and_to_practise_differ_by_more_than_colour(open_page: Opener, settings: dict[str, Any]) -> None:
    page = open_page("/progress/", script=AT_NOON, **settings, **remembering(full()))
    fill = "(one) => getComputedStyle(one).fill"
    expect(page.locator(".standings .bar__practise").first).to_have_attribute("fill", "url(#hatched)")
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
