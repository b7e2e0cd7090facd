"""The days of the progress page: a strip with bars of those that were and of those to come, or a sentence of few."""

from typing import Any

import pytest
from playwright.sync_api import expect

from browser.memory import AT_NOON, DAY, NOON, answer, loners, record, remembering
from browser.opening import Opener
from browser.test_progress_picture import BOOK, SAYS, SLUG, contrast, opened, said, units
from handbook.quiz.revisions import revision

NOT = "\N{EN DASH}"  # a day on which nothing was answered, or comes back


@pytest.mark.parametrize("settings", [{}, {"forced_colors": "active"}])
def test_the_more_there_was_on_a_day_the_higher_is_its_bar(open_page: Opener, settings: dict[str, Any]) -> None:
    every = loners(BOOK.practices)[:20]
    answers = {one.id: answer(one, days=-1, at=NOON) for one in every[7:]}
    answers |= {one.id: answer(one, days=-1, at=NOON - DAY) for one in every[1:7]}
    answers |= {every[0].id: answer(every[0], days=-1, at=NOON - 2 * DAY)}
    page = open_page("/progress/", script=AT_NOON, **settings, **remembering(record(answers=answers)))
    days = page.locator(".days >> nth=0")
    expect(days).to_be_visible()
    bars = days.locator(".days__bar")
    heights = bars.evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    full = heights[-1]
    assert heights[:4] == [0] * 4
    assert heights[4:] == pytest.approx([max(3, full / 13), full * 6 / 13, full], abs=0.5)
    assert contrast(bars.last.evaluate("(one) => getComputedStyle(one).fill"), "rgb(255, 255, 255)") >= 3
    above, below = days.locator(".days__mark").last.bounding_box(), bars.last.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"] + 1, "its number stands above it"


def test_few_days_are_told_in_a_sentence_and_have_no_strip(open_page: Opener) -> None:
    first, second, *others = units()
    answers = {item.id: answer(item, days=-1, at=NOON - 2 * DAY) for item in others}
    answers |= {second.id: answer(second, days=-3, at=NOON - 2 * DAY)}
    page = opened(open_page, answers=answers | {first.id: answer(first, days=-9, at=NOON - DAY)})
    days = SAYS["days"]
    before = [
        said(days["past"]["on"], len(others) + 1, when="on Monday"),
        said(days["past"]["on"], 1, when="yesterday"),
    ]
    after = [said(days["coming"]["on"], 1, when="on Saturday")]  # those of tomorrow stand at the top
    told = [days["sentence"].format(" and ".join(parts)) for parts in (before, after)]
    expect(page.locator("[data-part=few]")).to_have_text(" ".join([*told, said(days["later"], 1)]))
    expect(page.locator("[data-part=standing]")).to_have_text(
        said(SAYS["standing"]["next"], len(others), when="tomorrow")
    )
    expect(page.locator("[data-part=picture] .days:visible")).to_have_count(0)
    expect(page.locator("#days")).to_be_hidden()  # a heading is for more than a sentence


def test_of_one_day_only_its_name_is_told(open_page: Opener) -> None:
    page = opened(open_page, answers={item.id: answer(item, days=-1, at=NOON - DAY) for item in units()})
    expect(page.locator("[data-part=few]")).to_have_text(SAYS["days"]["past"]["last"].format(when="yesterday"))


def test_who_has_answered_nothing_is_told_of_no_days(open_page: Opener) -> None:
    page = opened(open_page, read={SLUG: NOON})
    expect(page.locator("[data-part=picture]")).to_be_visible()
    expect(page.locator("[data-part=days]")).to_be_hidden()
    expect(page.locator("[data-part=few]")).to_be_hidden()
    expect(page.locator("[data-part=figures]")).to_be_hidden()


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
    expect(before.locator("li[data-some]")).to_have_count(4)
    assert before.locator(".days__mark").all_text_contents() == ["1", NOT, NOT, "1", "1", NOT, "1"]
    assert after.locator(".days__mark").all_text_contents() == ["1", NOT, "1", NOT, NOT, NOT, NOT]
    expect(after.locator("[data-part=later]")).to_have_text(said(SAYS["days"]["later"], 1))
    assert "Wednesday" in after.locator(".days .unseen").first.inner_text()
    expect(after.locator("[data-today]")).to_have_count(1)
    expect(before).to_be_visible()
    expect(after).to_be_hidden()  # of two days the sentence tells
    expect(page.locator("[data-part=few]")).to_contain_text("on Friday")
