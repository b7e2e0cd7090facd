"""The PDF files of the built site: what stands where, in millimetres, and that nothing is lost on the way to paper."""

import math
from collections import Counter
from functools import cache

import pdfua
import pytest

from browser.paper import joined
from handbook.print.card_sets import Card, sets_with_files
from handbook.publish.addresses import file_addresses
from print.matterhorn import failures
from print.printed import PAPERS, Sheet, cells, sheets
from website import PLACE, Website, handbook

GRIDS = {"cards-4up": (2, 2), "cards-8up": (2, 4)}
EDGES = {"cards-4up": 6.0, "cards-8up": 5.0}  # millimetres between a card's text and where it is cut
BROKEN = {"UA-14-001"}  # pdfua 0.1.3 errs in its own check of heading levels; `failures` checks them
KINDS = {*GRIDS, "checklists", "coaching", "guide", "page", "poster", "sign-off"}
MARGIN = 4.0  # millimetres that a printer may leave white
LEAST_CODE = 17.0  # millimetres, without the white around it
HAIR = 0.8  # millimetres that the tail of a letter hangs below its line
CHAPTER, PROGRAMME, SITUATION = (
    next(iter(kind)) for kind in (handbook().chapters, handbook().programmes, handbook().situations)
)
ONE_OF_EACH = [
    f"/print/{file}.pdf"
    for file in (
        "handbook/cards-4up-letter",
        "handbook/guide-a4",
        "handbook/poster-letter",
        f"{CHAPTER}/cards-8up-a4",
        "situations/cards-8up-letter",
        f"{PROGRAMME}/checklists-a4",
        f"{PROGRAMME}/coaching-letter",
        f"{PROGRAMME}/sign-off-a4",
        f"situations/{SITUATION}/page-a4",
    )
]
ALL = sorted(address for address in file_addresses(handbook()) if address.startswith("/print/"))
grids = pytest.mark.parametrize("paper", PAPERS)


@cache
def cards() -> dict[str, tuple[Card, ...]]:
    """Return the cards of every set that is printed."""
    return {each.slug: each.cards for each in sets_with_files(handbook(), "Situations", "Handbook")}


def parts(each: str) -> int:
    """Return how many pocket guides a set of few cards makes: a ladder has a panel of its own."""
    return math.ceil(sum(1 + bool(card.document.content.still_fails) for card in cards()[each]) / 6)


def pages_of(address: str) -> int | None:
    """Return how many pages the file has to have, where that is fixed."""
    *_, slug, file = address.split("/")
    kind = file.rpartition("-")[0]
    count = len(cards().get(slug, ()))
    if kind in GRIDS:
        return 2 * math.ceil(count / math.prod(GRIDS[kind]))
    guides = sum(parts(each) for each in ("situations", *handbook().chapters))
    return {"poster": count, "guide": guides, "coaching": count, "page": 1}.get(kind)


def test_every_file_has_its_pages_each_of_its_paper(site: Website) -> None:
    assert {file.rpartition("-")[0].rpartition("/")[2] for file in ALL} == KINDS
    for address in ALL:
        pages = sheets(site.file(address))
        assert len(pages) == (pages_of(address) or len(pages)), address
        size = PAPERS[address.rpartition("-")[2].removesuffix(".pdf")]
        wanted = size[::-1] if "/guide-" in address else size
        assert all(page.size == pytest.approx(wanted, abs=0.05) for page in pages), address


@grids
@pytest.mark.parametrize("kind", GRIDS)
def test_cuts_are_marked_between_cards_at_every_edge_and_corner(site: Website, kind: str, paper: str) -> None:
    columns, rows = GRIDS[kind]
    width, height = PAPERS[paper]
    across = [round(width * number / columns, 1) for number in range(1, columns)]
    down = [round(height * number / rows, 1) for number in range(1, rows)]
    for sheet in sheets(site.file(f"/print/handbook/{kind}-{paper}.pdf")):
        lines = sheet.lines()
        for x in across:
            for top, bottom in ((0, 9), (height - 9, height), *((y - 2.5, y + 2.5) for y in down)):
                assert near(lines, (x, top, x, bottom)), (x, top)
        for y in down:
            for left, right in ((0, 9), (width - 9, width), *((x - 2.5, x + 2.5) for x in across)):
                assert near(lines, (left, y, right, y)), (left, y)


def near(lines: set[tuple[float, float, float, float]], wanted: tuple[float, float, float, float]) -> bool:
    """Tell whether one of the lines is this one, to the width of a line."""
    return any(all(abs(a - b) < 0.3 for a, b in zip(line, wanted, strict=True)) for line in lines)


