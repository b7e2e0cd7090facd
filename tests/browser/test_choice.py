"""Cards and checklists to choose from: what is ticked, in the reader's browser or by a link, is what is printed."""

import math
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from browser.axe_faults import faults
from browser.memory import remembered
from browser.opening import Opener
from browser.paper import joined
from browser.quiz import WORDS
from handbook.print.card_sets import Card, sets_with_pages
from website import handbook

SAYS = WORDS["choose"]
CARDS = {card.key: card for each in sets_with_pages(handbook(), "Situations") for card in each.cards}
LABELS = list(dict.fromkeys(card.label for card in CARDS.values()))[:3]
CHOSEN = [next(key for key, card in CARDS.items() if card.label == label) for label in LABELS]
SIZES = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}  # millimetres
GRIDS = {"4up": 4, "8up": 8, "poster": 1}
layouts = pytest.mark.parametrize("layout", GRIDS)
papers = pytest.mark.parametrize("paper", SIZES)


def tick(page: Page) -> None:
    """Choose the cards."""
    for key in CHOSEN:
        page.get_by_label(SAYS["pick_one"].format(CARDS[key].document.content.title), exact=True).check()


def ready(page: Page) -> Page:
    """Wait until the page can be chosen from."""
    page.locator("rapport-choice[data-some]").wait_for()
    return page


def printed(page: Page, paper: str = "a4") -> list[str]:
    """Print the page on sheets of this paper; return the text of each, space taken out."""
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    for sheet in pdf.pages:
        size = float(sheet.mediabox.width) / 72 * 25.4, float(sheet.mediabox.height) / 72 * 25.4
        assert size == pytest.approx(SIZES[paper], abs=0.6)
    return [joined(sheet.extract_text()) for sheet in pdf.pages]


def holds(text: str, card: Card) -> bool:
    """Tell whether the whole card stands in the text."""
    return all(joined(words) in text for words in (card.document.content.title, card.when, *card.say, card.avoid))


def test_ticked_cards_of_many_chapters_are_printed_and_no_others(open_page: Opener) -> None:
    page = ready(open_page("/cue-cards/"))
    tick(page)
    expect(page.get_by_role("status").get_by_text(SAYS["some"].format(3))).to_be_visible()
    assert remembered(page)["picked"]["cards"]["names"] == CHOSEN
    page.reload()
    (sheet,) = printed(ready(page))
    assert [key for key, card in CARDS.items() if holds(sheet, card)] == CHOSEN
    others = (WORDS["cards_index_lead"], WORDS["downloads"]["poster"]["name"])
    for word in (SAYS["print"], SAYS["pick"], SAYS["paper"], *others):
        assert joined(word) not in sheet


@layouts
@papers
def test_a_link_chooses_cards_paper_and_layout(open_page: Opener, layout: str, paper: str) -> None:
    page = ready(open_page("/cue-cards/"))
    tick(page)
    page.get_by_label(SAYS["paper"]).select_option(paper)
    page.get_by_label(SAYS["layout"]).select_option(layout)
    link = page.get_by_role("link", name=SAYS["link"]).get_attribute("href")
    assert link == f"?cards={','.join(CHOSEN)}&paper={paper}&layout={layout}"
    other = ready(open_page(f"/cue-cards/{link}"))
    sheets = printed(other, paper)
    assert len(sheets) == math.ceil(len(CHOSEN) / GRIDS[layout])
    assert [key for key, card in CARDS.items() if holds("".join(sheets), card)] == CHOSEN
    assert not remembered(other).get("picked")


def test_a_link_that_names_cards_no_longer_there_says_so(open_page: Opener) -> None:
    page = ready(open_page(f"/cue-cards/?cards={CHOSEN[0]},gone-since&paper=papyrus&layout=9up"))
    expect(page.get_by_text(SAYS["gone"].format(1))).to_be_visible()
    (sheet,) = printed(page)
    assert holds(sheet, CARDS[CHOSEN[0]])


def test_a_choice_can_be_emptied_and_then_all_are_printed(open_page: Opener) -> None:
    page = ready(open_page(f"/cue-cards/?cards={CHOSEN[0]}&layout=8up"))
    empty = page.get_by_label(SAYS["label"]).get_by_role("button", name=SAYS["empty"])
    empty.click()
    expect(page.get_by_text(SAYS["none"])).to_be_visible()
    expect(empty).to_be_hidden()
    expect(page.get_by_role("link", name=SAYS["link"])).to_be_hidden()  # there is nothing to lead to
    expect(page.get_by_role("button", name=SAYS["print"], exact=True)).to_be_focused()
    sheets = printed(page)
    assert len(sheets) == math.ceil(len(CARDS) / 8)
    assert all(holds("".join(sheets), card) for card in CARDS.values())


@pytest.mark.parametrize("address", ["/cue-cards/", "/checklists/"])
def test_on_a_phone_the_button_follows_above_the_bar(open_page: Opener, address: str) -> None:
    page = ready(open_page(address, viewport={"width": 390, "height": 844}))
    button, bar = page.get_by_role("button", name=SAYS["print"], exact=True), page.locator("nav.bar")
    first = page.locator("[data-pick]").first.bounding_box()
    assert first
    assert first["y"] <= 844 / 2, "what there is to choose from begins in the upper half"
    for place in (0, 3000, 1_000_000):
        page.evaluate("place => scrollTo(0, place)", place)
        shown, below = button.bounding_box(), bar.bounding_box()
        assert shown
        assert below
        assert shown["y"] >= 0
        assert shown["y"] + shown["height"] <= below["y"]


def test_without_scripts_every_card_is_printed(open_page: Opener) -> None:
    sheets = printed(open_page("/cue-cards/", java_script_enabled=False))
    assert len(sheets) == math.ceil(len(CARDS) / 4)
    assert all(holds("".join(sheets), card) for card in CARDS.values())


def test_ticks_of_a_chosen_checklist_are_kept_on_paper(open_page: Opener) -> None:
    key = CHOSEN[1]
    page = ready(open_page(f"/checklists/?lists={key},{CHOSEN[0]}"))
    part = page.locator(f'[data-pick="{key}"]')
    part.locator("rapport-checklist").get_by_role("checkbox").first.check()
    page.reload()
    expect(part.locator("rapport-checklist").get_by_role("checkbox").first).to_be_checked()
    (sheet,) = printed(ready(page))
    acts = {name: [act for _, acts in card.checklist.phases for act in acts] for name, card in CARDS.items()}
    assert [name for name in CARDS if all(joined(act) in sheet for act in acts[name])] == [CHOSEN[0], key]
    page.emulate_media(media="print")
    line = part.locator("rapport-checklist label").first.locator("span")
    assert line.evaluate("one => getComputedStyle(one).textDecorationLine") == "none"


@papers
def test_a_coaching_sheet_has_columns_and_lines_one_list_to_a_page(open_page: Opener, paper: str) -> None:
    sheets = printed(ready(open_page(f"/checklists/?lists={','.join(CHOSEN)}&layout=coaching&paper={paper}")), paper)
    assert len(sheets) == len(CHOSEN)
    for key, sheet in zip(CHOSEN, sheets, strict=True):
        assert joined(CARDS[key].document.content.title) in sheet
        for word in ("observed", "not-observed", "note", "date", "signed-colleague", "signed-observer"):
            assert joined(WORDS["sheets"][word]) in sheet


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_fault_in_a_page_that_is_chosen_from(open_page: Opener, scheme: str) -> None:
    page = ready(open_page(f"/cue-cards/?cards={CHOSEN[0]},gone-since", color_scheme=scheme))
    assert not faults(page)
