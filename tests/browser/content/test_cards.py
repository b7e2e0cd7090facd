"""Cards have room for whatever words the handbook puts on them, in the browser as on the sheets that Typst sets."""

from browser.opening import Opener
from browser.test_choice import layouts, papers, ready
from rows import each_once

OVERFULL = """all => all
    .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.id)"""


@each_once
@layouts
@papers
def test_no_card_has_more_words_than_room_in_a_wide_font(open_page: Opener, layout: str, paper: str) -> None:
    page = ready(open_page(f"/cue-cards/?layout={layout}&paper={paper}"))
    page.add_style_tag(content='.card { font-family: "DejaVu Sans", sans-serif }')
    page.emulate_media(media="print")
    assert not page.locator(".card").evaluate_all(OVERFULL)
