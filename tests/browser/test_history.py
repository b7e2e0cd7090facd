"""The history of answers: what it knows of each, how much of it is kept, and where it goes."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from browser.memory import LONE, NOON, PRACTICE, answer, record, remembered, remembering
from browser.opening import Opener
from browser.quiz import FULL, WORDS, Asked, steady
from browser.settings import settings
from browser.waiting import until
from handbook.quiz.revisions import revision
from website import PLACE

SAYS = WORDS["progress"]
MOST, LARGEST = 2000, 512_000
# A page that the reader leaves for another, and comes back to.
AWAY = """let away = false;
Object.defineProperty(document, "hidden", { get: () => away });
window.leave = (hidden) => {
  if (hidden === away) return;
  away = hidden;
  document.dispatchEvent(new Event("visibilitychange"));
};"""
COUNT = "Object.keys(localStorage).filter((key) => / history /.test(key)).length"
SIZE = """Object.entries(localStorage).filter(([key]) => / history /.test(key))
  .reduce((sum, [key, text]) => sum + new Blob([key.replace(/.* history /, ""), text]).size, 0)"""


def _past(at: int = NOON, **other: object) -> dict[str, dict[str, Any]]:
    """Return an entry of the history by its id."""
    return {f"{at}-{LONE.id}": {"revision": revision(LONE), "right": True, "at": at} | other}


def _lone(page: Page) -> Asked:
    return next(one for one in steady(page) if one.item.id == LONE.id)


def _timed(open_page: Opener, script: str = "") -> Page:
    """Open the quiz of the lone item under a clock of ours, which is there before any timer of the page's."""
    page = open_page("about:blank", start="", script=script)
    page.clock.install()
    page.goto(f"{PLACE}quizzes/{PRACTICE}/")
    return page


def _practised(page: Page) -> list[dict[str, Any]]:
    """Answer the lone item, and return its history."""
    before = page.evaluate(COUNT)
    one = _lone(page)
    one.answer(one.right)
    until(page, f"{COUNT} !== {before}")
    return list(remembered(page)["history"].values())


def test_it_knows_how_every_answer_came_about(open_page: Opener) -> None:
    page = _timed(open_page)
    one = _lone(page)
    one.give(one.wrong)
    page.clock.fast_forward(7000)
    one.form.locator('[data-do="certain"]').click()
    one.button("again").click()
    order = one.form.locator(".option").evaluate_all("all => all.map(one => one.dataset.part).join(' ')")
    one.answer(one.right)
    until(page, f"{COUNT} === 2")
    first, second = sorted(remembered(page)["history"].values(), key=lambda past: past["tries"])
    assert first | {"order": "", "at": 0, "seconds": 0} == {
        "revision": revision(LONE),
        "given": one.wrong,
        "right": False,
        "sure": True,
        "hints": 0,
        "tries": 1,
        "order": "",
        "at": 0,
        "seconds": 0,
    }
    assert 7 <= first["seconds"] <= 20
    assert (second["right"], second["tries"], second["order"]) == (True, 2, order)
    assert second["seconds"] < 7
    assert "sure" not in second
    assert {f"{past['at']}-{LONE.id}" for past in (first, second)} == remembered(page)["history"].keys()


def test_seconds_are_those_in_view(open_page: Opener) -> None:
    page = _timed(open_page, AWAY)
    one = _lone(page)
    one.show()
    for away, seconds in ((False, 5000), (True, 600_000), (False, 5000)):
        page.evaluate(f"leave({str(away).lower()})")
        page.clock.fast_forward(seconds)
    one.answer(one.right)
    until(page, f"{COUNT} === 1")
    [past] = remembered(page)["history"].values()
    assert 10 <= past["seconds"] <= 30


