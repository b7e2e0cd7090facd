"""The learner's name on a sign-off: a record needs one, and asks for it before it is printed."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.memory import record, remembered, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from browser.signing import SAYS, SLUG, SUBJECT, done, everything, list_of, missing
from rows import few

PRINTS = "window.print = () => { window.printed = true }"


def _add(page: Page) -> None:
    """Open the field for the name, where it is not asked for yet."""
    if (button := page.get_by_role("button", name=SAYS["add_a_name"])).is_visible():
        button.click()


@pytest.mark.parametrize("width", few([390, 1280]))
def test_the_learner_s_name_is_kept_here_and_takes_the_place_of_its_line_on_paper(
    open_page: Opener, width: int
) -> None:
    page = open_page(SUBJECT.address, viewport={"width": width, "height": 844})
    name, line = page.get_by_label(SAYS["name"], exact=True), page.locator("[data-part=colleague]")
    expect(name).to_be_hidden()  # until the rest is there
    _add(page)
    box = name.bounding_box()
    assert box
    assert box["height"] >= 44
    name.fill(" Ada ")
    assert remembered(page)["prefers"] == {"learner": {"name": "Ada"}}
    page.reload()
    expect(name).to_be_hidden()
    told, change = page.locator(".standing__named"), page.get_by_role("button", name=SAYS["change_name"])
    expect(told).to_contain_text("Ada")
    page.emulate_media(media="print")
    expect(told).to_be_visible()
    expect(change).to_be_hidden()
    expect(line).to_be_hidden()
    page.emulate_media(media="screen")
    change.click()
    expect(name).to_have_value("Ada")
    page.emulate_media(media="print")
    name.fill("")
    expect(line).to_be_visible()
    expect(name).to_be_hidden()  # nobody has two lines to write it on
    assert remembered(page)["prefers"] == {}


def test_a_record_without_a_name_asks_for_it_before_it_is_printed(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, script=PRINTS, **remembering(everything(name="")))
    told, name = page.locator("[data-fill=whole]"), page.get_by_label(SAYS["name"], exact=True)
    main = page.locator(".standing .next__main:visible")
    expect(told).to_have_text(SAYS["unnamed"])
    expect(main).to_have_text([SAYS["add_name"]])
    main.click()
    expect(name).to_be_focused()
    expect(page.get_by_text(SAYS["name_needed"])).to_be_visible()
    page.keyboard.type("Ada")
    expect(told).to_have_text(SAYS["unnamed"])  # of which one letter is no name
    page.keyboard.press("Enter")
    expect(told).to_have_text(done())
    expect(main).to_have_text([WORDS["path"]["record"]])
    expect(main).to_be_focused()
    expect(page.get_by_text(SAYS["name_needed"])).to_have_count(0)
    expect(page.get_by_role("button", name=SAYS["print"])).to_have_count(0)
    main.click()
    assert page.evaluate("printed")
    page.get_by_role("button", name=SAYS["change_name"]).click()
    name.fill("")
    expect(told).to_have_text(SAYS["unnamed"])


@pytest.mark.parametrize("kept", [record(), everything(name="")])
def test_a_name_that_is_saved_is_text_that_can_be_changed(open_page: Opener, kept: dict[str, Any]) -> None:
    page = open_page(SUBJECT.address, **remembering(kept))
    name, told = page.get_by_label(SAYS["name"], exact=True), page.locator(".standing__named b")
    change = page.get_by_role("button", name=SAYS["change_name"])
    expect(change).to_be_hidden()
    _add(page)
    name.fill("Ada")
    page.get_by_role("button", name=SAYS["add_name"]).click()
    expect(told).to_have_text("Ada")
    expect(name).to_be_hidden()
    expect(page.locator(":focus")).to_be_visible()
    box = change.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    change.click()
    expect(name).to_be_focused()
    page.keyboard.type("Grace")
    page.keyboard.press("Enter")
    expect(told).to_have_text("Grace")
    assert remembered(page)["prefers"]["learner"] == {"name": "Grace"}


def test_a_name_is_not_among_what_is_missing_until_the_rest_is_there(open_page: Opener) -> None:
    page = open_page(SUBJECT.address)
    whole = page.locator("[data-fill=whole]")
    expect(whole).to_have_text(missing(len(SUBJECT.observed), test=True))
    _add(page)
    hint, name = (
        page.get_by_text(SAYS["name_hint"]).bounding_box(),
        page.get_by_label(SAYS["name"], exact=True).bounding_box(),
    )
    assert hint
    assert name
    assert hint["y"] + hint["height"] <= name["y"]
    page.get_by_label(SAYS["name"], exact=True).fill("Ada")
    page.get_by_role("button", name=SAYS["add_name"]).click()
    expect(whole).to_have_text(missing(len(SUBJECT.observed), test=True))


def test_the_button_that_saves_the_name_stands_beside_it(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, **remembering(everything(name="")))
    name = page.get_by_label(SAYS["name"], exact=True).bounding_box()
    button = page.get_by_role("button", name=SAYS["add_name"]).bounding_box()
    assert name
    assert button
    assert name["y"] < button["y"] + button["height"] / 2 < name["y"] + name["height"]


def test_a_name_is_no_fault_until_somebody_goes_on_without_it(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, script=PRINTS, **remembering(record()))
    name, said = page.get_by_label(SAYS["name"], exact=True), "(input) => getComputedStyle(input).borderStyle"
    _add(page)
    expect(name).to_have_accessible_description(SAYS["name_hint"])
    assert name.evaluate(said) == "solid"
    page.locator("[data-part=tools]").get_by_role("button", name=SAYS["print"]).click()
    assert page.evaluate("printed"), "paper has a line for it"
    expect(name).to_have_accessible_description(SAYS["name_needed"])
    assert name.evaluate(said) == "dashed"
    name.fill("Ada")
    assert name.evaluate(said) == "solid"


def test_until_it_is_whole_it_prints_from_below(open_page: Opener) -> None:
    for kept in (record(), everything(name="")):
        page = open_page(SUBJECT.address, **remembering(kept))
        expect(page.locator("[data-part=tools]").get_by_role("button", name=SAYS["print"])).to_be_visible()
        expect(page.get_by_role("button", name=SAYS["print"])).to_have_count(1)
    page = open_page(SUBJECT.address, **remembering(everything()))
    expect(page.locator("[data-part=tools]").get_by_role("button")).to_have_count(0)
    list_of(page, SLUG).locator("[data-act]").last.uncheck()
    expect(page.locator("[data-part=tools]").get_by_role("button", name=SAYS["print"])).to_be_visible()
