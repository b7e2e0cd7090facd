"""The way in: home with its moments and stars, a channel that stays chosen, and a missing page that searches."""

import pytest
from playwright.sync_api import Route, ViewportSize, expect

from browser.memory import remembered, remembering
from browser.opening import Opener
from browser.quiz import WORDS
from browser.test_quiz_memory import REFUSED
from website import NOT_FOUND, PLACE, Website, handbook

STAR = WORDS["star"]
SLUG = next(iter(handbook().situations))
SITUATION = f"/situations/{SLUG}/"
PHONE = ViewportSize(width=390, height=844)


def _practice_for(channel: str) -> str:
    """Return the address of a practice with phrases for other channels only, and for this one."""
    for slug, practice in handbook().practices.items():
        fits = [channel in (phrase.channels or handbook().private_channels) for phrase in practice.content.say]
        examples = [example.channel for example in practice.content.examples]
        if any(fits) and not all(fits) and channel in examples[1:]:
            return f"/{practice.folder}/{slug}/"
    message = f"no practice has phrases for {channel} and for others"
    raise AssertionError(message)


def test_every_moment_is_one_tap_from_home_in_the_words_of_a_person(open_page: Opener) -> None:
    page = open_page("/", viewport=PHONE)
    for situation in handbook().situations.values():
        expect(page.get_by_role("link", name=situation.content.ask, exact=True)).to_be_visible()
    boxes = page.locator(".moment-group a").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(boxes) >= 44, "large enough for a thumb"
    page.get_by_role("link", name=handbook().situations[SLUG].content.ask, exact=True).click()
    page.wait_for_url(f"**{SITUATION}")
    expect(page.locator(".phrase").first).to_be_in_viewport()


def test_a_starred_page_waits_on_the_home_page_until_its_star_is_taken_away(open_page: Opener) -> None:
    page = open_page(SITUATION)
    star = page.get_by_role("button", name=STAR["button"])
    expect(star).to_have_attribute("aria-pressed", "false")
    star.focus()
    page.keyboard.press("Space")
    expect(star).to_have_attribute("aria-pressed", "true")
    assert list(remembered(page)["starred"]) == [SITUATION.lstrip("/")]
    home = page.url.removesuffix(SITUATION.lstrip("/"))
    page.goto(home)
    page.locator("rapport-starred").get_by_role("link").click()
    page.wait_for_url(f"**{SITUATION}")
    star.click()
    page.goto(home)
    expect(page.locator("rapport-starred").get_by_role("link")).to_have_count(0)
    expect(page.get_by_role("heading", name=STAR["starred"])).to_have_count(0)


def test_a_star_that_is_not_kept_says_so(open_page: Opener) -> None:
    page = open_page(SITUATION, script=REFUSED)
    star = page.get_by_role("button", name=STAR["button"])
    star.click()
    expect(star).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text(STAR["unsaved"])).to_be_visible()


def test_a_record_older_than_stars_is_still_good(open_page: Opener) -> None:
    older = {"version": 2, "ticks": {}, "answers": {}, "quizzes": {}, "read": {"x": 1}, "chosen": {}}
    page = open_page(SITUATION, **remembering(older))
    page.get_by_role("button", name=STAR["button"]).click()
    kept = remembered(page)
    assert kept["read"] == {"x": 1}
    assert kept["starred"]


@pytest.mark.parametrize("channel", ["chat"])
def test_a_channel_stays_chosen_from_page_to_page(open_page: Opener, channel: str) -> None:
    page = open_page(_practice_for(channel))
    name = handbook().channel_names[channel]
    choices = page.get_by_role("group", name=WORDS["filter"]["channel"])
    choice = choices.get_by_role("button", name=name)
    expect(page.locator("rapport-channels").get_by_role("status")).to_have_text(WORDS["channels_ask"])
    for fold in page.locator(".more > summary").all():
        fold.click()
    choice.click()
    shown = page.locator("article .phrase:visible").all()
    assert shown
    assert all(channel in (one.get_attribute("data-channels") or "").split() for one in shown)
    expect(page.locator("rapport-channels").get_by_role("status")).not_to_be_empty()
    assert page.locator("details.case[open]").evaluate_all("all => all.map((one) => one.dataset.channel)") == [channel]
    page.goto(PLACE.rstrip("/") + SITUATION)
    expect(choices.locator("[aria-pressed=true]")).to_have_text(name)
    page.goto(f"{PLACE}phrasebook/")
    expect(choices.locator("[aria-pressed=true]")).to_have_text(name)
    assert all(channel in (one.get_attribute("data-channels") or "") for one in page.locator(".phrase:visible").all())
    page.goto(PLACE.rstrip("/") + SITUATION)
    choice.click()
    expect(page.locator("article .phrase:visible")).to_have_count(page.locator("article .phrase").count())
    assert remembered(page)["prefers"] == {}


