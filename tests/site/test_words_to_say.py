"""Words to say on pages and paper: fill-ins shown as such, conversations that go on, and ladders."""

import re
from collections import Counter

import pytest
from selectolax.lexbor import LexborNode

from browser.paper import joined
from handbook.site.templates import Templates
from print.printed import sheets
from website import Website, handbook

WORDS = Templates().words
PRACTICE, SITUATION = "/after/ring-back/", "/situations/out-of-stock/"
FILLED = {
    PRACTICE: ["[hour]", "[what they asked]", "[hour]", "[hour]", "[hour]", "[what it waits for]"],
    SITUATION: ["[Name of the thing]", "[street or town]", "[how many]", "[the thing]", "[Name]", "[day]"],
    "/cue-cards/after/": ["[hour]"],
    "/cue-cards/situations/": ["[Name of the thing]", "[street or town]", "[how many]"],
}


def _filled(site: Website, address: str) -> list[LexborNode]:
    return site.page(address).css("article var")


@pytest.mark.parametrize("address", FILLED)
def test_fill_ins_are_marked_with_their_brackets(site: Website, address: str) -> None:
    found = _filled(site, address)
    assert [each.text() for each in found] == FILLED[address]
    for each in found:
        short = " fill-in--short" if len(each.text()) <= len("[street or town]") else ""
        assert each.attributes == {"class": f"fill-in{short}", "data-heard": WORDS["fill_in"]}


def test_the_phrasebook_has_the_fill_ins_of_phrases_and_of_ladders(site: Website) -> None:
    in_a_step = Counter(["[hour]"])
    on_pages = Counter([*FILLED[SITUATION], *FILLED[PRACTICE]])
    assert Counter(each.text() for each in _filled(site, "/phrasebook/")) == on_pages - in_a_step


def test_a_situation_shows_its_conversations_and_how_one_goes_on(site: Website) -> None:
    content = handbook().situations["out-of-stock"].content
    cases = site.page(SITUATION).css(".case")
    assert [case.attributes["data-channel"] for case in cases] == [one.channel for one in content.examples]
    assert [len(case.css(".dialogue")) for case in cases] == [3, 2]
    (after,) = cases[0].css(".dialogue--after")
    aftermath = content.examples[0].aftermath
    assert aftermath
    assert [turn.text() for turn in after.css(".turn__text")] == [turn.text for turn in aftermath.turns]
    assert aftermath.then in after.text()


def test_a_page_without_conversations_or_a_ladder_has_no_heading_for_them(site: Website) -> None:
    page = site.page("/situations/long-queue/")
    assert page.css("#practices")
    assert not page.css("#examples, #still-fails")
    assert not site.page("/serve/greet/").css("#still-fails")


@pytest.mark.parametrize("address", [PRACTICE, SITUATION])
def test_a_ladder_is_a_list_in_its_order_under_its_heading(site: Website, address: str) -> None:
    slug = address.split("/")[2]
    content = (handbook().practices | handbook().situations)[slug].content  # type: ignore[operator]  # of two kinds
    page = site.page(address)
    (heading,) = page.css("h2#still-fails")
    assert heading.text().startswith(WORDS["practice_headings"]["still-fails"])
    steps = page.css("h2#still-fails + ol > li")
    done = [text.text() for step in steps for text in step.css(".steps__do")]
    assert done == [rung.text for rung in content.still_fails]
    said = [[words.text() for words in step.css(".phrase__text")] for step in steps]
    assert said == [[phrase.text for phrase in rung.phrases] for rung in content.still_fails]


def test_on_paper_a_fill_in_is_light_among_bold_words(site: Website) -> None:
    (sheet,) = sheets(site.file(f"/print{SITUATION}page-a4.pdf"))
    assert sheet.weight_of("[how many]") < sheet.weight_of("has [how")


def test_a_ladder_is_on_the_panel_behind_its_card_in_the_pocket_guide(site: Website) -> None:
    content = handbook().practices["ring-back"].content
    (sheet,) = (each for each in sheets(site.file("/print/handbook/guide-a4.pdf")) if joined("After") in each.text())
    width, height = 297 / 4, 210 / 2
    panels = [sheet.text((column * width, 0, (column + 1) * width, height)) for column in (3, 2, 1)]
    rungs = " ".join(f"{rung.text} {rung.say or ''}" for rung in content.still_fails)
    next_when = handbook().practices["pass-on"].content.cue_card.when
    for text, panel in zip((content.cue_card.when, rungs, next_when), panels, strict=True):
        words = re.findall(r"[\w']+", text)
        assert all(word in panel for word in words), panel  # upside down, and so in no order
