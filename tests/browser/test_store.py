"""The reader's own record: migrated, put aside when broken, taken elsewhere as a file, and erased."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from browser.memory import AT_NOON, LONE, PRACTICE, answer, record, remembered, remembering
from browser.opening import Opener
from browser.quiz import FULL, WORDS, Asked, steady
from browser.settings import settings
from browser.test_quiz_memory import REFUSED
from handbook.site.templates import fingerprint
from rows import few
from website import handbook, kinds

SAYS = WORDS["progress"]
BROKEN = '{"version": 2, "answers":'
ACT = fingerprint(handbook().practices[PRACTICE].content.checklist.phases[0][1][0])
TICK = f"{PRACTICE}/{ACT}"
FULLEST = record(
    ticks={TICK: True},
    answers={LONE.id: answer(LONE, days=1, given={"zz": "on"})},
    quizzes={PRACTICE: {"score": 90, "passed": True, "at": 1, "revision": "00000000"}},
    read={PRACTICE: 1},
    chosen={next(iter(handbook().programmes)): 1},
)
OLDEST = {"version": 1, "ticks": FULLEST["ticks"], "answers": {LONE.id: answer(LONE, days=1)}}
RUBBISH = {
    "nothing": "",
    "no JSON": BROKEN,
    "a list": "[]",
    "a number": "7",
    "another program's": '{"name": "somebody"}',
    "a later version": json.dumps(record() | {"version": 99}),
    "a version that is a word of JavaScript": '{"version": "constructor"}',
    "a part that is a list": json.dumps(record() | {"ticks": []}),
    "no text": "\x00\x89PNG\r\n",
}


def take(page: Page, text: str) -> None:
    """Choose a file of this text by the page's button."""
    file = FilePayload(name="some.json", mimeType="application/json", buffer=text.encode())
    with page.expect_file_chooser() as chooser:
        settings(page).get_by_role("button", name=SAYS["import"]).click()
    chooser.value.set_files([file])


def says(page: Page, name: str) -> None:
    """Expect the page to announce this."""
    expect(page.locator("rapport-progress").get_by_role("status")).to_have_text(SAYS[name])


def table(page: Page) -> str:
    """Return what the page shows as progress."""
    page.locator("#table").evaluate("fold => { fold.open = true; }")
    return page.locator("table.progress").inner_text()


def test_the_first_version_migrates_with_its_answers_and_ticks(open_page: Opener) -> None:
    page = open_page(f"/quizzes/{PRACTICE}/", **remembering(OLDEST))
    first = next(one for one in steady(page) if one.item.id != LONE.id)
    first.answer(first.right)
    kept = remembered(page)
    assert kept["ticks"] == OLDEST["ticks"]
    assert kept["answers"].keys() == {LONE.id, first.item.id}
    assert kept["answers"][LONE.id] == OLDEST["answers"][LONE.id]
    page.goto(page.url.replace(f"/quizzes/{PRACTICE}/", f"/{handbook().practices[PRACTICE].folder}/{PRACTICE}/"))
    expect(page.locator(f'input[data-act="{ACT}"]')).to_be_checked()


def test_an_answer_of_the_first_version_comes_back(open_page: Opener) -> None:
    given = Asked(open_page("/").locator("body"), LONE).right
    kept = {**OLDEST, "answers": {LONE.id: {"revision": answer(LONE)["revision"], "given": given, "right": True}}}
    page = open_page(f"/quizzes/{PRACTICE}/", **remembering(kept))
    expect(page.locator(f'form[id="{LONE.id}"]')).to_have_attribute("data-state", "right")


def test_a_broken_record_is_put_aside_and_the_progress_page_says_so(open_page: Opener) -> None:
    page = open_page(kinds()["/chapters/practices/"], **remembering(BROKEN))
    box = page.locator("rapport-checklist").get_by_role("checkbox").first
    box.check()
    page.reload()
    expect(box).to_be_checked()
    assert page.evaluate("localStorage.getItem('rapport.aside')") == BROKEN
    page.goto(page.url.replace(kinds()["/chapters/practices/"], "/progress/"))
    says(page, "broken")
    settings(page).get_by_role("button", name=SAYS["erase"]).click()
    page.get_by_role("button", name=SAYS["sure"]).click()
    page.reload()
    expect(page.locator("rapport-progress").get_by_role("status")).to_have_text("")
    assert page.evaluate("localStorage.getItem('rapport.aside')") is None


@pytest.mark.parametrize(("name", "script"), few([("full", FULL), ("refused", REFUSED)]))
def test_full_and_refused_storage_are_said_and_the_page_works(open_page: Opener, name: str, script: str) -> None:
    page = open_page("/progress/", script=script + ";" + AT_NOON)
    empty = table(page)
    take(page, json.dumps(FULLEST))
    says(page, name)
    assert table(page) != empty
    with page.expect_download() as download:
        settings(page).get_by_role("button", name=SAYS["export"]).click()
    assert json.loads(download.value.path().read_text("utf-8")) == FULLEST


def test_a_saved_file_restores_everything_in_another_browser(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("/progress/", script=AT_NOON, **remembering(FULLEST))
    with page.expect_download() as download:
        settings(page).get_by_role("button", name=SAYS["export"]).click()
    says(page, "saved")
    assert download.value.suggested_filename == "handbook-progress.json"
    download.value.save_as(tmp_path / "file")
    other = open_page("/progress/", script=AT_NOON)
    assert table(other) != table(page)
    take(other, (tmp_path / "file").read_text("utf-8"))
    says(other, "loaded")
    assert table(other) == table(page)
    assert remembered(other) == remembered(page) == FULLEST
    other.reload()
    assert table(other) == table(page)


def test_a_file_of_the_first_version_is_taken(open_page: Opener) -> None:
    page = open_page("/progress/")
    take(page, json.dumps(OLDEST))
    says(page, "loaded")
    assert remembered(page) == record(ticks=OLDEST["ticks"], answers=OLDEST["answers"])


def test_rubbish_changes_nothing_and_is_said_to_be_none(open_page: Opener, subtests: pytest.Subtests) -> None:
    page = open_page("/progress/", **remembering(FULLEST))
    for name, text in RUBBISH.items():
        with subtests.test(name):
            page.locator("rapport-progress [role=status]").evaluate("line => line.replaceChildren()")
            take(page, text)
            says(page, "notours")
            assert remembered(page) == FULLEST


def test_erasing_asks_first(open_page: Opener) -> None:
    page = open_page("/progress/", **remembering(FULLEST))
    settings(page).get_by_role("button", name=SAYS["erase"]).dblclick()
    assert remembered(page) == FULLEST
    sure = page.get_by_role("button", name=SAYS["sure"])
    expect(sure).to_be_focused()
    sure.press("Enter")
    says(page, "erased")
    assert remembered(page) == record()
    expect(settings(page).get_by_role("button", name=SAYS["erase"])).to_be_focused()
    assert SAYS["yes"] not in page.locator("table.progress tbody").first.inner_text()
