"""How a quiz looks: the bar above it, and what goes on below the fold."""

import pytest
from playwright.sync_api import Page, ViewportSize

from browser.opening import Opener
from browser.quiz import asked, quiz_with_every_type
from contrast import contrast

PHONE = ViewportSize(width=390, height=844)
# Colours at the bar above a quiz: behind it, its edge, and what of it is still empty and what is filled.
GROUND, EDGE, REST, FILLED = (
    "getComputedStyle(document.body).backgroundColor",
    "bar.borderTopColor",
    "bar.backgroundColor",
    'bar.getPropertyValue("--say").trim()',
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_shows_which_question_is_in_view_and_stands_out(open_page: Opener, scheme: str) -> None:
    page = open_page(quiz_with_every_type(), color_scheme=scheme)
    bar = page.locator(".quiz__where progress")
    ground, edge, rest, filled = (_colour(page, look) for look in (GROUND, EDGE, REST, FILLED))
    assert contrast(ground, edge) >= 3
    assert contrast(filled, rest) >= 3
    shown = "one => [one.value, one.max]"
    begun, every = bar.evaluate(shown)
    assert 0 < begun < 1, "the segment of the question in view is filled in part"
    one = asked(page)[0]
    one.answer(one.right)
    assert bar.evaluate(shown) == [1, every]
    one.button("next").click()
    assert 1 < bar.evaluate(shown)[0] < 2


def test_what_goes_on_below_fades_out_above_the_button(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type(), viewport=PHONE)
    foot = page.locator(".item:visible .item__foot")
    shadow, ground = foot.evaluate("one => [getComputedStyle(one).boxShadow, getComputedStyle(one).backgroundColor]")
    assert shadow.startswith(ground)


def _colour(page: Page, look: str) -> str:
    """Return a colour of the page as six digits."""
    drawn = f"""(() => {{
      const bar = getComputedStyle(document.querySelector("rapport-quiz progress"));
      const line = document.createElement("canvas").getContext("2d");
      line.fillStyle = {look};
      line.fillRect(0, 0, 1, 1);
      return [...line.getImageData(0, 0, 1, 1).data].slice(0, 3);
    }})()"""
    return "#" + "".join(f"{part:02x}" for part in page.evaluate(drawn))
