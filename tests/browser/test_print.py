"""What comes out of a printer: practices whole, quizzes without buttons, and cue cards four to a sheet."""

import math
import unicodedata
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from browser.opening import Opener
from browser.quiz import SAID, WORDS, asked, quiz_with_every_type
from website import handbook, kinds

A4 = (595, 842)  # points
INSIDE_MARGINS = 688  # pixels: the width of A4 less its margins
OVERFULL = "all => all.filter(one => one.scrollHeight > one.clientHeight + 1).map(one => one.id)"


def test_a_practice_prints_whole(open_page: Opener) -> None:
    address = kinds()["/chapters/practices/"]
    practice = handbook().practices[address.split("/")[2]].content
    text = "".join(_printed(open_page(address)))
    for example in practice.examples:
        for turn in (*example.weak, *example.strong):
            assert _joined(turn.text) in text
    for phrase in practice.say:
        assert _joined(phrase.text) in text
    assert _joined(practice.say[0].text) + WORDS["copy_button"] not in text


@pytest.mark.parametrize("chapter", handbook().chapters)
def test_cue_cards_print_four_to_a_sheet_and_none_is_split(open_page: Opener, chapter: str) -> None:
    page = open_page(f"/cue-cards/{chapter}/", viewport={"width": INSIDE_MARGINS, "height": 900})
    practices = handbook().practices_of(chapter)
    sheets = _printed(page)
    assert len(sheets) == math.ceil(len(practices) / 4)
    for number, practice in enumerate(practices):
        card = practice.content.cue_card
        for text in (practice.content.title, card.when, *card.say, card.avoid):
            assert _joined(text) in sheets[number // 4], practice.slug
    page.emulate_media(media="print")
    assert not page.locator(".card").evaluate_all(OVERFULL)


def test_a_quiz_prints_its_questions(open_page: Opener) -> None:
    page = open_page(quiz_with_every_type())
    text = "".join(_printed(page))
    for one in asked(page):
        assert _joined(one.form.locator("legend").inner_text()) in text
        assert _joined(one.item.explanation) not in text
    assert _joined(SAID["check"] + SAID["hint"]) not in text


def _printed(page: Page) -> list[str]:
    """Print the page; return the text of each sheet, all space taken out, after checking the sheets' size."""
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert all(abs(sheet.mediabox.width - A4[0]) < 2 and abs(sheet.mediabox.height - A4[1]) < 2 for sheet in pdf.pages)
    return [_joined(sheet.extract_text()) for sheet in pdf.pages]


def _joined(text: str) -> str:
    """Take out what printing changes: space where lines break, letters that it ties together, and Markdown's marks."""
    return "".join(unicodedata.normalize("NFKC", text).replace("*", "").replace("`", "").split())