def test_it_is_empty_before_there_is_an_answer(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{PRACTICE}/")
    one = _lone(page)
    one.give(one.right)
    page.wait_for_load_state("networkidle")
    assert not remembered(page).get("history")
    one.button("check").click()
    until(page, f"{COUNT} === 1")


@pytest.mark.parametrize(
    ("entries", "length"), [(MOST + 5, 20), (1999, 200)], ids=["too many answers", "too many bytes"]
)
def test_it_is_bounded_and_the_oldest_go(open_page: Opener, entries: int, length: int) -> None:
    times = [NOON - 1000 * number for number in range(entries)]
    past = {id_: value for at in times for id_, value in _past(at, order="x" * length).items()}
    page = open_page(f"/quizzes/{PRACTICE}/", **remembering(record(history=past)))
    one = _lone(page)
    one.answer(one.right)
    until(page, f"{COUNT} < {entries}")
    kept = remembered(page)["history"]
    assert len(kept) == MOST if entries > MOST else LARGEST - 2000 < page.evaluate(SIZE) <= LARGEST
    newest = sorted(kept, reverse=True)
    assert newest[1:] == sorted(past, reverse=True)[: len(kept) - 1]
    assert len(kept) <= MOST


def test_it_is_in_the_own_file_and_comes_back_from_it(open_page: Opener, tmp_path: Path) -> None:
    past = _past(order="a b", hints=1, tries=3, seconds=12, sure=False)
    page = open_page("/progress/", **remembering(record(history=past, answers={LONE.id: answer(LONE)})))
    with page.expect_download() as download:
        settings(page).get_by_role("button", name=SAYS["export"]).click()
    download.value.save_as(tmp_path / "own.json")
    text = (tmp_path / "own.json").read_text("utf-8")
    assert json.loads(text)["history"] == past
    other = open_page("/progress/")
    _take(other, text)
    assert remembered(other)["history"] == past


def test_a_file_from_before_there_was_a_history_is_taken(open_page: Opener) -> None:
    old = record(answers={LONE.id: answer(LONE)})
    del old["history"]
    page = open_page("/progress/")
    _take(page, json.dumps(old))
    assert remembered(page)["answers"] == old["answers"]


def test_what_has_not_its_shape_is_left_out(open_page: Opener) -> None:
    strange = {"constructor": _past()[f"{NOON}-{LONE.id}"], f"{NOON}-b": 7, f"{NOON}-c": {"revision": "x"}}
    page = open_page("/progress/")
    _take(page, json.dumps(record(history=_past() | strange)))
    assert remembered(page)["history"] == _past()


def test_a_full_history_can_be_taken_from_a_file_and_stays_bounded(open_page: Opener) -> None:
    past = {id_: one for number in range(MOST) for id_, one in _past(NOON + number, given={"a": "on"}).items()}
    older = {id_: one for number in range(9) for id_, one in _past(NOON - 1 - number).items()}
    page = open_page("/progress/", **remembering(record(history=older)))
    _take(page, json.dumps(record(history=past), indent=2))
    assert remembered(page)["history"] == past


def test_an_answer_that_an_older_version_kept_goes_on_where_it_was(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{PRACTICE}/", **remembering(record(answers={LONE.id: answer(LONE, days=1, box=2)})))
    [past] = _practised(page)
    assert past["tries"] == 2
    assert remembered(page)["answers"][LONE.id]["box"] == 3


def test_erasing_reaches_it(open_page: Opener) -> None:
    page = open_page("/progress/", **remembering(record(history=_past())))
    for name in ("erase", "sure"):
        settings(page).get_by_role("button", name=SAYS[name]).click()
    until(page, f"!{COUNT}")


def test_where_nothing_is_kept_questions_work_without_it(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{PRACTICE}/", script=FULL)
    one = _lone(page)
    one.answer(one.right)
    expect(one.form).to_have_attribute("data-state", "right")


def _take(page: Page, text: str) -> None:
    """Choose a file of this text on the progress page."""
    file = FilePayload(name="some.json", mimeType="application/json", buffer=text.encode())
    with page.expect_file_chooser() as chooser:
        settings(page).get_by_role("button", name=SAYS["import"]).click()
    chooser.value.set_files([file])
    expect(page.locator("rapport-progress").get_by_role("status")).to_have_text(SAYS["loaded"])
