"""The question of a huddle on a wall screen, and what it is about."""

from playwright.sync_api import expect

from browser.huddle import SAYS, WALL, start
from browser.opening import Opener
from browser.test_huddle import CONTENT, MADE


def test_what_was_read_stays_above_the_question_about_it(open_page: Opener) -> None:
    page = open_page(MADE.address, viewport=WALL)
    stage = start(page)
    page.keyboard.press("ArrowRight")
    question = stage.get_by_role("heading", name=SAYS["steps"]["question"]["title"])
    expect(question).to_be_in_viewport(ratio=1)
    heading = question.bounding_box()
    for turn in CONTENT.examples[0].weak:
        line = stage.get_by_text(turn.text, exact=True).locator("visible=true")
        expect(line).to_be_in_viewport(ratio=1)
        assert (box := line.bounding_box())
        assert heading
        assert box["y"] + box["height"] <= heading["y"]
    page.keyboard.press("Escape")
    expect(page.locator(".dialogue--weak")).to_have_count(1)