@grids
@pytest.mark.parametrize("kind", GRIDS)
def test_behind_each_front_lies_its_own_back(site: Website, kind: str, paper: str) -> None:
    columns, rows = GRIDS[kind]
    boxes = cells(paper, columns, rows)
    width = PAPERS[paper][0]
    pages = sheets(site.file(f"/print/handbook/{kind}-{paper}.pdf"))
    for number, card in enumerate(cards()["handbook"]):
        sheet, place = divmod(number, len(boxes))
        left, top, right, bottom = boxes[place]
        front, back = (
            pages[2 * sheet].text(boxes[place]),
            pages[2 * sheet + 1].text((width - right, top, width - left, bottom)),
        )
        for text in (card.document.content.title, card.when, *card.say, card.avoid):
            assert joined(text) in front, card.document.slug
        acts = [act for _, acts in card.checklist.phases for act in acts] if kind == "cards-4up" else []
        for text in (card.document.content.title, *card.steps, *acts):
            assert joined(text) in back, card.document.slug
        whole = front + back
        assert joined(PLACE.removeprefix("http://").rstrip("/") + card.address.rstrip("/")) in whole, card.document.slug
        assert "Revision" in whole
        assert joined(f"Check again by {_in_words(card)}") in whole, card.document.slug


def _in_words(card: Card) -> str:
    """Return the day of the card's next review, as it is printed."""
    day = card.document.content.reviewed
    return f"{day.day} {day:%B} {day.year + 1}"


@grids
@pytest.mark.parametrize("kind", GRIDS)
def test_no_letter_stands_outside_the_room_of_a_card(site: Website, kind: str, paper: str) -> None:
    boxes = cells(paper, *GRIDS[kind], edge=EDGES[kind] - HAIR)
    for sheet in sheets(site.file(f"/print/handbook/{kind}-{paper}.pdf")):
        for left, top, right, bottom in sheet.letters():
            inside = [box for box in boxes if box[0] <= left and box[1] <= top and right <= box[2] and bottom <= box[3]]
            assert inside, (sheet.text()[:40], left, top)


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_nothing_is_cut_off_at_the_edge_of_the_paper(site: Website, address: str) -> None:
    for sheet in sheets(site.file(address)):
        width, height = sheet.size
        for left, top, right, bottom in sheet.letters():
            assert min(left, top, width - right, height - bottom) > MARGIN, sheet.text()[:40]


def scanned(pages: list[Sheet]) -> Counter[str]:
    """Return every address that a scanner finds on the pages."""
    return Counter(code for page in pages for code in page.codes())


@pytest.mark.parametrize("kind", GRIDS)
def test_the_code_of_every_card_leads_to_its_page(site: Website, kind: str) -> None:
    found = scanned(sheets(site.file(f"/print/handbook/{kind}-a4.pdf")))
    assert found == Counter(PLACE.rstrip("/") + card.address for card in cards()["handbook"])
    assert all(site.file(f"/{url.removeprefix(PLACE)}").is_file() for url in found)


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_every_code_is_wide_enough_for_a_cheap_camera(site: Website, address: str) -> None:
    for sheet in sheets(site.file(address)):
        assert all(right - left >= LEAST_CODE for left, _, right, _ in sheet.boxes_of_codes()), address


@pytest.mark.long
@pytest.mark.parametrize("address", [one for one in ALL if "-letter" in one])
def test_every_code_of_every_sheet_leads_to_a_page(site: Website, address: str) -> None:
    found = scanned(sheets(site.file(address)))
    assert found
    assert all(site.file(f"/{url.removeprefix(PLACE)}").is_file() for url in found)


def test_the_pages_of_a_pocket_guide_stand_as_it_is_folded(site: Website) -> None:
    sheet = sheets(site.file("/print/handbook/guide-a4.pdf"))[0]
    width, height = 297 / 4, 210 / 2
    titles = [card.document.content.title for card in cards()["situations"][:6]]
    places = [(3 - number, 0) for number in range(4)] + [(0, 1), (1, 1)]  # pages 2 to 5 above, from the right; 6, 7
    assert len(titles) >= 4
    for title, (column, row) in zip(titles, places, strict=False):
        box = (column * width, row * height, (column + 1) * width, (row + 1) * height)
        assert joined(title) in sheet.text(box), title
    assert "Situations" in sheet.text((3 * width, height, 4 * width, 2 * height))


@pytest.mark.parametrize("address", ONE_OF_EACH)
def test_a_sheet_is_accessible_by_two_more_opinions(site: Website, address: str) -> None:
    report = pdfua.validate(str(site.file(address)))
    assert not list(report.findings)
    assert {outcome.rule_id for outcome in report.outcomes if outcome.skipped_reason} <= BROKEN
    assert not failures(site.file(address))


@pytest.mark.long
@pytest.mark.parametrize("address", ALL)
def test_every_sheet_is_accessible(site: Website, address: str) -> None:
    assert not failures(site.file(address))
    assert not list(pdfua.validate(str(site.file(address))).findings)
