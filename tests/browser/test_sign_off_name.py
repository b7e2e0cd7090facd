"""The learner's name on a sign-off: a record needs one, and asks for it before it is printed."""

import pytest
from playwright.sync_api import expect

from browser.memory import record, remembered, remembering
from browser.opening import Opener
from browser.signing import SAYS, SLUG, SUBJECT, everything, list_of


@pytest.mark.parametrize("width", [390, 1280])
def test_the_learner_s_name_is_kept_here_and_takes_the_place_of_its_line_on_paper(
    open_page: Opener, width: int
) -> None:
    page = open_page(SUBJECT.address, viewport={"width": width, "height": 844})
    name, line = page.get_by_label(SAYS["name"]), page.locator("[data-part=colleague]")
    box = name.bounding_box()
    assert box
    assert box["height"] >= 44
    name.fill(" Ada ")
    assert remembered(page)["prefers"] == {"learner": {"name": "Ada"}}
    page.reload()
    expect(name).to_have_value("Ada")
    page.emulate_media(media="print")
    expect(name).to_be_visible()
    expect(line).to_be_hidden()
    name.fill("")
    expect(line).to_be_visible()
    expect(name).to_be_hidden()  # nobody has two lines to write it on
    assert remembered(page)["prefers"] == {}


def test_a_record_without_a_name_asks_for_it_before_it_is_printed(open_page: Opener) -> None:
    page = open_page(
        SUBJECT.address, script="window.print = () => { window.printed = true }", **remembering(everything())
    )
    main = page.locator(".standing .next__main:visible")
    expect(page.get_by_text(SAYS["name_needed"])).to_be_visible()
    expect(main).to_have_text([SAYS["add_name"]])
    main.click()
    expect(page.get_by_label(SAYS["name"])).to_be_focused()
    page.keyboard.type("Ada")
    expect(main).to_have_text([SAYS["print"]])
    expect(page.get_by_text(SAYS["name_needed"])).to_be_hidden()
    expect(page.get_by_role("button", name=SAYS["print"])).to_have_count(1)
    main.click()
    assert page.evaluate("printed")


def test_until_it_is_signed_off_it_asks_for_the_name_and_prints_from_below(open_page: Opener) -> None:
    page = open_page(SUBJECT.address, **remembering(record()))
    expect(page.get_by_text(SAYS["name_needed"])).to_be_visible()
    expect(page.get_by_role("button", name=SAYS["print"])).to_have_count(1)
    page = open_page(SUBJECT.address, **remembering(everything()))
    expect(page.locator("[data-part=tools]").get_by_role("button")).to_have_count(0)
    list_of(page, SLUG).locator("[data-act]").last.uncheck()
    expect(page.locator("[data-part=tools]").get_by_role("button", name=SAYS["print"])).to_be_visible()