def test_words_for_the_channel_are_unfolded_where_few_stand_at_once(open_page: Opener) -> None:
    wanted = []
    for slug, practice in handbook().practices.items():
        fits = ["chat" in (phrase.channels or handbook().private_channels) for phrase in practice.content.say]
        if sum(fits[:3]) < 3 and any(fits[3:]):
            wanted.append((f"/{practice.folder}/{slug}/", sum(fits)))
    address, count = wanted[0]
    page = open_page(address)
    page.locator('rapport-channels button[value="chat"]').click()
    expect(page.locator(".phrases:not(.steps *) .phrase:visible")).to_have_count(count)


def test_what_is_first_follows_the_channel(open_page: Opener) -> None:
    content = handbook().situations["shouting"].content
    (other,) = content.first_on
    page = open_page("/situations/shouting/")
    shown = page.locator(".first:visible")
    expect(shown).to_contain_text(content.first)
    choice = page.locator(f'rapport-channels button[value="{other.channels[1]}"]')
    choice.click()
    expect(shown).to_contain_text(other.text)
    page.reload()
    expect(shown).to_contain_text(other.text)
    page.locator('rapport-channels button[value="phone"]').click()
    expect(shown).to_contain_text(content.first)


def test_without_scripts_what_is_first_on_every_channel_is_there(open_page: Opener) -> None:
    page = open_page("/situations/shouting/", java_script_enabled=False)
    content = handbook().situations["shouting"].content
    (other,) = content.first_on
    first = WORDS["first_on"].format(" · ".join(handbook().channel_names[name] for name in other.channels))
    expect(page.locator(".first:visible")).to_have_text([f"{WORDS['first']} {content.first}", f"{first} {other.text}"])
    expect(page.locator("rapport-channels")).to_be_hidden()


def test_a_missing_page_offers_a_search_for_its_words(open_page: Opener, site: Website) -> None:
    page = open_page("/")
    home, missing = page.url, f"{page.url}moments/second-hand-chairs.html"
    body = site.file(NOT_FOUND).read_text("utf-8")
    page.route(missing, lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(missing)
    field = page.locator(".missing").get_by_role("searchbox")
    expect(field).to_have_value("second hand chairs")
    assert field.evaluate("one => one.offsetHeight") >= 44
    field.press("Enter")
    page.wait_for_url(f"{home}?q=second+hand+chairs")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_missing_page_leads_to_the_page_nearest_to_its_words_and_nothing_moves(
    open_page: Opener, site: Website, width: int
) -> None:
    page = open_page("/", viewport=ViewportSize(width=width, height=844))
    situation = handbook().situations[SLUG]
    missing = f"{page.url}moved/{SLUG}/"
    body = site.file(NOT_FOUND).read_text("utf-8")
    page.route(missing, lambda route: route.fulfill(body=body, content_type="text/html"))
    place = "document.querySelector('.moments').getBoundingClientRect().top"

    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.fallback()

    page.route("**/assets/search/words.js", late)
    page.goto(missing)
    before = page.evaluate(place)
    found = page.locator("rapport-missing .tile a")
    expect(found.first).to_contain_text(situation.content.title)
    assert page.evaluate(place) == before
    found.first.click()
    page.wait_for_url(f"**{SITUATION}")


def test_a_missing_page_leads_to_no_page_that_has_its_word_somewhere_in_its_text(
    open_page: Opener, site: Website
) -> None:
    page = open_page("/")
    missing = f"{page.url}moved/marzipan/"
    body = site.file(NOT_FOUND).read_text("utf-8")
    page.route(missing, lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(missing)
    expect(page.locator("rapport-missing h2")).to_have_text(WORDS["missing"]["top"])
    offered = page.locator("rapport-missing .tile a").evaluate_all("all => all.map((one) => one.pathname)")
    assert offered, "what is often needed"
    shown = page.locator(".moments a").evaluate_all("all => all.map((one) => one.pathname)")
    assert not {*offered} & {*shown}, "what stands below anyway"
    asked = "async () => (await (await rapport.load('search/engine')).search('marzipan ', 3)).results.length"
    assert page.evaluate(asked), "it is in a text"
