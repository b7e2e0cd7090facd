"""The small tools on pages: ticks that stay, phrases to copy, and the filters of the phrasebook."""

import pytest
from playwright.sync_api import Page, expect

from browser.opening import Opener
from browser.quiz import FULL, WORDS, counted
from handbook.core.ladder import phrases_of
from handbook.site.print_marks import with_apostrophes
from website import handbook, kinds

CHECKLIST = kinds()["/chapters/practices/"]


def test_ticks_stay_after_a_reload_and_can_be_taken_away(open_page: Opener) -> None:
    page = open_page(CHECKLIST)
    boxes = page.locator("rapport-checklist").get_by_role("checkbox")
    boxes.nth(1).focus()
    page.keyboard.press("Space")
    page.reload()
    expect(boxes.nth(1)).to_be_checked()
    expect(boxes.nth(0)).not_to_be_checked()
    boxes.nth(1).uncheck()
    page.reload()
    expect(boxes.nth(1)).not_to_be_checked()


def test_a_tick_on_a_practice_is_a_tick_on_its_sheet(open_page: Opener) -> None:
    page = open_page(CHECKLIST)
    act = page.locator("rapport-checklist label").first
    act.get_by_role("checkbox").check()
    words = act.inner_text()
    chapter, practice = CHECKLIST.strip("/").split("/")
    page.goto(page.url.replace(CHECKLIST, f"/checklists/{chapter}/"))
    sheet = page.locator(f'rapport-checklist[data-list="{practice}"] label')
    assert sheet.first.inner_text() == words
    expect(sheet.first.get_by_role("checkbox")).to_be_checked()
    expect(page.locator("rapport-checklist input:checked")).to_have_count(1)


def test_a_checklist_works_where_nothing_is_kept(open_page: Opener) -> None:
    page = open_page(CHECKLIST, script=FULL)
    box = page.locator("rapport-checklist").get_by_role("checkbox").first
    box.check()
    expect(box).to_be_checked()


def test_a_phrase_is_copied_by_keyboard_and_says_so(open_page: Opener) -> None:
    page = open_page("/situations/long-queue/", permissions=["clipboard-read", "clipboard-write"])
    phrase = page.locator(".phrase").first
    phrase.locator(".phrase__copy").focus()
    page.keyboard.press("Enter")
    expect(phrase.get_by_role("status")).to_have_text(WORDS["copied"])
    expect(phrase.get_by_role("button")).to_be_focused()
    words = handbook().situations["long-queue"].content.say[0].text
    assert phrase.locator(".phrase__text").inner_text() == with_apostrophes(words)
    assert page.evaluate("navigator.clipboard.readText()") == words, "with the apostrophe that keyboards have"


def test_what_is_copied_has_the_quotation_marks_of_keyboards(open_page: Opener) -> None:
    page = open_page("/situations/long-queue/", permissions=["clipboard-read", "clipboard-write"])
    page.locator("rapport-phrases").first.evaluate("""(one) => {
      const copy = one.cloneNode();
      copy.id = "quoted";
      copy.innerHTML = "<p class='phrase'><span class='phrase__text'>Say \u201cstop\u201d.</span></p>";
      one.after(copy);
    }""")
    phrase = page.locator("#quoted .phrase")
    phrase.locator(".phrase__copy").click()
    expect(phrase.get_by_role("status")).to_have_text(WORDS["copied"])
    assert page.evaluate("navigator.clipboard.readText()") == 'Say "stop".'


def test_a_fill_in_is_copied_with_its_brackets_and_announced_as_one(open_page: Opener) -> None:
    page = open_page("/situations/out-of-stock/", permissions=["clipboard-read", "clipboard-write"])
    phrase = page.locator(".phrase").filter(has_text="[how many]")
    words = handbook().situations["out-of-stock"].content.say[2].text
    assert words == "The shop in [street or town] has [how many]."
    phrase.get_by_role("button", name=f"{WORDS['copy_button']}: {words}").click()
    expect(phrase.get_by_role("status")).to_have_text(WORDS["copied"])
    assert page.evaluate("navigator.clipboard.readText()") == words
    heard = f"The shop in {WORDS['fill_in']} [street or town] has {WORDS['fill_in']} [how many]."
    assert heard in phrase.locator(".phrase__text").aria_snapshot()
    expect(phrase.locator("var").first).to_have_css("text-decoration-style", "dotted")


def test_a_phrase_is_copied_where_the_clipboard_api_is_missing(open_page: Opener) -> None:
    page = open_page(kinds()["/situations/situations/"], script="Object.defineProperty(navigator, 'clipboard', {})")
    phrase = page.locator(".phrase").first
    phrase.get_by_role("button").click()
    expect(phrase.get_by_role("status")).to_have_text(WORDS["copied"])
    expect(phrase.get_by_role("button")).to_be_focused()


