"""The search box: what is found, how it is shown, and what it takes to get there."""

from pathlib import Path

import pytest
from playwright.sync_api import Request, expect

from browser.opening import Opener, Turner
from browser.quiz import WORDS
from browser.searching import hits, search
from website import PLACE, Website, handbook

SAID = WORDS["search"]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("customer shouting", "/situations/shouting/"),
        ("angy custmer", "/situations/shouting/"),
        ("she shouted at me", "/situations/shouting/"),
        ("we don't have it, it is sold out", "/situations/out-of-stock/"),
        ("how do I apologize", "/mend/own-up/"),
        ("they were overcharged", "/situations/wrong-bill/"),
        ("what do I do when a customer is shouting at me", "/situations/shouting/"),
        ("livid", "/situations/shouting/"),
        ("thankyou", "/serve/thank/"),
    ],
)
def test_staff_find_what_they_need_first(turn_to: Turner, query: str, address: str) -> None:
    page = turn_to("/")
    search(page, query)
    assert hits(page)[0] == address


def test_nothing_of_search_is_loaded_before_it_is_opened(open_page: Opener) -> None:
    page = open_page("/mend/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(f"{PLACE}assets/")))
    page.reload(wait_until="networkidle")
    assert [name for name in asked if "search" in name] == ["search/box.js"]
    page.keyboard.press("/")
    expect(page.locator(".search-hit").first).to_be_visible()
    assert "search/engine.js" in asked
    assert "search_index.json" not in asked


def test_an_open_box_shows_what_is_needed_most_often(open_page: Opener) -> None:
    page = open_page("/")
    page.keyboard.press("/")
    expect(page.locator("rapport-search [role=status]")).to_have_text(SAID["top"])
    moments = [f"/situations/{slug}/" for slug in handbook().situations]
    practices = [f"/{practice.folder}/{slug}/" for slug, practice in handbook().practices.items()]
    assert hits(page) == [*moments, *practices][:6]


def test_a_result_shows_summary_kind_and_a_phrase_with_the_words_found_marked(open_page: Opener) -> None:
    page = open_page("/")
    search(page, "shouts")
    content = handbook().situations["shouting"].content
    hit = page.locator(".search-hit").first
    expect(hit.locator(".search-hit__title mark")).to_have_text("shouts")
    expect(hit.locator(".search-hit__summary")).to_have_text(content.summary)
    expect(hit.locator(".search-hit__say")).to_contain_text(content.say[0].text)
    expect(hit.locator(".search-hit__kind")).to_have_text(SAID["kinds"]["situation"])


def test_words_are_marked_beside_fill_ins_in_a_phrase(open_page: Opener) -> None:
    page = open_page("/")
    search(page, "it is sold out")
    said = page.locator(".search-hit").first.locator(".search-hit__say")
    expect(said).to_contain_text("[Name of the thing] is sold out, and you came for just that.")
    assert {"sold", "out"} <= set(said.locator("mark").all_inner_texts())


def test_a_link_with_a_query_opens_it_and_closing_takes_it_out(open_page: Opener) -> None:
    page = open_page("/mend/?q=shift+notes")
    expect(page.locator(".search-hit").first).to_be_visible()
    page.keyboard.press("Escape")
    page.wait_for_url(f"{PLACE}mend/")


def test_the_address_is_that_of_the_search_until_it_is_closed(open_page: Opener) -> None:
    page = open_page("/mend/")
    search(page, "shift notes")
    page.wait_for_url(f"{PLACE}mend/?q=shift+notes")
    page.keyboard.press("Escape")
    page.wait_for_url(f"{PLACE}mend/")


def test_on_a_phone_a_button_beside_the_box_closes_it(open_page: Opener) -> None:
    page = open_page("/mend/", viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    expect(page.get_by_role("button", name=SAID["close"], exact=True)).to_have_count(0)  # nor for the keyboard
    page.locator(".bar [data-search-for]").click()
    field, close = page.locator("rapport-search input"), page.get_by_role("button", name=SAID["close"], exact=True)
    box, beside = field.bounding_box(), close.bounding_box()
    assert box
    assert beside
    assert box["x"] + box["width"] <= beside["x"], "neither lies over the other"
    assert min(beside["width"], beside["height"]) >= 44
    field.fill("refund")
    expect(page.locator(".search-hit").first).to_be_visible()
    close.click()
    expect(page.locator("#__search")).not_to_be_checked()
    expect(page).to_have_url(f"{PLACE}mend/")


def test_what_asks_for_a_search_opens_it(open_page: Opener) -> None:
    page = open_page("/")
    page.evaluate("document.querySelector('article').innerHTML += '<button data-search-for=\"refund\">?</button>'")
    page.locator("article [data-search-for]").click()
    expect(page.locator("rapport-search")).to_have_attribute("data-shown", "refund")


def test_nothing_found_leads_on(open_page: Opener) -> None:
    page = open_page("/")
    search(page, "xqzzkj")
    expect(page.locator("rapport-search [role=status]")).to_have_text(SAID["none"])
    page.get_by_role("link", name=SAID["else_situations"]).click()
    page.wait_for_url("**/situations/")


def test_a_search_that_cannot_be_loaded_says_so_and_is_tried_again(open_page: Opener) -> None:
    page = open_page("about:blank", start="")
    page.route("**/words.js", lambda route: route.abort())  # before a page is there that may have it already
    page.goto(PLACE)
    page.keyboard.press("/")
    expect(page.locator("rapport-search [role=status]")).to_have_text(SAID["failed"])
    page.unroute("**/words.js")
    page.keyboard.type("refund")
    expect(page.locator(".search-hit").first).to_be_visible()
    open_page.faults.clear()  # the browser tells of the file that was kept back


SETTLED = 500  # milliseconds; Material closes the box 125 after it has changed the page
FOUND = (("shift notes", "/after/pass-on/"), ("livid", "/situations/shouting/"))


def test_search_goes_on_working_from_page_to_page(open_page: Opener) -> None:
    page = open_page("/")
    page.evaluate("window.stayed = true")
    for query, address in FOUND:
        search(page, query)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{address}")
        page.wait_for_timeout(SETTLED)
    assert page.evaluate("window.stayed")


def test_search_works_in_files_without_a_server(open_page: Opener, site: Website) -> None:
    page = open_page("/mend/index.html", start=f"file://{site.folder}")
    search(page, "shift notes")
    expect(page.locator(".search-hit").first).to_have_attribute("href", f"file://{site.folder}/after/pass-on/")


def test_a_quiz_is_found_by_name_and_its_answers_by_nothing(open_page: Opener, site: Website) -> None:
    page = open_page("/")
    search(page, "quiz: pass it on")
    assert "/quizzes/pass-on/" in hits(page)
    data = "".join(file.read_text("utf-8") for file in Path(site.folder, "assets/search").glob("*.js"))
    for quiz in handbook().quizzes.values():
        assert not [item.stem for item in quiz.content.items if item.stem in data]


def test_without_scripts_a_link_stands_in_place_of_the_box(open_page: Opener) -> None:
    page = open_page("/mend/", java_script_enabled=False)
    expect(page.locator(".search-without")).to_be_visible()
    expect(page.locator("rapport-search input")).not_to_be_visible()


def test_a_first_search_loads_little(open_page: Opener) -> None:
    page = open_page("/", viewport={"width": 1280, "height": 800})
    names: list[str] = []
    page.on("request", lambda request: names.append(_name(request)))
    search(page, "shift notes")
    assert len([name for name in names if name.endswith((".js", ".css"))]) <= 8


def _name(request: Request) -> str:
    return request.url.rpartition("/")[2]
