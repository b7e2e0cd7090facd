"""The progress page as a whole: how to begin, what to do now, what is folded, its table on phones, and on paper."""

from typing import Any

import pytest
from playwright.sync_api import expect

from browser.memory import AT_NOON, answer, remembering
from browser.opening import Opener
from browser.programme import BEGUN, PRACTICES, title
from browser.programme import SAYS as PATH
from browser.quiz import WORDS
from browser.settings import settings
from browser.test_progress import full
from browser.test_progress_picture import BOOK, SAYS, opened, units
from rows import few

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


def test_settings_are_folded_unless_something_is_wrong(open_page: Opener) -> None:
    page = opened(open_page)
    expect(page.get_by_role("button", name=SAYS["erase"])).to_be_hidden()
    page = open_page("/progress/", **remembering("{no record"))
    expect(page.get_by_role("button", name=SAYS["export"])).to_be_visible()


def test_who_has_not_begun_is_told_how_and_sees_no_empty_picture(open_page: Opener) -> None:
    page = opened(open_page)
    expect(page.get_by_text(SAYS["empty"])).to_be_visible()
    expect(page.locator("[data-part=picture]")).to_be_hidden()
    expect(page.get_by_role("heading", name=SAYS["soon"])).to_be_visible()
    expect(page.locator("[data-part=empty] .legend")).to_be_visible()
    first = next(iter(BOOK.practices_of(next(iter(BOOK.chapters)))))
    page.get_by_role("link", name=SAYS["begin"].format(first.content.title)).click()
    page.wait_for_url(f"**/{first.slug}/")


def test_who_has_not_begun_has_other_ways_in_and_no_neighbours(open_page: Opener) -> None:
    page = opened(open_page)
    ways = page.locator("[data-part=empty] .tile a")
    expect(ways).to_have_count(2)
    for link, address in zip(ways.all(), ("onboarding/", "rehearsals/"), strict=True):
        assert (link.get_attribute("href") or "").strip("./") == address.strip("/")
    expect(page.get_by_role("navigation", name=WORDS["nav"]["neighbours"])).to_have_count(0)
    page = opened(open_page, answers={unit.id: answer(unit) for unit in units()})
    expect(page.locator("[data-part=empty]")).to_be_hidden()


@pytest.mark.parametrize(
    ("days", "prefers", "name"),
    [
        (1, BEGUN, SAYS["standing"]["review"]),
        (-1, BEGUN, PATH["next"]["read"].format(title(PRACTICES[0]))),
        (-1, {}, WORDS["practise_new"]),
    ],
)
def test_one_button_says_what_to_do_now(open_page: Opener, days: int, prefers: dict[str, Any], name: str) -> None:
    page = opened(open_page, answers={unit.id: answer(unit, days=days) for unit in units()}, prefers=prefers)
    page.wait_for_load_state("networkidle")
    ground = "(link) => getComputedStyle(link.querySelector('[data-part=next]') ?? link).backgroundColor"
    links = page.locator(".now a:visible").all()
    grounds = [link.evaluate(ground) for link in links]
    main = [link for link, colour in zip(links, grounds, strict=True) if colour != "rgba(0, 0, 0, 0)"]
    assert len(main) == 1
    expect(main[0]).to_contain_text(name)
    assert links[0].text_content() == main[0].text_content(), "it stands first"


def test_the_button_to_go_on_says_what_is_next_in_one_line_and_is_heard_to_go_on(open_page: Opener) -> None:
    page = opened(open_page, answers={unit.id: answer(unit, days=-1) for unit in units()}, prefers=BEGUN)
    page.set_viewport_size({"width": 390, "height": 844})
    says = PATH["next"]["read"].format(title(PRACTICES[0]))
    expect(page.locator(".continue a")).to_have_accessible_name(f"{PATH['go_on']} {says}", ignore_case=True)
    button = page.locator(".continue [data-part=next]")
    assert button.inner_text()[0].isupper()
    box = button.bounding_box()
    assert box
    assert 44 <= box["height"] < 52


def test_the_page_of_somebody_new_has_no_blank_and_one_main_button(open_page: Opener) -> None:
    page = open_page("/progress/", viewport={"width": 1280, "height": 1600}, script=AT_NOON)
    expect(page.locator(".now .next__main:visible")).to_have_count(1)
    above, below = page.locator("[data-part=empty]").bounding_box(), page.locator("#settings").bounding_box()
    assert above
    assert below
    assert below["y"] - (above["y"] + above["height"]) < 60
    expect(page.locator("#table")).to_be_hidden()  # of nothing


def test_an_erased_record_leaves_how_to_begin(open_page: Opener) -> None:
    page = open_page("/progress/", script=AT_NOON, **remembering(full()))
    expect(page.get_by_text(SAYS["empty"])).to_be_hidden()
    settings(page).get_by_role("button", name=SAYS["erase"]).click()
    page.get_by_role("button", name=SAYS["sure"]).click()
    expect(page.get_by_text(SAYS["empty"])).to_be_visible()
    expect(page.locator("[data-part=picture] .standings").first).to_be_hidden()


def test_on_paper_the_picture_is_enough_unless_the_table_was_opened(open_page: Opener) -> None:
    page = open_page("/progress/", script=AT_NOON, **remembering(full()))
    page.emulate_media(media="print")
    expect(page.locator("[data-part=picture] .standings").first).to_be_visible()
    expect(page.locator("#table")).to_be_hidden()
    expect(page.get_by_role("heading", name=SAYS["own"])).to_be_hidden()
    page.locator("#table").evaluate("(fold) => { fold.open = true }")
    expect(page.locator("table.progress")).to_be_visible()


@pytest.mark.parametrize("width", few([320, 390]))
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
