"""The registry of elements: their scripts come in any order, and twice, as when Material inserts them."""

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from browser.opening import Opener
from browser.quiz import asked, quiz_with_every_type
from handbook.assets import BUNDLES
from handbook.locale.language import Forms, Language
from handbook.site.templates import FOLDER
from website import PLACE, Website, handbook

SCRIPT = re.compile(r'<script src="[^"]*/assets/[^"]*" defer></script>')
ELEMENTS = "assets/elements.js"


def _deferred(html: str) -> list[str]:
    return [tag for tag in SCRIPT.findall(html) if ELEMENTS not in tag]


def _answer_part(route: Route) -> None:
    route.fulfill(path=FOLDER / route.request.url.removeprefix(f"{PLACE}parts/"))


def _rewritten(page: Page, site: Website, address: str, scripts: list[str]) -> None:
    """Go to the address; of its scripts, have only these, in this order."""
    html = site.file(address).read_text("utf-8")
    for tag in _deferred(html):
        html = html.replace(tag, "")
    html = html.replace("</article>", "".join(scripts) + "</article>", 1)

    def answer(route: Route) -> None:
        route.fulfill(body=html, content_type="text/html")

    page.route(PLACE.rstrip("/") + address, answer)
    page.goto(PLACE.rstrip("/") + address)


@pytest.mark.parametrize("order", [reversed, lambda tags: [*tags, *tags]], ids=["backwards", "twice"])
def test_a_practice_works_whatever_comes_first(open_page: Opener, site: Website, order: type[reversed]) -> None:  # type: ignore[type-arg]  # of text
    practice = next(iter(handbook().practices.values()))
    address = f"/{practice.folder}/{practice.slug}/"
    page = open_page("/404.html")
    scripts = _deferred(site.file(address).read_text("utf-8"))
    assert len(scripts) >= 3
    _rewritten(page, site, address, [*order(scripts)])
    expect(page.locator(".phrase").first.get_by_role("button")).to_have_count(1)
    expect(page.locator("rapport-star").get_by_role("button")).to_have_count(1)
    expect(page.locator("rapport-channels [aria-pressed=true]")).to_have_count(0)
    expect(page.locator("rapport-channels[data-channel]")).to_have_count(1)
    box = page.locator("rapport-checklist").get_by_role("checkbox").first
    box.check()
    page.reload()
    expect(box).to_be_checked()


def test_a_quiz_works_though_each_of_its_parts_comes_by_itself_and_backwards(open_page: Opener, site: Website) -> None:
    address = quiz_with_every_type()
    page = open_page("/404.html")
    parts = [f"{PLACE}parts/{name}" for name in (*BUNDLES["quiz.js"], *BUNDLES["store.js"])]
    page.route(re.compile("/parts/"), _answer_part)
    _rewritten(page, site, address, [f'<script src="{link}" defer></script>' for link in reversed(parts)])
    for one in asked(page):
        one.answer(one.right)
        expect(one.status).to_contain_text(one.says("right"))


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("en", {"one": "{} act", "other": "{} acts"}),
        ("pl", {"one": "{} karta", "few": "{} karty", "many": "{} kart", "other": "{} karty"}),
        ("ar", {"zero": "{} a", "one": "b", "two": "c", "few": "{} d", "many": "{} e", "other": "{} f"}),
        ("pl", {"other": "kart: {}"}),
        ("en", "Questions: {}"),
    ],
)
def test_scripts_count_as_templates_do(open_page: Opener, tag: str, forms: str | Forms) -> None:
    page = open_page("/404.html")
    counts = [
        0,
        1,
        2,
        3,
        5,
        11,
        21,
        100,
        102,
        999,
    ]  # of a thousand on, only the report groups digits, which has no script
    script = (
        "([tag, forms, counts]) => (document.documentElement.lang = tag, counts.map((n) => rapport.count(forms, n)))"
    )
    said = page.evaluate(script, [tag, json.dumps(forms), counts])
    assert said == [Language(tag).counted(forms, count) for count in counts]
