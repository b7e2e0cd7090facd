"""What scripts say to whoever looks something up, and when something fails; a package's page; and that search finds."""

import json
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import FilePayload, expect

from browser.memory import NOON, record, remembering
from browser.quiz import FULL, asked
from browser.test_choice import CHOSEN
from browser.translated.conftest import Start
from browser.translated.walk import TYPED
from handbook.reading.version import version
from translated.variants import Variant, other_letters
from website import Website, handbook

UNCOPIED = "navigator.clipboard.writeText = () => Promise.reject(new Error()); document.execCommand = () => false;"
READ = {"own-up": {"at": NOON, "mark": "00000000", "newest": version(handbook().practices["own-up"]).dates.split()[0]}}


def _file(text: str) -> FilePayload:
    return {"name": "file.json", "mimeType": "application/json", "buffer": text.encode()}


def test_words_to_say_stars_cards_and_addresses(start: Start) -> None:
    walk = start("/serve/listen/", permissions=["clipboard-read", "clipboard-write"])
    walk.press(".star", ".phrase__copy")
    walk.unfold()
    walk.go("/")
    walk.go("/phrasebook/")
    walk.press(".phrase__large", ".large [data-do=copy]", ".large [data-do=close]")
    walk.find("[data-filter=words]").fill(TYPED)
    walk.go(f"/cue-cards/?cards={CHOSEN[0]},gone-since")
    walk.press("article input[type=checkbox]")
    walk.go("/integrate/")
    walk.press(".phrase__copy")
    walk.find("[data-filter]").first.fill(TYPED)
    walk.go("/checklists/after/")
    walk.press("article input[type=checkbox]")
    walk.go("/404.html")
    walk.page.context.add_init_script(UNCOPIED)
    walk.go("/situations/shouting/")
    walk.press(".phrase__copy")
    walk.ended("copied", "copy_failed", "star.starred", "choose.gone", "filter.count", known=("http", "404"))


def test_search_finds_a_title_in_other_letters(start: Start, variant: Variant) -> None:
    walk = start("/")
    walk.page.keyboard.press("/")
    expect(walk.page.locator(".search-hit").first).to_be_visible()
    title = other_letters(handbook().practices["listen"].content.title, variant.content)
    walk.page.locator("rapport-search input").fill(title)
    expect(walk.page.locator("rapport-search")).to_have_attribute("data-shown", title)
    expect(walk.page.locator(".search-hit__title").first).to_have_text(title)
    walk.page.locator("rapport-search input").fill("ة" * 9)
    expect(walk.page.locator(".search-else")).to_be_visible()
    walk.ended("search.top", "search.found", "search.none")


def test_a_browser_that_keeps_nothing(start: Start) -> None:
    walk = start("/quizzes/listen/", script=FULL)
    one = asked(walk.page)[0]
    walk.answer(one, one.right)
    walk.go("/serve/listen/")
    walk.press(".star")
    walk.go("/progress/")
    walk.unfold()
    walk.ended("quiz.unsaved", "star.unsaved", "progress.unkept")


def test_files_of_progress_and_a_page_that_changed(start: Start) -> None:
    kept = record(seen=READ, read={"own-up": NOON})
    walk = start("/mend/own-up/", **remembering(kept))
    walk.go("/progress/")
    walk.unfold()
    for text in ("[]", " " * 2_100_000, json.dumps(kept | {"read": {"greet": NOON}})):
        with walk.page.expect_file_chooser() as chooser:
            walk.find("[data-do=import]").click()
        chooser.value.set_files(_file(text))
        walk.page.wait_for_timeout(300)
        walk.note()
    walk.press("[data-do=merge]")
    for _ in range(2):
        walk.press("[data-do=erase]")
    says = "notours toolarge which loaded erased".split()
    walk.ended("reading.since", "reading.only", *(f"progress.{one}" for one in says))


def test_a_package_without_a_learning_system(start: Start, site: Website, tmp_path: Path) -> None:
    ZipFile(site.folder / "exports/first-day/scorm-1.2.zip").extractall(tmp_path)
    walk = start("/index.html", start=tmp_path.as_uri())
    expect(walk.page.locator(".quiz__lms [role=status]")).not_to_be_empty()
    one = asked(walk.page)[0]
    one.give(one.right)
    walk.ended("lms.says.absent")