def test_a_copy_that_is_refused_says_so(open_page: Opener) -> None:
    refused = "Object.defineProperty(navigator, 'clipboard', {}); document.execCommand = () => false;"
    page = open_page(kinds()["/situations/situations/"], script=refused)
    phrase = page.locator(".phrase").first
    phrase.get_by_role("button").click()
    expect(phrase.get_by_role("status")).to_have_text(WORDS["copy_failed"])


def test_every_copy_button_names_its_phrase(open_page: Opener) -> None:
    page = open_page(kinds()["/chapters/practices/"])
    names = page.locator(".phrase__copy").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert names
    assert len(set(names)) == len(names)


def test_the_phrasebook_shows_every_phrase_until_it_is_filtered(open_page: Opener) -> None:
    page = open_page("/phrasebook/")
    book = handbook()
    situations = [situation.content for situation in book.situations.values()]
    practices = [practice.content for practice in book.practices.values()]
    count = sum(len(content.say) + len(phrases_of(content.still_fails)) for content in situations)
    count += sum(len(content.say) + len(phrases_of(content.still_fails)) for content in practices)
    expect(page.locator(".phrase:visible")).to_have_count(count)
    expect(page.locator(".filters__count")).to_have_text(counted(WORDS["filter"]["count"], count))


def test_words_filter_phrases_in_any_order_and_case(open_page: Opener) -> None:
    page = open_page("/phrasebook/")
    page.get_by_label(WORDS["filter"]["find"], exact=True).fill("YOU can")
    texts = [text.lower() for text in page.locator(".phrase__text:visible").all_inner_texts()]
    assert texts
    assert all("can" in text and "you" in text for text in texts)
    expect(page.locator(".filters__count")).to_have_text(counted(WORDS["filter"]["count"], len(texts)))
    page.get_by_label(WORDS["filter"]["find"], exact=True).fill("no such phrase at all")
    expect(page.locator(".phrase:visible, .phrase-group:visible")).to_have_count(0)
    expect(page.locator(".filters__count")).to_have_text(counted(WORDS["filter"]["count"], 0))


@pytest.mark.parametrize("typed", ["i've seen", "i\N{RIGHT SINGLE QUOTATION MARK}ve seen"])
def test_words_filter_phrases_by_either_apostrophe(open_page: Opener, typed: str) -> None:
    page = open_page("/phrasebook/")
    page.get_by_label(WORDS["filter"]["find"], exact=True).fill(typed)
    expect(page.locator(".phrase__text:visible")).to_have_count(1)


def test_a_situation_filters_phrases(open_page: Opener) -> None:
    page = open_page("/phrasebook/")
    all_of_them = page.locator(".phrase:visible").count()
    select = page.locator('[data-filter="situation"]')
    select.select_option(index=1)
    _has_only(page, "situations", select.input_value(), all_of_them)
    select.select_option("")
    expect(page.locator(".phrase:visible")).to_have_count(all_of_them)


def test_a_channel_filters_phrases(open_page: Opener) -> None:
    page = open_page("/phrasebook/")
    all_of_them = page.locator(".phrase:visible").count()
    choice = page.locator("rapport-channels button").first
    choice.click()
    _has_only(page, "channels", choice.get_attribute("value") or "", all_of_them)
    choice.click()
    expect(page.locator(".phrase:visible")).to_have_count(all_of_them)


def _has_only(page: Page, attribute: str, value: str, all_of_them: int) -> None:
    shown = page.locator(".phrase:visible").evaluate_all(f"all => all.map(one => one.dataset.{attribute}.split(' '))")
    assert 0 < len(shown) < all_of_them
    assert all(value in values for values in shown)


def test_the_phrasebook_shows_one_practice(open_page: Opener) -> None:
    page = open_page("/phrasebook/")
    slug, practice = next(iter(handbook().practices.items()))
    page.locator('[data-filter="practice"]').select_option(slug)
    expect(page.locator(".phrase:visible")).to_have_count(len(practice.content.say))
    expect(page.locator(".phrase-group:visible h2")).to_have_text(practice.content.title)


def test_a_phrase_for_a_moment_in_a_chat_is_copied_in_three_actions(open_page: Opener) -> None:
    page = open_page("/phrasebook/", permissions=["clipboard-read", "clipboard-write"])
    page.locator('[data-filter="situation"]').select_option(next(iter(handbook().situations)))
    page.locator('rapport-channels button[value="chat"]').click()
    first = page.locator(".phrase:visible").first
    first.locator(".phrase__copy").click()
    expect(first.locator(".phrase__copied")).to_have_text(WORDS["copied"])
