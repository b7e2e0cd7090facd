"""A huddle in a browser: on the wall screen, and on paper."""

from io import BytesIO

from playwright.sync_api import Locator, Page
from pypdf import PdfReader

from browser.paper import joined
from browser.quiz import WORDS

SAYS = WORDS["huddle"]
WALL = {"width": 1280, "height": 720}
LEAST = 28  # pixels on it: what is read aloud is read across a room
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}  # points
WIDE_FONT = 'body, article { font-family: "DejaVu Sans", sans-serif !important }'
# Each step of the stage, folds open: the size of its text, and by how much it is higher than its room.
SHOWN = """() => {
  const room = document.querySelector(".stage__step");
  const next = document.querySelector("[data-do=next]");
  const found = [];
  for (;;) {
    found.push([parseFloat(getComputedStyle(room).fontSize), room.scrollHeight - room.clientHeight]);
    if (next.disabled) return found;
    next.click();
  }
}"""


def start(page: Page) -> Locator:
    """Show the huddle on the big screen; return the stage."""
    page.get_by_role("button", name=SAYS["start"]).click()
    return page.locator("dialog.stage")


def sheets(page: Page, paper: str) -> list[str]:
    """Print the page on this paper; return the text of each sheet, all space taken out."""
    pdf = PdfReader(BytesIO(page.pdf(format=paper, prefer_css_page_size=True)))
    for sheet in pdf.pages:
        assert abs(sheet.mediabox.width - PAPERS[paper][0]) < 2
        assert abs(sheet.mediabox.height - PAPERS[paper][1]) < 2
    return [joined(sheet.extract_text()) for sheet in pdf.pages]


def faults(page: Page) -> list[str]:
    """Return what is too small or too long on a wall screen, or on more than one sheet."""
    page.add_style_tag(content=WIDE_FONT)
    found = [f"on {paper}: {count} sheets" for paper in PAPERS if (count := len(sheets(page, paper))) != 1]
    start(page)
    for number, (size, over) in enumerate(page.evaluate(SHOWN), 1):
        found += [f"step {number}: {size} px"] * (size < LEAST) + [f"step {number}: {over} px too high"] * (over > 0)
    return found
