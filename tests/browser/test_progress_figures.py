"""The head of the progress page: what was gained, in figures, and what to do next; the chapters stand right below."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.memory import AT_NOON, DAY, NOON, answer, items, loners, record, remembering
from browser.opening import Opener
from browser.programme import BEGUN, CONTENT, PRACTICES, reached
from browser.programme import SAYS as PATH
from browser.quiz import WORDS
from rows import each_once, few
from website import handbook

SAYS = WORDS["progress"]["figures"]
PARTS = (".now", ".standings >> nth=0", "[data-part=days]")
KEPT = {
    "some": record(answers={one.id: answer(one, days=-1, at=NOON - DAY) for one in items(PRACTICES[:1])}),
    "due": record(
        answers={
            one.id: answer(one, days=1 - 2 * (place % 2), at=NOON - DAY, right=place > 0)
            for place, one in enumerate(loners(handbook().practices)[:6])
        }
    ),
    "much": reached(read=4, practised=4, tested=True)
    | {
        "answers": {
            one.id: answer(one, days=place % 9 - 4, at=NOON - place % 7 * DAY, right=place % 5 > 0)
            for place, one in enumerate(loners(handbook().practices))
        }
    },
}


def _figures(page: Page) -> dict[str, list[str]]:
    """Return each figure with its number and what stands below it."""
    found: dict[str, list[str]] = page.locator("[data-figure]:visible").evaluate_all(
        "all => Object.fromEntries(all.map((one) => [one.dataset.figure,"
        " [one.querySelector('dd').textContent, one.querySelector('dt').textContent]]))"
    )
    return found


def test_it_counts_what_is_known_and_answered_and_the_days(open_page: Opener) -> None:
    one, two, three, four, *_ = loners(handbook().practices)
    answers = {
        one.id: answer(one, days=-1, at=NOON - DAY),
        two.id: answer(two, days=-1, at=NOON - DAY),
        three.id: answer(three, days=2, at=NOON - 6 * DAY),  # to be asked again
        four.id: answer(four, days=-1, at=NOON - DAY, right=False),
    }
    page = open_page("/progress/", script=AT_NOON, **remembering(record(answers=answers, prefers=BEGUN)))
    assert _figures(page) == {
        "known": ["2", SAYS["known"]["other"]],
        "answered": ["4", SAYS["answered"]["other"]],
        "days": ["2", SAYS["days"]],
    }, "a step that is not done is no figure"
    bars = page.locator("[data-part=picture] [data-part=count]").all_inner_texts()
    known = WORDS["progress"]["picture"]["count"]["known"].split("{all}")[0]
    shown = [int(bar.split()[0]) for bar in bars if known.format("").strip() in bar]
    assert sum(shown) == 2, "as many as the bars of the chapters show"


def test_what_is_all_to_be_asked_again_is_not_known(open_page: Opener) -> None:
    answers = {one.id: answer(one, days=1, at=NOON - DAY) for one in loners(handbook().practices)[:9]}
    page = open_page("/progress/", script=AT_NOON, **remembering(record(answers=answers)))
    expect(page.locator("[data-part=picture]")).to_be_visible()
    assert "known" not in _figures(page)


def test_a_programme_of_which_nothing_is_done_leaves_no_empty_row(open_page: Opener) -> None:
    page = open_page("/progress/", **remembering(record(read={PRACTICES[0]: NOON}, prefers=BEGUN)))
    expect(page.locator("[data-part=picture]")).to_be_visible()
    expect(page.locator("dl[data-part=figures]")).to_have_attribute("hidden", "")


@pytest.mark.parametrize("steps", [{"read": 2, "practised": 2}, {"read": 4, "practised": 4, "tested": True}])
def test_it_counts_as_many_steps_as_the_programme_itself(open_page: Opener, steps: dict[str, Any]) -> None:
    page = open_page("/progress/", **remembering(reached(**steps)))
    done, label = _figures(page)["steps"]
    assert done != "0"
    all_steps = len(CONTENT.modules) + 3
    said = PATH["share"].format(done=done, all=all_steps)
    expect(page.locator(".continue > span")).to_have_text(f"{CONTENT.title} · {said}")
    assert label == SAYS["steps"].format(all=all_steps)


# All four are two rows of two on a phone: in one row their names would take two lines and more.
ROWS = {(390, "some"): 1, (390, "due"): 1, (390, "much"): 2, (1280, "some"): 1, (1280, "due"): 1, (1280, "much"): 1}
COUNTS = {"some": 2, "due": 3, "much": 4}


@each_once
@pytest.mark.parametrize(("width", "state"), ROWS)
def test_figures_are_equal_columns_each_above_its_name(open_page: Opener, state: str, width: int) -> None:
    page = open_page("/progress/", script=AT_NOON, viewport={"width": width, "height": 844}, **remembering(KEPT[state]))
    figures = page.locator("[data-figure]:visible")
    expect(figures).to_have_count(COUNTS[state])
    boxes = [box for figure in figures.all() if (box := figure.bounding_box())]
    assert len({round(box["y"]) for box in boxes}) == ROWS[width, state]
    assert max(box["width"] for box in boxes) - min(box["width"] for box in boxes) < 1
    row = page.locator("[data-part=figures]").bounding_box()
    assert row
    if width == 390:
        assert abs(boxes[-1]["x"] + boxes[-1]["width"] - row["x"] - row["width"]) < 1, "they fill the card"
    else:
        assert boxes[0]["width"] <= 160, "they stand near each other"
    for figure in figures.all():
        number, name = figure.locator("dd"), figure.locator("dt")
        assert 28 <= number.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)") <= 32
        assert name.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)") == 14
        above, below = number.bounding_box(), name.bounding_box()
        assert above
        assert below
        assert above["y"] + above["height"] <= below["y"] + 1
    heights = [box["height"] for name in figures.locator("dt").all() if (box := name.bounding_box())]
    assert max(heights) < (48 if width == 390 and len(heights) == 3 else 24)
    card, chapters, days = (page.locator(f"[data-part=picture] {one}").bounding_box() for one in PARTS)
    assert card
    assert chapters
    assert card["y"] < chapters["y"]
    assert days is None or chapters["y"] < days["y"]


@pytest.mark.parametrize(("days", "prefers"), few([(1, BEGUN), (-1, {}), (-1, BEGUN), (1, {})], 2))
def test_what_to_do_next_is_one_row_on_a_wide_screen(open_page: Opener, days: int, prefers: dict[str, Any]) -> None:
    answers = {one.id: answer(one, days=days) for one in items(PRACTICES[:1])}
    page = open_page("/progress/", script=AT_NOON, **remembering(record(answers=answers, prefers=prefers)))
    page.wait_for_load_state("networkidle")
    boxes = [link.bounding_box() for link in page.locator(".now__acts a:visible").all()]
    middles = [box["y"] + box["height"] / 2 for box in boxes if box]
    assert 1 <= len(middles) <= 2
    assert max(middles) - min(middles) <= 2
